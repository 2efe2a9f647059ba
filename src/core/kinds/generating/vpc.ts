import type { ResourceOf } from '../index';
import { type Builder, type MadeVpc, STEMS } from './builder';

/** Here and there DHCP options, which several VPCs may use, and what else a VPC can be made with. */
export function generateVpcSettings(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  if (random.chance(0.3)) {
    const dhcpOptions = b.add('dhcp-options', random.pick(STEMS), vpc.region, {
      domainName: random.chance(0.5) ? 'corp.example.com' : '',
      domainNameServers: random.chance(0.5) ? ['AmazonProvidedDNS'] : [`10.${vpc.number}.0.2`, 'fd00:ec2::253'],
      ntpServers: random.chance(0.5) ? ['169.254.169.123'] : [],
      netbiosNodeType: random.chance(0.3) ? 2 : null,
      ipv6LeaseTime: random.chance(0.3) ? 300 : null,
    });
    b.set('vpc', vpc.id, { dhcpOptions });
  }
  if (random.chance(0.2)) b.set('vpc', vpc.id, { addressUsageMetrics: true });
  if (random.chance(0.2)) b.set('vpc', vpc.id, { encryptionControl: random.pick(['monitor', 'enforce']) });
  if (random.chance(0.2))
    b.set('vpc', vpc.id, { secondaryPools: [{ id: '1', pool: 'ipam-pool-0123456789abcdef0', netmask: 24 }] });
  const { ipv6 } = b.resources.get(vpc.id) as ResourceOf<'vpc'>;
  if (ipv6 === 'amazon' && random.chance(0.5)) generateIpv6(b, vpc);
}

/** IPv6 in each of its forms: from an IPAM pool, of addresses of one's own, or announced from a Local Zone. */
function generateIpv6(b: Builder, vpc: MadeVpc): void {
  const cidr = `2001:db8:${vpc.number.toString(16)}::/48`;
  const forms = [
    { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0123456789abcdef1', ipv6Netmask: b.random.pick([52, 56]) },
    { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0123456789abcdef1' },
    { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0123456789abcdef1', ipv6Cidr: cidr },
    { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0123456789abcdef2', ipv6Cidr: cidr },
    { ipv6BorderGroup: 'us-east-1-bos-1' },
  ] as const;
  b.set('vpc', vpc.id, b.random.pick(forms));
}
