import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText } from '../../cloud/expr';
import { canonicalText } from '../../cloud/network-text';
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
  api: {
    service: 'ec2',
    action: 'CreateDhcpOptions',
    tags: { specification: 'dhcp-options' },
    undo: { action: 'DeleteDhcpOptions', with: { DhcpOptionsId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    domainName: { cfn: 'DomainName', tf: 'domain_name', api: null },
    domainNameServers: { cfn: 'DomainNameServers', tf: 'domain_name_servers', api: null },
    ntpServers: { cfn: 'NtpServers', tf: 'ntp_servers', api: null },
    netbiosNameServers: { cfn: 'NetbiosNameServers', tf: 'netbios_name_servers', api: null },
    netbiosNodeType: { cfn: 'NetbiosNodeType', tf: 'netbios_node_type', api: null, shape: { tf: asText } },
    ipv6LeaseTime: {
      cfn: 'Ipv6AddressPreferredLeaseTime',
      tf: 'ipv6_address_preferred_lease_time',
      api: null,
      shape: { tf: asText },
    },
    /** The API has one list of keys and values. */
    configurations: { cfn: null, tf: null, api: 'DhcpConfigurations' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'DhcpOptions.DhcpOptionsId' } },
});

function texts(items: readonly string[]): Expr | undefined {
  const given = [...new Set(items.map(canonicalText))].filter((text) => text !== '');
  return given.length === 0 ? undefined : list(given.map(literal));
}

const number = (value: number | null) => (value === null ? undefined : literal(value));

/** One option as the API has it: the values of each are texts. */
function configuration(key: string, value: Expr | undefined): readonly Expr[] {
  if (value === undefined) return [];
  const values = value.type === 'list' ? value : list([asText(value)]);
  return [
    map([
      ['Key', literal(key)],
      ['Values', values],
    ]),
  ];
}

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
  const configurations = list([
    ...configuration('domain-name', properties.domainName),
    ...configuration('domain-name-servers', properties.domainNameServers),
    ...configuration('ntp-servers', properties.ntpServers),
    ...configuration('netbios-name-servers', properties.netbiosNameServers),
    ...configuration('netbios-node-type', properties.netbiosNodeType),
    ...configuration('ipv6-address-preferred-lease-time', properties.ipv6LeaseTime),
  ]);
  const block = makeBlock(dhcpOptionsBlock, options, s.placeOf(options.id), { ...properties, configurations });
  return { blocks: [block], notices: [] };
}
