import { addressAssociation } from '../../cloud/address-association';
import { type Block, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Architecture, type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Language, type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import { optionalList } from '../../cloud/present';
import { instanceProfile } from '../../cloud/service-role';
import type { Surroundings } from '../../cloud/surroundings';
import { instanceBlock } from './blocks';
import type { Instance } from './instance';

/** Graviton: a `g` right after the generation (t4g, m7gd, c6gn, g5g), and a1. https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
const GRAVITON = /^(a1|[a-z]+[0-9]+g[a-z]*)(\.|$)/;

function architectureOf(instanceType: string): Architecture {
  return GRAVITON.test(instanceType) ? 'arm64' : 'x86_64';
}

const optionalCount = (count: number | null) => (count === null || count < 1 ? undefined : literal(count));
const byTarget = (said: { readonly [L in Language]?: Expr | undefined }): Expr => ({
  type: 'by-target',
  terraform: said.terraform ?? null,
  cloudformation: said.cloudformation ?? null,
  api: said.api ?? null,
});

/** Primary and secondary addresses of an interface. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html */
function addressList(primary: string, secondary: readonly string[]): Expr {
  const entry = (address: string, isPrimary: boolean) =>
    map([
      ['PrivateIpAddress', literal(address)],
      ['Primary', literal(isPrimary)],
    ]);
  const first = primary === '' ? [] : [entry(primary, true)];
  return list([...first, ...secondary.map((address) => entry(address, false))]);
}

/**
 * Where it stands in the network: inside its interface for CloudFormation and the API if that says whether it has a
 * public address, or has further private ones. Beside an interface AWS takes none of these properties.
 */
function network(instance: Instance, subnet: string, groups: readonly Expr[]) {
  const secondary = [...new Set(instance.secondaryIps)].filter((ip) => ip !== '' && ip !== instance.privateIp);
  const privateIp = optionalText(instance.privateIp);
  const ipv6AddressCount = optionalCount(instance.ipv6AddressCount);
  const securityGroups = optionalList(groups);
  if (instance.publicIp === 'subnet' && secondary.length === 0)
    return { subnet: ref(subnet), privateIp, ipv6AddressCount, securityGroups };
  const publicIp = instance.publicIp === 'subnet' ? undefined : literal(instance.publicIp === 'yes');
  const addresses = secondary.length === 0 ? undefined : addressList(instance.privateIp, secondary);
  return {
    subnet: byTarget({ terraform: ref(subnet) }),
    privateIp: byTarget({ terraform: privateIp }),
    secondaryIps: optionalList(secondary.map((ip) => literal(ip))),
    ipv6AddressCount: byTarget({ terraform: ipv6AddressCount }),
    securityGroups: byTarget({ terraform: securityGroups }),
    publicIp,
    networkInterfaces: list([
      map([
        ['DeviceIndex', byTarget({ cloudformation: literal('0'), api: literal(0) })],
        ['SubnetId', ref(subnet)],
        ['AssociatePublicIpAddress', publicIp],
        ['PrivateIpAddress', addresses ? undefined : privateIp],
        ['PrivateIpAddresses', addresses],
        ['Ipv6AddressCount', ipv6AddressCount],
        ['GroupSet', byTarget({ cloudformation: securityGroups })],
        ['Groups', byTarget({ api: securityGroups })],
      ]),
    ]),
  };
}

/** How programs on it read about it. Without the endpoint AWS takes no other option. */
function metadataOf(instance: Instance): Expr {
  if (!instance.metadataEndpoint) return map([['HttpEndpoint', literal('disabled')]]);
  const enabled = (is: boolean) => (is ? literal('enabled') : undefined);
  return map([
    ['HttpEndpoint', literal('enabled')],
    ['HttpTokens', literal(instance.metadataTokens)],
    ['HttpPutResponseHopLimit', optionalCount(instance.metadataHopLimit)],
    ['HttpProtocolIpv6', enabled(instance.metadataIpv6)],
    ['InstanceMetadataTags', enabled(instance.metadataTags)],
  ]);
}

/** `Encrypted: false` is not said: what an account encrypts by default AWS does not leave plain. */
function rootVolumeOf(instance: Instance): Expr {
  const { rootVolumeType: type } = instance;
  return map([
    ['VolumeSize', optionalCount(instance.rootVolumeSize)],
    ['VolumeType', literal(type)],
    ['Iops', type === 'gp2' ? undefined : optionalCount(instance.rootVolumeIops)],
    ['Encrypted', instance.rootVolumeEncrypted ? literal(true) : undefined],
  ]);
}

/** What is not about the network. What AWS has anyway is not said. */
function optionsOf(instance: Instance) {
  const unless = (usual: string, value: string) => (value === usual ? undefined : literal(value));
  const ifSo = (is: boolean) => (is ? literal(true) : undefined);
  return {
    keyName: optionalText(instance.keyName),
    userData: instance.userData === '' ? undefined : ({ type: 'base64', text: instance.userData } as const),
    metadata: metadataOf(instance),
    rootVolume: rootVolumeOf(instance),
    terminationProtection: ifSo(instance.terminationProtection),
    shutdownBehavior: unless('stop', instance.shutdownBehavior),
    monitoring: ifSo(instance.monitoring),
    tenancy: unless('default', instance.tenancy),
    placementGroup: optionalText(instance.placementGroup),
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

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html */
const SSM_POLICY = 'AmazonSSMManagedInstanceCore';

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
  const made =
    instance.instanceProfile === '' && instance.sessionManager ? instanceProfile(instance, place, SSM_POLICY) : null;
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
      instanceProfile: made ? ref(made.role) : optionalText(instance.instanceProfile),
      ...optionsOf(instance),
    },
    {
      dependsOn: [
        ...(reachable ? [s.internetReady(vpc)] : []),
        ...chosen.map((id) => s.groupAssociation(id, vpc)),
        made?.ready ?? null,
      ],
      ignoreChanges: address.length > 0 && instance.publicIp === 'no' ? UNCHANGED_ADDRESS : UNCHANGED_IMAGE,
    },
  );
  return { blocks: [...(made?.blocks ?? []), block, ...address], notices: [...notices, ...(made?.notices ?? [])] };
}
