import { type Cidr4, containsCidr, formatCidr, overlapsCidr, parseCidr4 } from '../../net/cidr';
import { BENCHMARK_198_19, CGNAT, ONE_NINE_TWO, ONE_SEVEN_TWO, RFC1918, TEN } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { dropCidr, soundCidrs } from '../vpc-cidrs';
import { named } from '../words';

const cidr4 = (text: string): readonly Cidr4[] => {
  const cidr = parseCidr4(text);
  return cidr.ok ? [cidr.value] : [];
};

const TEN_ZERO = cidr4('10.0.0.0/16');
const TEN_ZERO_OR_ONE = cidr4('10.0.0.0/15');
const LAST_OF_172 = cidr4('172.31.0.0/16');

/** What may not be added to a VPC that already has a block there: the table of the source page, row by row. */
function refusedBeside(there: Cidr4): readonly Cidr4[] {
  const within = (range: Cidr4) => containsCidr(range, there);
  if (within(TEN)) {
    const more = TEN_ZERO_OR_ONE.some(within) ? TEN_ZERO : [];
    return [ONE_SEVEN_TWO, ONE_NINE_TWO, BENCHMARK_198_19, ...more];
  }
  if (within(ONE_SEVEN_TWO)) return [TEN, ONE_NINE_TWO, BENCHMARK_198_19, ...LAST_OF_172];
  if (within(ONE_NINE_TWO)) return [TEN, ONE_SEVEN_TWO, BENCHMARK_198_19];
  if (within(BENCHMARK_198_19)) return RFC1918;
  return [...RFC1918, BENCHMARK_198_19];
}

const isRfc1918 = (cidr: Cidr4) => RFC1918.some((range) => containsCidr(range, cidr));

/**
 * Public and shared blocks refuse private ones only as the primary block: as secondary ones they can be added last,
 * and a design does not say in which order that is done.
 */
const binds = (there: { readonly at: number; readonly cidr: Cidr4 }) => there.at < 0 || isRfc1918(there.cidr);

const added = (cidr: string, ...secondaryCidrs: readonly string[]) => scene(() => {}, { cidr, secondaryCidrs });

/** What the table of the source page refuses: a block that is there, and one of each range that may not be added. */
const TABLE: readonly (readonly [primary: string, secondary: string])[] = [
  ['10.2.0.0/16', '172.20.0.0/16'],
  ['10.2.0.0/16', '198.19.0.0/20'],
  ['10.0.4.0/24', '10.0.8.0/24'],
  ['172.20.0.0/16', '10.2.0.0/16'],
  ['172.20.0.0/16', '192.168.0.0/20'],
  ['172.20.0.0/16', '198.19.0.0/20'],
  ['192.168.0.0/20', '10.2.0.0/16'],
  ['192.168.0.0/20', '172.20.0.0/16'],
  ['192.168.0.0/20', '198.19.0.0/20'],
  ['198.19.0.0/20', '10.2.0.0/16'],
  ['198.19.0.0/20', '172.20.0.0/16'],
  ['198.19.0.0/20', '192.168.0.0/20'],
  ['203.0.112.0/20', '192.168.0.0/20'],
  ['203.0.112.0/20', '198.19.0.0/20'],
  ['100.64.0.0/16', '10.2.0.0/16'],
  ['100.64.0.0/16', '198.19.0.0/20'],
];

export const secondaryRestricted = defineRule({
  id: 'vpc/secondary-restricted',
  severity: 'error',
  title: 'Secondary CIDR from a range that does not go with the VPC',
  why: 'Which ranges can be added depends on the ranges that a VPC already has: AWS keeps, for example, blocks of 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 apart.',
  fix: 'Add a block of the same private range as the primary one, or one of 100.64.0.0/10.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  code: 'InvalidVpc.Range',
  uncertain: true,
  kind: 'vpc',
  *check(vpc) {
    const blocks = soundCidrs(vpc).slice(0, 50);
    for (const [i, added] of blocks.entries()) {
      if (added.at < 0) continue;
      for (const there of blocks.slice(0, i).filter(binds)) {
        const range = refusedBeside(there.cidr).find((refusedRange) => containsCidr(refusedRange, added.cidr));
        // An overlap with it is said by another rule.
        if (!range || overlapsCidr(there.cidr, added.cidr)) continue;
        const why = isRfc1918(there.cidr) ? '' : '; a private block goes with it only as the primary one';
        yield {
          field: added.field,
          message: `${named(vpc)} has ${there.text}, beside which AWS may refuse ${added.text}, like everything in ${formatCidr(range)}${why}. Use a block of ${isRfc1918(there.cidr) ? 'the same private range, or of ' : ''}${formatCidr(CGNAT)}.`,
          repairs: [dropCidr(vpc, added)],
        };
        break;
      }
    }
  },
  bad: [
    ...TABLE.map(([primary, secondary]) => ({
      title: `${secondary} added to ${primary}`,
      design: added(primary, secondary),
      at: 'main',
      field: 'secondaryCidrs[0]',
    })),
    {
      title: '192.168 beside 10',
      design: scene(() => {}, { secondaryCidrs: ['192.168.0.0/24'] }),
      at: 'main',
      field: 'secondaryCidrs[0]',
    },
    {
      title: '172.31.0.0/16 beside another of 172.16.0.0/12',
      design: scene(() => {}, { cidr: '172.20.0.0/16', secondaryCidrs: ['172.31.0.0/20'] }),
      at: 'main',
      field: 'secondaryCidrs[0]',
    },
    {
      title: '10.0.0.0/16 added to 10.1.0.0/16',
      design: scene(() => {}, { cidr: '10.1.0.0/16', secondaryCidrs: ['10.0.4.0/24'] }),
      at: 'main',
      field: 'secondaryCidrs[0]',
    },
    {
      title: 'a private block added to a public one',
      design: scene(() => {}, { cidr: '203.0.112.0/20', secondaryCidrs: ['10.0.0.0/16'] }),
      at: 'main',
      field: 'secondaryCidrs[0]',
    },
  ],
  good: [
    {
      title: 'private blocks beside one that IPAM chooses',
      design: scene(() => {}, {
        cidr: '',
        ipv4Pool: 'ipam-pool-0a',
        secondaryCidrs: ['192.168.0.0/20', '100.64.0.0/16'],
      }),
    },
    {
      title: 'public and shared blocks beside 198.19',
      design: added('198.19.0.0/20', '203.0.112.0/20', '100.64.0.0/16'),
    },
    { title: 'another part of 172.16', design: added('172.20.0.0/16', '172.30.0.0/16', '100.64.0.0/16') },
    { title: 'another part of 192.168', design: added('192.168.0.0/20', '192.168.16.0/20', '203.0.112.0/20') },
    { title: 'another part of 10', design: scene(() => {}, { secondaryCidrs: ['10.1.0.0/16', '10.200.0.0/16'] }) },
    {
      title: 'shared addresses, and another part of 10 after them',
      design: scene(() => {}, { secondaryCidrs: ['100.64.0.0/16', '10.1.0.0/16'] }),
    },
    { title: 'a public block added to a private one', design: scene(() => {}, { secondaryCidrs: ['203.0.112.0/20'] }) },
    {
      title: '10.0.0.0/16 added to 10.2.0.0/16',
      design: scene(() => {}, { cidr: '10.2.0.0/16', secondaryCidrs: ['10.0.0.0/16'] }),
    },
    { title: '198.18 is not 198.19', design: scene(() => {}, { secondaryCidrs: ['198.18.0.0/16'] }) },
  ],
});
