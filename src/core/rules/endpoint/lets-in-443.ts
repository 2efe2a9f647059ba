import type { Index, ResourceOf } from '../../kinds/index';
import { protocolNumber } from '../../net/protocol';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { gateway, interfaceEndpoint, places } from './shared/scenes';
import { type Endpoint, namesService, OWN_SERVICE, serviceKey } from './shared/service';

type Group = ResourceOf<'security-group'>;

function letsIn443(group: Group): boolean {
  return group.inbound.some((rule) => {
    const protocol = protocolNumber(rule.protocol);
    if (protocol === null || protocol === -1) return true;
    return protocol === 6 && (rule.fromPort ?? 0) <= 443 && (rule.toPort ?? 65535) >= 443;
  });
}

/** Services that are reached at other ports, as well or only: SMTP, SFTP, MQTT, CQL. */
const OTHER_PORTS: readonly string[] = ['email-smtp', 'transfer.server', 'iot.data', 'cassandra', 'cassandra-fips'];

/** Whether clients come on 443: an endpoint service of one's own may listen on any port. */
const speaksHttps = (endpoint: Endpoint) =>
  namesService(endpoint) && !OWN_SERVICE.test(endpoint.service) && !OTHER_PORTS.includes(serviceKey(endpoint.service));

const defaultGroup = perVpc((index, vpc) => ({
  group: index.inVpc(vpc, 'security-group').find((group) => group.isDefault),
}));

/** The groups that the endpoint carries: none named is the default one. */
function groupsOf(endpoint: Endpoint, index: Index): readonly Group[] {
  if (endpoint.securityGroups.length > 0)
    return endpoint.securityGroups.flatMap((id) => index.getAs('security-group', id) ?? []);
  return [defaultGroup(index, index.vpcOf(endpoint.id) ?? '').group].flatMap((group) => group ?? []);
}

export const letsIn = defineRule({
  id: 'endpoint/lets-in-443',
  severity: 'warning',
  title: 'Groups of an interface endpoint let nobody in on 443',
  why: 'Clients reach an AWS service over HTTPS; the groups of the endpoint decide who gets to its network interfaces.',
  fix: 'Let the addresses or the groups of the clients in on 443/tcp.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  book: 'vpce-if-sg-443',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type !== 'interface' || !speaksHttps(endpoint)) return;
    const groups = groupsOf(endpoint, index);
    if (groups.length === 0 || groups.some(letsIn443)) return;
    const verb = groups.length === 1 ? 'lets' : 'let';
    yield {
      field: 'securityGroups',
      message: `${named(endpoint)} is filtered by ${listed(groups.map(named))}, which ${verb} nobody in on 443/tcp, so no client reaches the service. Allow 443/tcp from the clients there.`,
    };
  },
  bad: [
    {
      title: 'an empty group',
      design: interfaceEndpoint((s, at) => ({ securityGroups: [s.add('security-group', 'closed', at.vpc)] })),
      at: 'ssm',
      field: 'securityGroups',
    },
    {
      title: 'no group named, the default one is empty',
      design: places((s, { vpc, web }) => {
        s.set('security-group', s.defaultGroup(vpc), { inbound: [] });
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [web] });
      }),
      at: 'ssm',
      field: 'securityGroups',
    },
  ],
  good: [
    { title: '443 from the VPC', design: interfaceEndpoint() },
    {
      title: 'the default group, which lets its members in',
      design: interfaceEndpoint(() => ({ securityGroups: [] })),
    },
    {
      title: 'one of two groups lets clients in',
      design: interfaceEndpoint((s, at) => {
        const closed = s.add('security-group', 'closed', at.vpc);
        return { securityGroups: [closed, s.defaultGroup(at.vpc)] };
      }),
    },
    { title: 'a gateway endpoint', design: gateway() },
    {
      title: 'a service of one’s own on another port',
      design: interfaceEndpoint((s, at) => ({
        service: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
        securityGroups: [s.add('security-group', 'partner', at.vpc)],
      })),
    },
    {
      title: 'mail, which is sent on 587',
      design: interfaceEndpoint((s, at) => ({
        service: 'email-smtp',
        securityGroups: [s.add('security-group', 'mail', at.vpc)],
      })),
    },
  ],
});
