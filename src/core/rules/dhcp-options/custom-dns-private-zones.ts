import type { FieldsOf, ResourceOf } from '../../kinds/index';
import { readCidr4 } from '../../kinds/network';
import { formatAddress, parseAddress } from '../../net/address';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { listed, named } from '../words';

/** https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html */
const AMAZON: readonly string[] = ['AmazonProvidedDNS', '169.254.169.253', 'fd00:ec2::253'];

/** Whether a server is the Amazon DNS server of the VPC: by its name, or at one of its addresses. */
function isAmazon(vpc: ResourceOf<'vpc'>, text: string): boolean {
  const address = parseAddress(text);
  const written = address.ok ? formatAddress(address.value) : text;
  const primary = readCidr4(vpc.cidr);
  // Which blocks IPAM gives is not known, so its server may be any of them.
  if (!primary && vpc.ipv4Pool !== '') return true;
  return (
    AMAZON.includes(written) || (primary !== null && written === formatAddress({ family: 4, value: primary.base + 2 }))
  );
}

/** "main" hands out these DNS servers and has the endpoint "ssm". */
const servers = (
  domainNameServers: readonly string[],
  endpoint: Partial<FieldsOf<'vpc-endpoint'>> = {},
  ofVpc: Partial<FieldsOf<'vpc'>> = {},
) =>
  scene((s, vpc) => {
    s.set('vpc', vpc, { dhcpOptions: s.add('dhcp-options', 'options', s.region(), { domainNameServers }) });
    const subnets = [s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24' })];
    s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets, privateDns: true, ...endpoint });
  }, ofVpc);

export const customDnsPrivateZones = defineRule({
  id: 'dhcp-options/custom-dns-private-zones',
  severity: 'warning',
  title: 'Private names of endpoints are unknown to the DNS servers of the VPC',
  why: 'Private DNS names of endpoints, and private hosted zones, are known to the Amazon DNS server alone. Instances that are told to ask other servers get the public addresses of the service, unless these servers forward the question.',
  fix: 'Hand out AmazonProvidedDNS, or let your servers forward these names to the Amazon DNS server of the VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html',
  kind: 'vpc',
  *check(vpc, index) {
    const options = index.getAs('dhcp-options', vpc.dhcpOptions);
    const given = options?.domainNameServers.filter((text) => text !== '') ?? [];
    if (!options || given.length === 0 || given.some((text) => isAmazon(vpc, text))) return;
    const endpoints = index
      .inVpc(vpc.id, 'vpc-endpoint')
      .filter(
        ({ type, privateDns, privateDnsFor }) => type === 'interface' && privateDns && privateDnsFor !== 'inbound',
      );
    if (endpoints.length === 0) return;
    yield {
      field: 'dhcpOptions',
      message: `${named(vpc)} hands out the DNS servers of ${named(options)} (${listed(given)}), none of which is that of Amazon, but ${listed(endpoints.map(named))} ${endpoints.length === 1 ? 'is' : 'are'} reached by private DNS names, which only that one knows. Let your servers forward such names to it, or hand out AmazonProvidedDNS.`,
    };
  },
  bad: [
    { title: 'a server of one’s own', design: servers(['10.0.0.10']), at: 'main', field: 'dhcpOptions' },
    {
      title: 'servers of an office and of the internet',
      design: servers(['192.168.0.53', '8.8.8.8']),
      at: 'main',
      field: 'dhcpOptions',
    },
  ],
  good: [
    { title: 'the Amazon DNS server by name', design: servers(['AmazonProvidedDNS']) },
    { title: 'the Amazon DNS server at the third address of the VPC', design: servers(['10.0.0.2']) },
    { title: 'the Amazon DNS server over IPv6', design: servers(['fd00:ec2:0::253']) },
    { title: 'an endpoint without a private name', design: servers(['10.0.0.10'], { privateDns: false }) },
    {
      title: 'a gateway endpoint, which changes no names',
      design: servers(['10.0.0.10'], { type: 'gateway', service: 's3', subnets: [] }),
    },
    {
      title: 'a private name that is for what comes in only',
      design: servers(['10.0.0.10'], { privateDnsFor: 'inbound' }),
    },
    {
      title: 'a VPC whose block IPAM chooses',
      design: servers(['10.7.0.2'], {}, { cidr: '', ipv4Pool: 'ipam-pool-0a', ipv4Netmask: 16 }),
    },
  ],
});
