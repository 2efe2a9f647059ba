import type { Index, ResourceOf } from '../../kinds/index';
import { gatewayOf } from '../../kinds/network';
import { setFields } from '../fixes';
import { defineRule, type Problem, type Repair } from '../rule';
import { publicScene, scene } from '../scene';
import { named } from '../words';

type Nat = ResourceOf<'nat-gateway'>;

/** What only a zonal gateway has, with the value that says nothing. */
const ZONAL = [
  ['elasticIp', 'an Elastic IP address of its own', null],
  ['privateIp', 'a private address', ''],
  ['secondaryElasticIps', 'secondary Elastic IP addresses', []],
  ['secondaryPrivateIps', 'secondary private addresses', []],
  ['secondaryPrivateIpCount', 'a number of secondary private addresses', null],
] as const;

const NOTHING_ZONAL = Object.fromEntries(ZONAL.map(([field, , none]) => [field, none]));

const isEmpty = (value: Nat[(typeof ZONAL)[number][0]]) =>
  value === null || (typeof value !== 'number' && value.length === 0);

/** A public one needs an internet gateway, which is not there to be had by this repair. */
const whereGateway = (index: Index, nat: Nat, repair: Repair): readonly Repair[] =>
  gatewayOf(index, index.vpcOf(nat.id)) ? [repair] : [];

function* regional(nat: Nat, index: Index): Iterable<Problem> {
  if (nat.connectivity === 'private')
    yield {
      field: 'connectivity',
      message: `${named(nat)} is regional and private; AWS makes regional NAT gateways public only. Make it public, or zonal.`,
      repairs: whereGateway(index, nat, setFields('Make it public', nat.id, { connectivity: 'public' })),
    };
  for (const [field, what, none] of ZONAL) {
    if (isEmpty(nat[field])) continue;
    yield {
      field,
      message: `${named(nat)} is regional and has ${what}; AWS takes addresses of it only by zone. Take it away.`,
      repairs: [setFields('Take it away', nat.id, { [field]: none })],
    };
  }
  for (const [i, row] of nat.zoneAddresses.entries()) {
    const lacks = row.zone.trim() === '' ? 'zone' : row.elasticIp === null ? 'Elastic IP address' : null;
    if (lacks === null) continue;
    yield {
      field: `zoneAddresses[${i}]`,
      message: `${named(nat)} has an address row without ${lacks === 'zone' ? 'a zone' : 'an Elastic IP address'}; AWS takes both. Choose it, or remove the row.`,
    };
  }
}

const vpcNat = (fields: Partial<Omit<Nat, 'id' | 'kind' | 'parent'>>) =>
  publicScene((s, { vpc }) => {
    s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional', ...fields });
  });

export const regionalFields = defineRule({
  id: 'nat-gateway/regional-fields',
  severity: 'error',
  title: 'Regional NAT gateway with settings of a zonal one, or in the wrong place',
  why: 'A regional NAT gateway belongs to a VPC, stands in no subnet, is public, and takes Elastic IP addresses by zone or none at all.',
  fix: 'Take these settings away, or make the gateway zonal.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    const stands = index.get(nat.parent)?.kind;
    const isRegional = nat.availabilityMode === 'regional';
    if (stands !== undefined && isRegional !== (stands === 'vpc'))
      yield {
        field: 'availabilityMode',
        message: isRegional
          ? `${named(nat)} is regional but stands in the subnet ${named(index.get(nat.parent))}; a regional NAT gateway belongs to the VPC itself. Move it there.`
          : `${named(nat)} is zonal but stands in no subnet. Choose regional, or delete it and draw it in a subnet.`,
        repairs: isRegional
          ? [setFields('Move it to the VPC', nat.id, { parent: index.vpcOf(nat.id) })]
          : whereGateway(
              index,
              nat,
              setFields('Make it regional', nat.id, {
                ...NOTHING_ZONAL,
                availabilityMode: 'regional',
                connectivity: 'public',
              }),
            ),
      };
    if (isRegional) yield* regional(nat, index);
    else if (nat.zoneAddresses.length > 0)
      yield {
        field: 'zoneAddresses',
        message: `${named(nat)} is zonal and has addresses by zone, which AWS takes of regional NAT gateways only. Take them away.`,
        repairs: [setFields('Take them away', nat.id, { zoneAddresses: [] })],
      };
  },
  bad: [
    { title: 'a private one', design: vpcNat({ connectivity: 'private' }), at: 'nat', field: 'connectivity' },
    { title: 'a private address', design: vpcNat({ privateIp: '10.0.0.9' }), at: 'nat', field: 'privateIp' },
    {
      title: 'a row without an address',
      design: vpcNat({ zoneAddresses: [{ id: '1', zone: 'a', elasticIp: null }] }),
      at: 'nat',
      field: 'zoneAddresses[0]',
    },
    {
      title: 'in a subnet',
      design: publicScene((s, { subnet }) =>
        s.add('nat-gateway', 'nat', subnet, { availabilityMode: 'regional', elasticIp: null }),
      ),
      at: 'nat',
      field: 'availabilityMode',
    },
    {
      title: 'a zonal one in no subnet',
      design: publicScene((s, { vpc }) => s.add('nat-gateway', 'nat', vpc, { connectivity: 'private' })),
      at: 'nat',
      field: 'availabilityMode',
    },
    {
      title: 'addresses by zone of a zonal one',
      design: publicScene((s, { subnet }) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region());
        s.add('nat-gateway', 'nat', subnet, { zoneAddresses: [{ id: '1', zone: 'a', elasticIp }] });
      }),
      at: 'nat',
      field: 'zoneAddresses',
    },
    {
      title: 'a private one in a VPC without an internet gateway',
      design: scene((s, vpc) =>
        s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional', connectivity: 'private' }),
      ),
      at: 'nat',
      field: 'connectivity',
    },
  ],
  good: [
    { title: 'automatic', design: vpcNat({}) },
    {
      title: 'an address in each of two zones',
      design: publicScene((s, { vpc }) => {
        const zoneAddresses = ['a', 'b'].map((zone, i) => ({
          id: String(i + 1),
          zone,
          elasticIp: s.add('elastic-ip', `eip-${zone}`, s.region()),
        }));
        s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional', zoneAddresses });
      }),
    },
    { title: 'a zonal one', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
    {
      title: 'a private zonal one',
      design: publicScene((s, { subnet }) =>
        s.add('nat-gateway', 'nat', subnet, { connectivity: 'private', privateIp: '10.0.0.9' }),
      ),
    },
  ],
});
