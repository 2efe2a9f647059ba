import { addressAssociation } from '../../cloud/address-association';
import { type LaterCall, own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { NetworkInterface } from './network-interface';

const attributeCall: LaterCall = {
  action: 'ModifyNetworkInterfaceAttribute',
  with: { NetworkInterfaceId: own() },
};

const interfaceBlock = defineBlock({
  noun: 'NetworkInterface',
  words: ['eni', 'nic', 'interface', 'network-interface'],
  area: 'compute',
  cfn: 'AWS::EC2::NetworkInterface',
  tf: 'aws_network_interface',
  api: {
    service: 'ec2',
    action: 'CreateNetworkInterface',
    tags: { specification: 'network-interface' },
    wait: { waiter: 'NetworkInterfaceAvailable', with: { 'NetworkInterfaceIds[0]': own() } },
    undo: { action: 'DeleteNetworkInterface', with: { NetworkInterfaceId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
    interfaceType: { cfn: 'InterfaceType', tf: 'interface_type', api: 'InterfaceType' },
    privateIp: { cfn: 'PrivateIpAddress', tf: null, api: 'PrivateIpAddress' },
    privateIps: { cfn: 'PrivateIpAddresses', tf: null, api: 'PrivateIpAddresses' },
    /** Terraform: a set, of which no item is known to be the primary one; so the list where there are several. */
    onlyIp: { cfn: null, tf: 'private_ips', api: null },
    isList: { cfn: null, tf: 'private_ip_list_enabled', api: null },
    ipList: { cfn: null, tf: 'private_ip_list', api: null },
    secondaryIpCount: {
      cfn: 'SecondaryPrivateIpAddressCount',
      tf: 'private_ips_count',
      api: 'SecondaryPrivateIpAddressCount',
    },
    ipv4PrefixCount: { cfn: 'Ipv4PrefixCount', tf: 'ipv4_prefix_count', api: 'Ipv4PrefixCount' },
    ipv6AddressCount: { cfn: 'Ipv6AddressCount', tf: 'ipv6_address_count', api: 'Ipv6AddressCount' },
    ipv6PrefixCount: { cfn: 'Ipv6PrefixCount', tf: 'ipv6_prefix_count', api: 'Ipv6PrefixCount' },
    primaryIpv6: { cfn: 'EnablePrimaryIpv6', tf: 'enable_primary_ipv6', api: 'EnablePrimaryIpv6' },
    securityGroups: { cfn: 'GroupSet', tf: 'security_groups', api: 'Groups' },
    sourceDestCheck: {
      cfn: 'SourceDestCheck',
      tf: 'source_dest_check',
      api: { call: attributeCall, parameter: 'SourceDestCheck.Value', unless: true },
    },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'NetworkInterface.NetworkInterfaceId' } },
});

const attachmentBlock = defineBlock({
  noun: 'NetworkInterfaceAttachment',
  words: [],
  area: 'compute',
  cfn: 'AWS::EC2::NetworkInterfaceAttachment',
  tf: 'aws_network_interface_attachment',
  api: {
    service: 'ec2',
    action: 'AttachNetworkInterface',
    tags: null,
    undo: {
      action: 'DetachNetworkInterface',
      with: { AttachmentId: own('attachment-id') },
      gone: { waiter: 'NetworkInterfaceAvailable', with: { 'NetworkInterfaceIds[0]': row('networkInterface') } },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    instance: { cfn: 'InstanceId', tf: 'instance_id', api: 'InstanceId' },
    networkInterface: { cfn: 'NetworkInterfaceId', tf: 'network_interface_id', api: 'NetworkInterfaceId' },
    deviceIndex: {
      cfn: 'DeviceIndex',
      tf: 'device_index',
      api: 'DeviceIndex',
      shape: { cfn: (value) => (value.type === 'literal' ? literal(String(value.value)) : value) },
    },
    /** A new attachment outlives its instance in the API anyway. */
    deleteOnTermination: { cfn: 'DeleteOnTermination', tf: null, api: null },
  },
  yields: { 'attachment-id': { cfn: null, tf: null, api: 'AttachmentId' } },
});

const optionalCount = (count: number | null) => (count === null || count < 1 ? undefined : literal(count));

/** Its private IPv4 addresses, which every target says in its own way. */
function addressesOf(eni: NetworkInterface, region: string, notices: Notice[]) {
  const secondary = [...new Set(eni.secondaryIps)].filter((ip) => ip !== '' && ip !== eni.privateIp);
  if (secondary.length === 0) {
    const only = optionalText(eni.privateIp);
    const secondaryIpCount = optionalCount(eni.secondaryIpCount);
    return { privateIp: only, onlyIp: only && list([only]), secondaryIpCount };
  }
  if (optionalCount(eni.secondaryIpCount) !== undefined)
    notices.push({
      resource: eni.id,
      message: `${quoted(eni.name)} has secondary addresses and a number of them; AWS takes one of the two, so the number is left out.`,
    });
  const entry = (ip: string, primary: boolean) =>
    map([
      ['PrivateIpAddress', literal(ip)],
      ['Primary', literal(primary)],
    ]);
  const primary = eni.privateIp === '' ? [] : [eni.privateIp];
  const privateIps = list([...primary.map((ip) => entry(ip, true)), ...secondary.map((ip) => entry(ip, false))]);
  if (primary.length > 0) {
    const ipList = list([...primary, ...secondary].map((ip) => literal(ip)));
    return { privateIps, isList: literal(true), ipList };
  }
  notices.push({
    resource: eni.id,
    only: 'terraform',
    message: `Terraform takes the first address of ${quoted(eni.name)} for its primary one; its secondary addresses are left out, because it has no fixed primary address. Assign them by hand.`,
    command: `aws ec2 assign-private-ip-addresses --region ${region} --network-interface-id eni-ID --private-ip-addresses ${secondary.map((ip) => `'${ip.replaceAll("'", "'\\''")}'`).join(' ')}`,
  });
  return { privateIps };
}

/** The attachment to its instance, made after the Elastic IP address of that: AWS associates one by the instance only while it has one interface. */
function attachmentOf(eni: NetworkInterface, s: Surroundings, notices: Notice[]): readonly Block[] {
  const { instance } = eni;
  if (instance === null) return [];
  const leftOut = (why: string) => {
    notices.push({ resource: eni.id, message: `The attachment of ${quoted(eni.name)} is left out: ${why}.` });
    return [];
  };
  if (s.kindOf(instance) !== 'instance') return leftOut('its instance is not in the design');
  const place = s.placeOf(eni.id);
  if (s.placeOf(instance) !== place)
    return leftOut(`${quoted(s.nameOf(instance))} is not in its Region, ${place.region}`);
  const properties = {
    instance: ref(instance),
    networkInterface: ref(eni.id),
    deviceIndex: literal(eni.deviceIndex),
    // CloudFormation's own default would delete the interface with the instance, behind the back of its block.
    deleteOnTermination: literal(false),
  };
  const extras = { role: 'attachment', suffix: [], dependsOn: [`${instance}/elastic-ip`] };
  return [makeBlock(attachmentBlock, eni, place, properties, extras)];
}

function addressOf(eni: NetworkInterface, s: Surroundings, notices: Notice[]): readonly Block[] {
  const address = eni.elasticIp;
  if (address === null) return [];
  if (s.kindOf(address) !== 'elastic-ip') {
    const message = `${quoted(eni.name)} refers to an Elastic IP address that is not in the design; it is left out.`;
    notices.push({ resource: eni.id, message });
    return [];
  }
  const properties = { networkInterface: ref(eni.id), address: ref(address, 'allocation-id') };
  const extras = { role: 'elastic-ip', suffix: [], dependsOn: [s.internetReady(s.vpcOf(eni.id))] };
  return [makeBlock(addressAssociation, eni, s.placeOf(eni.id), properties, extras)];
}

export function lowerNetworkInterface(eni: NetworkInterface, s: Surroundings): Lowered {
  const subnet = eni.parent;
  if (subnet === null || s.kindOf(subnet) !== 'subnet') return NOTHING;
  const place = s.placeOf(eni.id);
  const notices: Notice[] = [];
  const chosen = [...new Set(eni.securityGroups)];
  const groups = chosen.filter((id) => s.kindOf(id) === 'security-group');
  if (groups.length < chosen.length) {
    const message = `${quoted(eni.name)} refers to a security group that is not in the design; the reference is left out.`;
    notices.push({ resource: eni.id, message });
  }
  const block = makeBlock(interfaceBlock, eni, place, {
    subnet: ref(subnet),
    description: optionalText(eni.description),
    interfaceType: eni.interfaceType === 'interface' ? undefined : literal(eni.interfaceType),
    ...addressesOf(eni, place.region, notices),
    ipv4PrefixCount: optionalCount(eni.ipv4PrefixCount),
    ipv6AddressCount: optionalCount(eni.ipv6AddressCount),
    ipv6PrefixCount: optionalCount(eni.ipv6PrefixCount),
    primaryIpv6: eni.primaryIpv6 ? literal(true) : undefined,
    securityGroups: groups.length > 0 ? list(groups.map((id) => s.securityGroup(id))) : undefined,
    sourceDestCheck: eni.sourceDestCheck ? undefined : literal(false),
  });
  return { blocks: [block, ...attachmentOf(eni, s, notices), ...addressOf(eni, s, notices)], notices };
}
