import type { ResourceOf } from '../../kinds/index';
import { readCidr } from '../../kinds/network';
import { containsCidr } from '../../net/cidr';
import { LINK_LOCAL } from '../../net/ranges';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { clipped, named } from '../words';

const MOST = 5;
const SMALLEST = { 4: 24, 6: 64 } as const;

/** What is wrong with a block; null if nothing is. */
function fault(text: string): string | null {
  const cidr = readCidr(text);
  if (cidr === null) return 'and AWS expects an IPv4 or IPv6 CIDR';
  if (cidr.prefix > SMALLEST[cidr.family]) return `and AWS expects a /${SMALLEST[cidr.family]} or larger`;
  return cidr.family === 4 && containsCidr(LINK_LOCAL, cidr) ? 'which AWS keeps for itself' : null;
}

const withBlocks = (...cidrBlocks: readonly string[]) => transitScene(() => {}, { cidrBlocks });

export const cidrBlocks = defineRule({
  id: 'transit-gateway/cidr-blocks',
  severity: 'error',
  title: 'CIDR block that a transit gateway cannot have',
  why: 'A transit gateway takes up to five blocks for Connect attachments: /24 or larger for IPv4, /64 or larger for IPv6.',
  fix: 'Use larger blocks, or fewer.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGateway.html',
  code: 'InvalidParameterValue',
  kind: 'transit-gateway',
  *check(gateway) {
    for (const [i, text] of gateway.cidrBlocks.entries()) {
      const why = fault(text);
      if (why === null) continue;
      yield {
        field: `cidrBlocks[${i}]`,
        message: `${named(gateway)} has the CIDR block "${clipped(text, 60)}", ${why}. Use another block.`,
        repairs: [
          change<ResourceOf<'transit-gateway'>>(
            `Remove ${clipped(text, 60) || 'the empty block'}`,
            gateway.id,
            (now) => ({
              cidrBlocks: now.cidrBlocks.filter((one) => one !== text),
            }),
          ),
        ],
      };
    }
    if (gateway.cidrBlocks.length <= MOST) return;
    yield {
      field: 'cidrBlocks',
      message: `${named(gateway)} has ${gateway.cidrBlocks.length} CIDR blocks; AWS allows ${MOST}. Remove some.`,
    };
  },
  bad: [
    { title: 'a small block', design: withBlocks('10.255.0.0/25'), at: 'tgw', field: 'cidrBlocks[0]' },
    { title: 'a small block of IPv6', design: withBlocks('2001:db8::/65'), at: 'tgw', field: 'cidrBlocks[0]' },
    { title: 'link-local addresses', design: withBlocks('169.254.0.0/24'), at: 'tgw', field: 'cidrBlocks[0]' },
    { title: 'no CIDR', design: withBlocks('x'), at: 'tgw', field: 'cidrBlocks[0]' },
    {
      title: 'six blocks',
      design: withBlocks(...[0, 1, 2, 3, 4, 5].map((n) => `10.255.${n}.0/24`)),
      at: 'tgw',
      field: 'cidrBlocks',
    },
  ],
  good: [
    { title: 'large blocks', design: withBlocks('10.0.0.0/8', '2001:db8::/32') },
    { title: 'none', design: withBlocks() },
    { title: 'the smallest of each family', design: withBlocks('10.255.0.0/24', '2001:db8::/64') },
    { title: 'five blocks', design: withBlocks(...[0, 1, 2, 3, 4].map((n) => `10.255.${n}.0/24`)) },
  ],
});
