import type { Index, ResourceOf } from '../../kinds/index';
import { ipv6Space, ipv6Subnet } from '../../kinds/ipv6';
import { readCidr, readCidr4 } from '../../kinds/network';
import { type Cidr, containsCidr, formatCidr, overlapsCidr } from '../../net/cidr';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { clipped, named } from '../words';

type Subnet = ResourceOf<'subnet'>;
type Reservation = Subnet['reservations'][number];

/** The block of a family that the subnet has; null where it is not known, undefined where it has none. */
function blockOf(index: Index, subnet: Subnet, family: 4 | 6): Cidr | null | undefined {
  if (family === 4) return subnet.ipv6Only || subnet.cidr === '' ? undefined : readCidr4(subnet.cidr);
  const vpc = index.getAs('vpc', subnet.parent);
  const space = vpc && ipv6Space(vpc);
  if (!space || subnet.ipv6Block === null) return undefined;
  return ipv6Subnet(space, subnet.ipv6Block);
}

const row = (id: string, cidr: string): Reservation => ({ id, cidr, type: 'explicit', description: '' });
const reserved = (...cidrs: readonly string[]) =>
  subnetScene(() => {}, { reservations: cidrs.map((cidr, i) => row(String(i + 1), cidr)) });

export const reservationInSubnet = defineRule({
  id: 'subnet/reservation-in-subnet',
  severity: 'error',
  title: 'CIDR reservation that is not in its subnet, or overlaps another',
  why: 'A reservation is a part of one block of the subnet, and no address can be reserved twice.',
  fix: 'Choose a block inside the subnet that no other reservation has.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    const earlier: Cidr[] = [];
    for (const [i, reservation] of subnet.reservations.entries()) {
      const cidr = readCidr(reservation.cidr);
      const block = cidr && blockOf(index, subnet, cidr.family);
      const other = cidr && earlier.find((one) => overlapsCidr(one, cidr));
      if (cidr) earlier.push(cidr);
      const text = clipped(reservation.cidr, 80);
      const why = !cidr
        ? 'is no CIDR'
        : block === undefined
          ? `is IPv${cidr.family}, of which the subnet has no block`
          : block !== null && !containsCidr(block, cidr)
            ? `is not inside its block ${formatCidr(block)}`
            : other
              ? `overlaps its reservation of ${formatCidr(other)}`
              : null;
      if (why === null) continue;
      yield {
        field: `reservations[${i}].cidr`,
        message: `${named(subnet)} reserves "${text}", which ${why}. Choose a part of the subnet that is not reserved yet.`,
        repairs: [
          changeRow<Reservation>('Remove the reservation', subnet.id, 'reservations', reservation.id, () => null),
        ],
      };
    }
  },
  bad: [
    { title: 'outside', design: reserved('10.0.1.0/28'), at: 'web', field: 'reservations[0].cidr' },
    { title: 'twice', design: reserved('10.0.0.0/26', '10.0.0.16/28'), at: 'web', field: 'reservations[1].cidr' },
    { title: 'no CIDR', design: reserved(''), at: 'web', field: 'reservations[0].cidr' },
    { title: 'IPv6 without a block', design: reserved('2001:db8::/80'), at: 'web' },
    {
      title: 'outside of an IPv6 block that is known',
      design: subnetScene(
        () => {},
        { ipv6Block: 1, reservations: [row('1', '2001:db8::/80')] },
        { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0a', ipv6Cidr: '2001:db8::/56' },
      ),
      at: 'web',
    },
  ],
  good: [
    { title: 'neighbours', design: reserved('10.0.0.16/28', '10.0.0.32/28') },
    { title: 'the whole subnet', design: reserved('10.0.0.0/24') },
    {
      title: 'IPv6 of Amazon, which is not known',
      design: subnetScene(() => {}, { ipv6Block: 1, reservations: [row('1', '2001:db8::/80')] }, { ipv6: 'amazon' }),
    },
    {
      title: 'inside of an IPv6 block that is known',
      design: subnetScene(
        () => {},
        { ipv6Block: 1, reservations: [row('1', '2001:db8:0:1::/80')] },
        { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0a', ipv6Cidr: '2001:db8::/56' },
      ),
    },
  ],
});
