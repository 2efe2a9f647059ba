import { reachedBy } from '../../kinds/private-link';
import { setFields } from '../fixes';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';
import { consumerScene } from './shared/own-service';
import { interfaceEndpoint, places } from './shared/scenes';
import { type Endpoint, reachKey } from './shared/service';

/** The endpoint that claims the private name of a service first. */
const claims = perVpc((index, vpc): ReadonlyMap<string, Endpoint> => {
  const first = new Map<string, Endpoint>();
  for (const endpoint of index.inVpc(vpc, 'vpc-endpoint')) {
    const key = reachKey(endpoint);
    if (endpoint.type === 'interface' && endpoint.privateDns && key !== '' && !first.has(key)) first.set(key, endpoint);
  }
  return first;
});

export const privateDnsTwice = defineRule({
  id: 'endpoint/private-dns-twice',
  severity: 'error',
  title: 'Two endpoints of a VPC claim the private DNS name of one service',
  why: 'A private DNS name resolves to one endpoint; AWS refuses a second one with a conflicting DNS domain.',
  fix: 'Keep one endpoint for the service, or switch the private DNS name of the other off.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  code: 'InvalidParameter',
  book: 'vpce-private-dns-dup',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type !== 'interface' || !endpoint.privateDns) return;
    const owner = claims(index, index.vpcOf(endpoint.id) ?? '').get(reachKey(endpoint));
    if (!owner || owner.id === endpoint.id) return;
    yield {
      field: 'privateDns',
      message: `${named(endpoint)} and ${named(owner)} both claim the private DNS name of ${reachedBy(index, endpoint)}; AWS allows that once per VPC. Switch it off on one of them, or keep one endpoint.`,
      repairs: [setFields('Switch the private DNS name of this one off', endpoint.id, { privateDns: false })],
    };
  },
  bad: [
    {
      title: 'twice Systems Manager',
      design: places((s, { vpc, web, db }) => {
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [web] });
        const service = 'com.amazonaws.us-east-1.ssm';
        s.add('vpc-endpoint', 'ssm-again', vpc, { type: 'interface', service, subnets: [db] });
      }),
      at: 'ssm-again',
      field: 'privateDns',
    },
    {
      title: 'twice a service of the design',
      design: consumerScene(
        { endpoint: { privateDns: true }, service: { privateDnsName: 'api.example.com' } },
        (s, { vpc, service: endpointService, db }) =>
          s.add('vpc-endpoint', 'again', vpc, { type: 'interface', endpointService, privateDns: true, subnets: [db] }),
      ),
      at: 'again',
      field: 'privateDns',
    },
  ],
  good: [
    { title: 'one', design: interfaceEndpoint() },
    {
      title: 'the second without the name',
      design: places((s, { vpc, web, db }) => {
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [web] });
        s.add('vpc-endpoint', 'ssm-2', vpc, { type: 'interface', service: 'ssm', subnets: [db], privateDns: false });
      }),
    },
    {
      title: 'a gateway and an interface endpoint for S3',
      design: places((s, { vpc, web, table }) => {
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
        s.add('vpc-endpoint', 's3-interface', vpc, { type: 'interface', service: 's3', subnets: [web] });
      }),
    },
    {
      title: 'two services',
      design: places((s, { vpc, web }) => {
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [web] });
        s.add('vpc-endpoint', 'messages', vpc, { type: 'interface', service: 'ssmmessages', subnets: [web] });
      }),
    },
  ],
});
