import { own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import { optionalList, present } from '../../cloud/present';
import type { Surroundings } from '../../cloud/surroundings';
import type { EndpointService } from './endpoint-service';

const serviceState = {
  action: 'DescribeVpcEndpointServiceConfigurations',
  with: { 'ServiceIds[0]': own() },
  path: 'ServiceConfigurations[0].ServiceState',
} as const;

/**
 * Principals stand inside of the service in Terraform: an endpoint of another account that names the service then waits
 * for its permission too.
 */
const serviceBlock = defineBlock({
  noun: 'EndpointService',
  words: ['service', 'endpoint-service', 'vpce-svc'],
  area: 'endpoints',
  cfn: 'AWS::EC2::VPCEndpointService',
  tf: 'aws_vpc_endpoint_service',
  api: {
    service: 'ec2',
    action: 'CreateVpcEndpointServiceConfiguration',
    tags: { specification: 'vpc-endpoint-service' },
    wait: { ...serviceState, until: 'Available', failed: ['Failed'] },
    undo: {
      action: 'DeleteVpcEndpointServiceConfigurations',
      with: { 'ServiceIds[0]': own() },
      gone: { ...serviceState, until: 'Deleted' },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    acceptance: { cfn: 'AcceptanceRequired', tf: 'acceptance_required', api: 'AcceptanceRequired' },
    networkLoadBalancers: {
      cfn: 'NetworkLoadBalancerArns',
      tf: 'network_load_balancer_arns',
      api: 'NetworkLoadBalancerArns',
    },
    gatewayLoadBalancers: {
      cfn: 'GatewayLoadBalancerArns',
      tf: 'gateway_load_balancer_arns',
      api: 'GatewayLoadBalancerArns',
    },
    addressTypes: {
      cfn: 'SupportedIpAddressTypes',
      tf: 'supported_ip_address_types',
      api: 'SupportedIpAddressTypes',
    },
    regions: { cfn: 'SupportedRegions', tf: 'supported_regions', api: 'SupportedRegions' },
    privateName: { cfn: 'PrivateDnsName', tf: 'private_dns_name', api: 'PrivateDnsName' },
    principals: {
      cfn: null,
      tf: 'allowed_principals',
      api: {
        call: { action: 'ModifyVpcEndpointServicePermissions', with: { ServiceId: own() } },
        parameter: 'AddAllowedPrincipals',
      },
    },
    payer: {
      cfn: 'PayerResponsibility',
      tf: null,
      api: {
        call: { action: 'ModifyVpcEndpointServicePayerResponsibility', with: { ServiceId: own() } },
        parameter: 'PayerResponsibility',
      },
    },
    insights: { cfn: 'ContributorInsightsEnabled', tf: null, api: null },
  },
  yields: {
    id: { cfn: '', tf: 'id', api: 'ServiceConfiguration.ServiceId' },
    arn: { cfn: null, tf: 'arn', api: null },
    'service-name': { cfn: null, tf: 'service_name', api: 'ServiceConfiguration.ServiceName' },
  },
});

const permissionsBlock = defineBlock({
  noun: 'Permissions',
  words: [],
  area: 'endpoints',
  cfn: 'AWS::EC2::VPCEndpointServicePermissions',
  tf: null,
  api: { none: 'A call on the service adds its principals.' },
  tags: { cfn: false, tf: false },
  rows: {
    service: { cfn: 'ServiceId', tf: null },
    principals: { cfn: 'AllowedPrincipals', tf: null },
  },
  yields: {},
});

const insightBlock = defineBlock({
  noun: 'InsightRule',
  words: [],
  area: 'endpoints',
  cfn: null,
  tf: 'aws_cloudwatch_contributor_managed_insight_rule',
  api: { none: 'It takes the ARN of the service, which no call of EC2 gives; a notice says the command.' },
  tags: { cfn: false, tf: false },
  rows: {
    service: { cfn: null, tf: 'resource_arn' },
    template: { cfn: null, tf: 'template_name' },
  },
  yields: {},
});

/**
 * The rules that CloudWatch has for endpoint services.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
 */
const INSIGHTS = ['NewConnections', 'ActiveConnections', 'Bytes', 'RstPackets'] as const;
const templateOf = (what: string) => `VpcEndpointService-${what}ByEndpointId-v1`;

function insightBlocks(service: EndpointService, place: Place): readonly Block[] {
  return INSIGHTS.map((what) => {
    const properties = { service: ref(service.id, 'arn'), template: literal(templateOf(what)) };
    const words = what.replace(/(.)([A-Z])/g, '$1-$2').toLowerCase();
    return makeBlock(insightBlock, service, place, properties, { role: `insights/${what}`, suffix: ['by', words] });
  });
}

/** Its own Region is always one of them: a list without it would differ from what AWS then says. */
function regionsOf({ supportedRegions }: EndpointService, place: Place): Expr | undefined {
  const others = supportedRegions.filter((code) => code !== '' && code !== place.region);
  return others.length === 0 ? undefined : list([place.region, ...new Set(others)].map(literal));
}

const TYPES = { network: 'Network', gateway: 'Gateway', application: 'Application' } as const;

function balancersOf(service: EndpointService, place: Place, s: Surroundings, notices: Notice[]) {
  const found = present(service, service.loadBalancers, 'load-balancer', s, notices);
  const leftOut = (id: string, why: string) => {
    const message = `${quoted(s.nameOf(id))} is left out of ${quoted(service.name)}: ${why}.`;
    notices.push({ resource: service.id, message });
  };
  const near = found.filter((id) => {
    if (s.placeOf(id) === place) return true;
    leftOut(id, `it is not in its Region, ${place.region}`);
    return false;
  });
  const type =
    near.map((id) => s.loadBalancerType(id)).find((one) => one !== null && one !== 'application') ?? undefined;
  const taken = near.filter((id) => {
    const own = s.loadBalancerType(id);
    if (own === type) return true;
    leftOut(id, `AWS takes ${type === undefined ? 'Network and Gateway' : TYPES[type]} Load Balancers there`);
    return false;
  });
  return { type, arns: optionalList(taken.map((id) => ref(id))) };
}

/** What is to be done by hand, with the commands. */
function handwork(service: EndpointService, { region }: Place): readonly Notice[] {
  const { id: resource, name } = service;
  const notices: Notice[] = [];
  if (service.privateDnsName !== '')
    notices.push(
      {
        resource,
        message: `Consumers can use the private DNS name of ${quoted(name)} once AWS has verified its domain: publish the TXT record that this command shows.`,
        command: `aws ec2 describe-vpc-endpoint-service-configurations --region ${region} --service-ids vpce-svc-ID --query "ServiceConfigurations[0].PrivateDnsNameConfiguration"`,
      },
      {
        resource,
        message: `Let AWS verify the domain of ${quoted(name)} once the record is published.`,
        command: `aws ec2 start-vpc-endpoint-service-private-dns-verification --region ${region} --service-id vpce-svc-ID`,
      },
    );
  if (service.payer === 'service-owner')
    notices.push({
      resource,
      only: 'terraform',
      message: `Terraform has no argument for who pays for the endpoints of ${quoted(name)}. Set it by hand.`,
      command: `aws ec2 modify-vpc-endpoint-service-payer-responsibility --region ${region} --service-id vpce-svc-ID --payer-responsibility ServiceOwner`,
    });
  if (service.contributorInsights) {
    const rules = INSIGHTS.map(
      (what) =>
        `TemplateName=${templateOf(what)},ResourceARN=arn:aws:ec2:${region}:ACCOUNT:vpc-endpoint-service/vpce-svc-ID`,
    );
    notices.push({
      resource,
      only: 'api',
      message: `No call of EC2 enables Contributor Insights for ${quoted(name)}; CloudWatch does.`,
      command: `aws cloudwatch put-managed-insight-rules --region ${region} --managed-rules ${rules.join(' ')}`,
    });
  }
  return notices;
}

export function lowerEndpointService(service: EndpointService, s: Surroundings): Lowered {
  const place = s.placeOf(service.id);
  const notices: Notice[] = [];
  const { type, arns } = balancersOf(service, place, s, notices);
  if (arns === undefined) {
    const message = `${quoted(service.name)} is left out: it has no Network or Gateway Load Balancer.`;
    return { blocks: [], notices: [...notices, { resource: service.id, message }] };
  }
  const { ipAddressTypes, payer } = service;
  const types = ipAddressTypes === 'dualstack' ? ['ipv4', 'ipv6'] : [ipAddressTypes];
  const allowed = [...new Set(service.allowedPrincipals)].filter((principal) => principal !== '');
  const principals = optionalList(allowed.map(literal));
  const block = makeBlock(serviceBlock, service, place, {
    acceptance: literal(service.acceptanceRequired),
    ...(type === 'gateway' ? { gatewayLoadBalancers: arns } : { networkLoadBalancers: arns }),
    addressTypes: list(types.map(literal)),
    regions: regionsOf(service, place),
    privateName: optionalText(service.privateDnsName),
    principals,
    payer: payer === 'service-owner' ? literal('ServiceOwner') : undefined,
    insights: service.contributorInsights ? literal(true) : undefined,
  });
  const permissions = { service: ref(service.id), principals };
  return {
    blocks: [
      block,
      ...(principals
        ? [makeBlock(permissionsBlock, service, place, permissions, { role: 'permissions', suffix: [] })]
        : []),
      ...(service.contributorInsights ? insightBlocks(service, place) : []),
    ],
    notices: [...notices, ...handwork(service, place)],
  };
}
