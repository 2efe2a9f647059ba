import { row } from '../../cloud/api';
import { type Block, defineBlock, makeBlock } from '../../cloud/block';
import { type Expr, literal, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import { ownServicePrefix } from '../../cloud/service-names';
import { placeName, type Surroundings } from '../../cloud/surroundings';
import { acceptanceOf, serviceOfDesign } from './options';
import type { VpcEndpoint } from './vpc-endpoint';

/**
 * The owner of the service accepts the endpoint. CloudFormation has no resource for that.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#accept-reject-connection-requests
 */
const acceptanceBlock = defineBlock({
  noun: 'Acceptance',
  words: [],
  area: 'endpoints',
  cfn: null,
  tf: 'aws_vpc_endpoint_connection_accepter',
  api: {
    service: 'ec2',
    action: 'AcceptVpcEndpointConnections',
    tags: null,
    wait: {
      action: 'DescribeVpcEndpointConnections',
      with: {
        'Filters[0].Name': 'vpc-endpoint-id',
        'Filters[0].Values[0]': row('endpoint'),
      },
      path: 'VpcEndpointConnections[0].VpcEndpointState',
      until: 'available',
      failed: ['failed', 'rejected', 'expired'],
    },
    undo: 'It goes with the endpoint.',
  },
  tags: { cfn: false, tf: false },
  rows: {
    service: { cfn: null, tf: 'vpc_endpoint_service_id', api: 'ServiceId' },
    endpoint: { cfn: null, tf: 'vpc_endpoint_id', api: 'VpcEndpointIds[0]' },
  },
  yields: {},
});

/** In the place of the service, whose owner accepts. */
export function acceptance(endpoint: VpcEndpoint, service: string, s: Surroundings): Block {
  const properties = { service: ref(service), endpoint: ref(endpoint.id) };
  const role = acceptanceOf(endpoint.id).slice(endpoint.id.length + 1);
  return makeBlock(acceptanceBlock, endpoint, s.placeOf(service), properties, { role });
}

/** How an endpoint names a service of the design: CloudFormation yields its id only. What is missing, if it is not there. */
export function ownServiceName(service: string, place: Place, s: Surroundings) {
  if (s.endpointService(service) === null) return 'refers to an endpoint service that is not in the design';
  const { region } = s.placeOf(service);
  const name = ref(service, 'service-name');
  const cloudformation: Expr = {
    type: 'joined',
    separator: '.',
    items: [literal(ownServicePrefix(region)), ref(service)],
  };
  return {
    service: { type: 'by-target', terraform: name, cloudformation, api: name } as const,
    serviceRegion: region === place.region ? undefined : literal(region),
  };
}

/** Whether its private name comes after it: AWS takes that only once the domain is verified and the endpoint accepted. */
export const waitsForName = (endpoint: VpcEndpoint, s: Surroundings): boolean =>
  endpoint.type === 'interface' &&
  endpoint.privateDns &&
  s.endpointService(serviceOfDesign(endpoint))?.hasPrivateName === true;

export const NAMED_LATER = {
  rows: ['privateDns'],
  why: 'The private DNS name is switched on once the domain of the service is verified.',
} as const;

/** What an endpoint of a service of the design leaves to do by hand. */
export function serviceNotices(endpoint: VpcEndpoint, place: Place, s: Surroundings): readonly Notice[] {
  const { id: resource, name } = endpoint;
  const id = serviceOfDesign(endpoint);
  const service = s.endpointService(id);
  if (id === null || service === null) return [];
  const there = s.placeOf(id);
  const notices: Notice[] = [];
  if (there !== place)
    notices.push({
      resource,
      only: 'cloudformation',
      message:
        `${quoted(name)} reaches ${quoted(s.nameOf(id))} in ${placeName(there, s)}, and a template cannot refer to a stack of another place: ` +
        `create the stack of ${placeName(there, s)} first, then give the id of the service as a parameter to that of ${placeName(place, s)}.`,
    });
  if (service.acceptance)
    notices.push({
      resource,
      only: 'cloudformation',
      message: `CloudFormation cannot accept ${quoted(name)} for ${quoted(s.nameOf(id))}. Accept it in ${placeName(there, s)} once it is pending${there === place ? '; until then it takes no traffic' : ''}.`,
      command: `aws ec2 accept-vpc-endpoint-connections --region ${there.region} --service-id vpce-svc-ID --vpc-endpoint-ids vpce-ID`,
    });
  if (waitsForName(endpoint, s))
    notices.push({
      resource,
      message: `${quoted(name)} is made without its private DNS name, which AWS takes only once the domain of ${quoted(s.nameOf(id))} is verified${service.acceptance ? ' and the endpoint is accepted' : ''}. Switch it on then.`,
      command: `aws ec2 modify-vpc-endpoint --region ${place.region} --vpc-endpoint-id vpce-ID --private-dns-enabled`,
    });
  return notices;
}
