import { protocolNumber } from '../../net/protocol';
import { all, type Fields, folded, listed, type Neutral, only, type Reading, renamed, reworded } from './rewording';

const member = (value: Neutral | undefined, name: string): Neutral | undefined => (value as Fields | undefined)?.[name];

/** A call has a rule as one object, with its description beside the other end. */
const permission = reworded('permission', (value) => {
  const { fromport, toport, ipprotocol, ipranges, ipv6ranges, prefixlistids, useridgrouppairs } = value as Fields;
  const [end] = [ipranges, ipv6ranges, prefixlistids, useridgrouppairs].flatMap((ends) => listed(ends));
  return only({
    protocol: ipprotocol,
    fromPort: fromport,
    toPort: toport,
    cidr4: member(end, 'cidrip'),
    cidr6: member(end, 'cidripv6'),
    prefixList: member(end, 'prefixlistid'),
    peer: member(end, 'groupid'),
    owner: member(end, 'userid'),
    description: member(end, 'description'),
  }) as Fields;
});

/** Terraform puts the account of a group before its id. */
const owned: Reading = (rows) => {
  const [, owner, peer] = /^([0-9]{12}|account \S+)\/(.+)$/.exec(String(rows.peer ?? '')) ?? [];
  return owner === undefined ? rows : { ...rows, peer: peer ?? '', owner };
};

const rule = all(permission, owned);

/** Rules inside of a group, as CloudFormation has them. One to 127.0.0.1/32 is its way to say that there is none. */
const inlineRules = (value: Neutral): readonly Neutral[] =>
  listed(value)
    .filter((item) => member(item, 'cidrip') !== '127.0.0.1/32')
    .map((item) => {
      const { ipprotocol, fromport, toport, cidrip, cidripv6, description, ...others } = item as Fields;
      const { destinationprefixlistid, sourceprefixlistid, sourcesecuritygroupid } = others;
      return only({
        protocol: ipprotocol,
        fromPort: fromport,
        toPort: toport,
        cidr4: cidrip,
        cidr6: cidripv6,
        description,
        peer: sourcesecuritygroupid,
        prefixList: destinationprefixlistid ?? sourceprefixlistid,
      });
    });
const group = all(
  reworded('ingress', (value) => ({ ingress: inlineRules(value) })),
  reworded('egress', (value) => ({ egress: inlineRules(value) })),
);

/** Whether an instance has a public address is said by its interface, which then holds the rest too. */
const instance = all(
  reworded('networkInterfaces', (value) => {
    const { subnetid, associatepublicipaddress, privateipaddress, privateipaddresses, ...others } = value as Fields;
    const { groupset, groups, deviceindex, ipv6addresscount, ...rest } = others;
    const [primary, further] = ['true', 'false'].map((is) =>
      listed(privateipaddresses)
        .filter((item) => member(item, 'primary') === is)
        .map((item) => member(item, 'privateipaddress') ?? ''),
    );
    return only({
      subnet: subnetid,
      publicIp: associatepublicipaddress,
      privateIp: privateipaddress ?? primary?.[0],
      secondaryIps: further?.length === 0 ? undefined : further,
      securityGroups: groupset ?? groups,
      ipv6AddressCount: ipv6addresscount,
      ...(deviceindex === '0' ? {} : { deviceindex }),
      ...rest,
    }) as Fields;
  }),
  // Terraform asks the image from which device it starts.
  reworded('rootVolume', (value) => {
    const { devicename, ebs, ...volume } = value as Fields;
    return {
      rootVolume:
        devicename === '/dev/xvda' && ebs !== undefined ? ebs : { ...volume, ...(only({ devicename }) as Fields) },
    };
  }),
);

const numbered = reworded('protocol', (value) => ({ protocol: String(protocolNumber(String(value)) ?? value) }));
const entry = all(
  numbered,
  folded('portRange', { fromPort: 'from', toPort: 'to' }),
  folded('icmp', { icmpCode: 'code', icmpType: 'type' }),
);

const OPTIONS: Readonly<Record<string, string>> = {
  'domain-name': 'domainName',
  'domain-name-servers': 'domainNameServers',
  'ntp-servers': 'ntpServers',
  'netbios-name-servers': 'netbiosNameServers',
  'netbios-node-type': 'netbiosNodeType',
  'ipv6-address-preferred-lease-time': 'ipv6LeaseTime',
};
const dhcpOptions = reworded('configurations', (value) =>
  Object.fromEntries(
    listed(value).map((item) => {
      const key = String(member(item, 'key'));
      return [OPTIONS[key] ?? key, member(item, 'values') ?? ''];
    }),
  ),
);

const networkInterface = all(
  renamed({ onlyIp: 'privateIp' }),
  reworded('isList', () => ({})),
  reworded('ipList', (value) => ({
    privateIps: listed(value).map((privateipaddress, i) => ({ primary: String(i === 0), privateipaddress })),
  })),
);

/** An argument takes any gateway; an instance is reached by its network interface. */
const route = all(
  ({ internetGateway, vpnGateway, ...rest }) => only({ gateway: internetGateway ?? vpnGateway, ...rest }) as Fields,
  (rows) => {
    const { networkInterface: reached, ...rest } = rows;
    const found = /^(.+) network-interface-id$/.exec(String(reached))?.[1];
    return found === undefined ? rows : { ...rest, instance: `${found} id` };
  },
);

const dns = (value: Neutral): Neutral => {
  const { allowdnsresolutionfromremotevpc: given, ...rest } = value as Fields;
  return only({ ...rest, ...(given === undefined ? {} : { allowremotevpcdnsresolution: given }) });
};

export const networkCounterparts: Readonly<Record<string, Reading>> = {
  aws_vpc_security_group_ingress_rule: rule,
  aws_vpc_security_group_egress_rule: rule,
  aws_security_group: group,
  aws_default_security_group: group,
  aws_instance: instance,
  aws_network_acl_rule: entry,
  aws_vpc_dhcp_options: dhcpOptions,
  aws_network_interface: networkInterface,
  aws_ec2_managed_prefix_list: renamed({ entryBlocks: 'entries' }),
  aws_route: route,
  aws_subnet: folded('hostnames', {
    hostnameType: 'hostnametype',
    resourceNameA: 'enableresourcenamednsarecord',
    resourceNameAaaa: 'enableresourcenamednsaaaarecord',
  }),
  aws_vpn_gateway_route_propagation: renamed({ table: 'tables' }),
  aws_vpc_peering_connection_options: all(
    reworded('accepter', (value) => ({ accepter: dns(value) })),
    reworded('requester', (value) => ({ requester: dns(value) })),
  ),
};
