import { type LaterCall, own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Architecture, type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Language, type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import type { Instance } from './instance';

const attributeCall: LaterCall = { action: 'ModifyInstanceAttribute', with: { InstanceId: own() } };

const instanceBlock = defineBlock({
  noun: 'Instance',
  words: ['instance', 'server', 'ec2'],
  area: 'compute',
  cfn: 'AWS::EC2::Instance',
  tf: 'aws_instance',
  api: {
    service: 'ec2',
    action: 'RunInstances',
    with: { MinCount: 1, MaxCount: 1 },
    tags: { specification: 'instance' },
    wait: { waiter: 'InstanceRunning', with: { 'InstanceIds[0]': own() } },
    undo: {
      action: 'TerminateInstances',
      with: { 'InstanceIds[0]': own() },
      gone: { waiter: 'InstanceTerminated', with: { 'InstanceIds[0]': own() } },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    image: { cfn: 'ImageId', tf: 'ami', api: 'ImageId' },
    instanceType: { cfn: 'InstanceType', tf: 'instance_type', api: 'InstanceType' },
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    privateIp: { cfn: 'PrivateIpAddress', tf: 'private_ip', api: 'PrivateIpAddress' },
    securityGroups: { cfn: 'SecurityGroupIds', tf: 'vpc_security_group_ids', api: 'SecurityGroupIds' },
    publicIp: { cfn: null, tf: 'associate_public_ip_address', api: null },
    /** In CloudFormation and in the API only an interface can say whether it gets a public address, and then it holds the rest too. */
    networkInterfaces: { cfn: 'NetworkInterfaces', tf: null, api: 'NetworkInterfaces' },
    sourceDestCheck: {
      cfn: 'SourceDestCheck',
      tf: 'source_dest_check',
      api: { call: attributeCall, parameter: 'SourceDestCheck.Value', unless: true },
    },
  },
  yields: {
    id: { cfn: '', tf: 'id', api: 'Instances[0].InstanceId' },
    'network-interface-id': {
      cfn: null,
      tf: 'primary_network_interface_id',
      api: 'Instances[0].NetworkInterfaces[0].NetworkInterfaceId',
    },
    'private-ip': { cfn: 'PrivateIp', tf: 'private_ip', api: 'Instances[0].PrivateIpAddress' },
  },
});

const addressAssociation = defineBlock({
  noun: 'ElasticIpAssociation',
  words: [],
  area: 'compute',
  cfn: 'AWS::EC2::EIPAssociation',
  tf: 'aws_eip_association',
  api: {
    service: 'ec2',
    action: 'AssociateAddress',
    tags: null,
    undo: { action: 'DisassociateAddress', with: { AssociationId: own('association-id') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    instance: { cfn: 'InstanceId', tf: 'instance_id', api: 'InstanceId' },
    address: { cfn: 'AllocationId', tf: 'allocation_id', api: 'AllocationId' },
  },
  yields: { 'association-id': { cfn: null, tf: null, api: 'AssociationId' } },
});

/** Graviton: a `g` right after the generation (t4g, m7gd, c6gn, g5g), and a1. https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
const GRAVITON = /^(a1|[a-z]+[0-9]+g[a-z]*)(\.|$)/;

function architectureOf(instanceType: string): Architecture {
  return GRAVITON.test(instanceType) ? 'arm64' : 'x86_64';
}

const optionalList = (items: readonly Expr[]) => (items.length > 0 ? list(items) : undefined);
const byTarget = (said: { readonly [L in Language]?: Expr | undefined }): Expr => ({
  type: 'by-target',
  terraform: said.terraform ?? null,
  cloudformation: said.cloudformation ?? null,
  api: said.api ?? null,
});

/** Where it stands in the network: inside its interface for CloudFormation and the API if that says whether it has a public address. */
function network(instance: Instance, subnet: string, groups: readonly Expr[]) {
  const privateIp = optionalText(instance.privateIp);
  const securityGroups = optionalList(groups);
  if (instance.publicIp === 'subnet') return { subnet: ref(subnet), privateIp, securityGroups };
  const publicIp = literal(instance.publicIp === 'yes');
  return {
    subnet: byTarget({ terraform: ref(subnet) }),
    privateIp: byTarget({ terraform: privateIp }),
    securityGroups: byTarget({ terraform: securityGroups }),
    publicIp,
    networkInterfaces: list([
      map([
        ['DeviceIndex', byTarget({ cloudformation: literal('0'), api: literal(0) })],
        ['SubnetId', ref(subnet)],
        ['AssociatePublicIpAddress', publicIp],
        ['PrivateIpAddress', privateIp],
        ['GroupSet', byTarget({ cloudformation: securityGroups })],
        ['Groups', byTarget({ api: securityGroups })],
      ]),
    ]),
  };
}

/** The association of its Elastic IP address, if it has one. */
function addressOf(instance: Instance, place: Place, s: Surroundings, notices: Notice[]): readonly Block[] {
  const address = instance.elasticIp;
  if (address === null) return [];
  if (s.kindOf(address) !== 'elastic-ip') {
    const message = `${quoted(instance.name)} refers to an Elastic IP address that is not in the design; it is left out.`;
    notices.push({ resource: instance.id, message });
    return [];
  }
  const properties = { instance: ref(instance.id), address: ref(address, 'allocation-id') };
  return [makeBlock(addressAssociation, instance, place, properties, { role: 'elastic-ip', suffix: [] })];
}

const UNCHANGED_IMAGE = { rows: ['image'], why: 'A newer image does not replace a running instance.' } as const;
/** An Elastic IP address makes AWS report a public address, which must not replace an instance that asked for none. */
const UNCHANGED_ADDRESS = { ...UNCHANGED_IMAGE, rows: ['image', 'publicIp'] } as const;

export function lowerInstance(instance: Instance, s: Surroundings): Lowered {
  const subnet = instance.parent;
  const vpc = s.vpcOf(instance.id);
  if (subnet === null || vpc === null) return NOTHING;
  const place = s.placeOf(instance.id);
  const notices: Notice[] = [];
  const chosen = [...new Set(instance.securityGroups)];
  const groups = chosen.filter((id) => s.kindOf(id) === 'security-group');
  if (groups.length < chosen.length) {
    const message = `${quoted(instance.name)} refers to a security group that is not in the design; the reference is left out.`;
    notices.push({ resource: instance.id, message });
  }
  const address = addressOf(instance, place, s, notices);
  const reachable =
    instance.publicIp === 'yes' || address.length > 0 || (instance.publicIp === 'subnet' && s.mapsPublicIp(subnet));
  const block = makeBlock(
    instanceBlock,
    instance,
    place,
    {
      image: { type: 'latest-image', place, architecture: architectureOf(instance.instanceType), after: vpc },
      instanceType: optionalText(instance.instanceType),
      ...network(
        instance,
        subnet,
        groups.map((id) => s.securityGroup(id)),
      ),
      sourceDestCheck: instance.sourceDestCheck ? undefined : literal(false),
    },
    {
      dependsOn: [...(reachable ? [s.internetReady(vpc)] : []), ...chosen.map((id) => s.groupAssociation(id, vpc))],
      ignoreChanges: address.length > 0 && instance.publicIp === 'no' ? UNCHANGED_ADDRESS : UNCHANGED_IMAGE,
    },
  );
  return { blocks: [block, ...address], notices };
}
