import type { FieldsOf } from '../index';
import { type Builder, type MadeVpc, STEMS } from './builder';

type Rule = FieldsOf<'security-group'>['inbound'][number];

function prefixList(b: Builder, vpc: MadeVpc): string {
  const ipv6 = b.random.chance(0.3);
  const count = b.random.below(4);
  const entries = Array.from({ length: count }, (_, i) => ({
    id: String(i + 1),
    cidr: ipv6 ? `2001:db8:${i}::/48` : `198.51.${100 + i}.0/24`,
    description: b.random.chance(0.5) ? b.random.pick(STEMS) : '',
  }));
  return b.add('managed-prefix-list', `${b.random.pick(STEMS)}-${vpc.number}`, vpc.region, {
    addressFamily: ipv6 ? 'IPv6' : 'IPv4',
    maxEntries: Math.max(1, count) + b.random.below(5),
    entries,
  });
}

/** Endpoints of the rarer types, here and there. */
function rareEndpoint(b: Builder, vpc: MadeVpc): void {
  const [subnet] = vpc.privateSubnets;
  if (subnet === undefined || !b.random.chance(0.2)) return;
  const fields = b.random.pick<Partial<FieldsOf<'vpc-endpoint'>>>([
    { type: 'gateway-load-balancer', service: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0' },
    {
      type: 'service-network',
      serviceNetworkArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0',
    },
    {
      type: 'resource',
      resourceConfigurationArn:
        'arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0',
      privateDns: b.random.chance(0.5),
    },
    {
      type: 'service-network',
      serviceNetworkArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0',
      privateDnsPreference: 'SPECIFIED_DOMAINS_ONLY',
      privateDnsDomains: ['example.com'],
    },
    {
      type: 'interface',
      service: 'sqs',
      ipAddressType: 'ipv4',
      policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}]}',
    },
  ]);
  b.add('vpc-endpoint', b.random.pick(STEMS), vpc.id, { subnets: [subnet], ...fields });
}

/** Prefix lists, rules that use them, and endpoints. */
export function generateEndpoints(b: Builder, vpc: MadeVpc): void {
  rareEndpoint(b, vpc);
  const [group] = vpc.groups;
  if (group === undefined || !b.random.chance(0.3)) return;
  const { inbound } = b.resources.get(group) as { readonly inbound?: readonly Rule[] };
  const count = inbound?.length ?? 0;
  const ssh = { protocol: 'tcp', fromPort: 22, toPort: 22, description: '' } as const;
  const more: readonly Rule[] = [
    { ...ssh, id: String(count + 1), peer: { type: 'managed-prefix-list', prefixList: prefixList(b, vpc) } },
    {
      ...ssh,
      id: String(count + 2),
      peer: {
        type: 'security-group-id',
        groupId: 'sg-0123456789abcdef0',
        account: b.random.chance(0.5) ? '444455556666' : '',
      },
    },
  ];
  b.set('security-group', group, { inbound: [...(inbound ?? []), ...more] });
}
