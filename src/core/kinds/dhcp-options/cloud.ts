import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, optionalText } from '../../cloud/expr';
import { quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { DhcpOptions } from './dhcp-options';

/** The provider has texts where AWS has numbers. */
const asText = (value: Expr): Expr => (value.type === 'literal' ? literal(String(value.value)) : value);

const dhcpOptionsBlock = defineBlock({
  noun: 'DhcpOptions',
  words: ['dhcp', 'dhcp-options'],
  area: 'network',
  cfn: 'AWS::EC2::DHCPOptions',
  tf: 'aws_vpc_dhcp_options',
  tags: { cfn: true, tf: true },
  rows: {
    domainName: { cfn: 'DomainName', tf: 'domain_name' },
    domainNameServers: { cfn: 'DomainNameServers', tf: 'domain_name_servers' },
    ntpServers: { cfn: 'NtpServers', tf: 'ntp_servers' },
    netbiosNameServers: { cfn: 'NetbiosNameServers', tf: 'netbios_name_servers' },
    netbiosNodeType: { cfn: 'NetbiosNodeType', tf: 'netbios_node_type', shape: { tf: asText } },
    ipv6LeaseTime: {
      cfn: 'Ipv6AddressPreferredLeaseTime',
      tf: 'ipv6_address_preferred_lease_time',
      shape: { tf: asText },
    },
  },
  yields: { id: { cfn: '', tf: 'id' } },
});

function texts(items: readonly string[]): Expr | undefined {
  const given = [...new Set(items)].filter((text) => text !== '');
  return given.length === 0 ? undefined : list(given.map(literal));
}

const number = (value: number | null) => (value === null ? undefined : literal(value));

/** AWS takes no set without an option, so that an empty one is said and left out. */
export function lowerDhcpOptions(options: DhcpOptions, s: Surroundings): Lowered {
  const properties = {
    domainName: optionalText(options.domainName),
    domainNameServers: texts(options.domainNameServers),
    ntpServers: texts(options.ntpServers),
    netbiosNameServers: texts(options.netbiosNameServers),
    netbiosNodeType: number(options.netbiosNodeType),
    ipv6LeaseTime: number(options.ipv6LeaseTime),
  };
  if (Object.values(properties).every((value) => value === undefined)) {
    const message = `${quoted(options.name)} has no DHCP option; it is left out, since AWS makes no empty set.`;
    return { blocks: [], notices: [{ resource: options.id, message }] };
  }
  return { blocks: [makeBlock(dhcpOptionsBlock, options, s.placeOf(options.id), properties)], notices: [] };
}
