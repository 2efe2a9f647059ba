import type { Index, ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { listed, named } from '../words';

/** Whether an instance has a public IPv4 address, by its own choice or that of its subnet. */
function isPublic(index: Index, instance: ResourceOf<'instance'>): boolean {
  if (instance.elasticIp !== null || instance.publicIp === 'yes') return true;
  return instance.publicIp === 'subnet' && index.getAs('subnet', instance.parent)?.mapPublicIp === true;
}

const server = (fields: { readonly publicIp: 'yes' | 'no' | 'subnet' }, ofVpc: object, mapPublicIp = false) =>
  subnetScene((s, web) => s.add('instance', 'server', web, fields), { mapPublicIp }, ofVpc);
const NO_NAMES = { dnsHostnames: false } as const;

export const dnsDefaults = defineRule({
  id: 'vpc/dns-defaults',
  severity: 'info',
  title: 'Instances with public addresses, but without public DNS names',
  why: 'DNS hostnames are off in each VPC that AWS has not made itself: instances then have no public DNS names, which inside the VPC lead to their private addresses.',
  fix: 'Turn DNS hostnames on, unless only addresses are used.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html',
  kind: 'vpc',
  *check(vpc, index) {
    if (vpc.dnsHostnames || !vpc.dnsSupport) return;
    const found = index.inVpc(vpc.id, 'instance').filter((instance) => isPublic(index, instance));
    if (found.length === 0) return;
    yield {
      field: 'dnsHostnames',
      message: `${named(vpc)} has DNS hostnames off, so ${listed(found.map(named))} get public addresses without DNS names. Turn them on, unless only addresses are used.`,
      repairs: [setFields('Turn DNS hostnames on', vpc.id, { dnsHostnames: true })],
    };
  },
  bad: [
    {
      title: 'an address that AWS gives',
      design: server({ publicIp: 'yes' }, NO_NAMES),
      at: 'main',
      field: 'dnsHostnames',
    },
    {
      title: 'an address that the subnet gives',
      design: server({ publicIp: 'subnet' }, NO_NAMES, true),
      at: 'main',
      field: 'dnsHostnames',
    },
  ],
  good: [
    { title: 'hostnames on', design: server({ publicIp: 'yes' }, {}) },
    { title: 'private instances', design: server({ publicIp: 'no' }, NO_NAMES, true) },
    { title: 'no DNS at all', design: server({ publicIp: 'yes' }, { dnsHostnames: false, dnsSupport: false }) },
    { title: 'nothing in it yet', design: subnetScene(() => {}, { mapPublicIp: true }, NO_NAMES) },
  ],
});
