import type { Index, ResourceOf } from '../../kinds/index';
import { remove } from '../fixes';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

type Attachment = ResourceOf<'transit-gateway-attachment'>;

const pairOf = ({ vpc, transitGateway }: Attachment) => `${vpc} ${transitGateway}`;

/** The first attachment of each VPC and gateway. */
const firstOfPair = perDesign((index: Index): ReadonlyMap<string, Attachment> => {
  const first = new Map<string, Attachment>();
  for (const attachment of index.all('transit-gateway-attachment'))
    if (!first.has(pairOf(attachment))) first.set(pairOf(attachment), attachment);
  return first;
});

export const attachOnce = defineRule({
  id: 'transit-gateway/attach-once',
  severity: 'error',
  title: 'VPC attached to one transit gateway twice',
  why: 'A VPC has one attachment to a transit gateway, with a subnet in each Availability Zone.',
  fix: 'Delete one of the two, and add its subnets to the other.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
  code: 'DuplicateTransitGatewayAttachment',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const [vpc, gateway] = [index.get(attachment.vpc), index.get(attachment.transitGateway)];
    const first = firstOfPair(index).get(pairOf(attachment));
    if (!vpc || !gateway || !first || first.id === attachment.id) return;
    yield {
      message: `${named(attachment)} joins ${named(vpc)} to ${named(gateway)}, as ${named(first)} already does; AWS allows one attachment. Delete one of them.`,
      repairs: [remove(`Delete ${named(attachment)}`, attachment.id)],
    };
  },
  bad: [
    {
      title: 'in another zone',
      design: transitScene((s, { vpc, gateway, subnets: [first, second], attachment }) => {
        s.set('transit-gateway-attachment', attachment, { subnets: [first] });
        s.add('transit-gateway-attachment', 'again', s.region(), { transitGateway: gateway, vpc, subnets: [second] });
      }),
      at: 'again',
    },
    {
      title: 'the same two',
      design: transitScene((s, { vpc, gateway, subnets: [first] }) =>
        s.add('transit-gateway-attachment', 'again', s.region(), { transitGateway: gateway, vpc, subnets: [first] }),
      ),
      at: 'again',
    },
  ],
  good: [
    {
      title: 'two that lack their VPC, which has a rule of its own',
      design: transitScene((s, { gateway, attachment }) => {
        s.set('transit-gateway-attachment', attachment, { vpc: null });
        s.add('transit-gateway-attachment', 'again', s.region(), { transitGateway: gateway });
      }),
    },
    { title: 'one', design: transitScene() },
    {
      title: 'a second gateway',
      design: transitScene((s, { vpc, subnets }) => {
        const transitGateway = s.add('transit-gateway', 'tgw-2', s.region());
        s.add('transit-gateway-attachment', 'again', s.region(), { transitGateway, vpc, subnets });
      }),
    },
    {
      title: 'a second VPC',
      design: transitScene((s, { gateway }) => {
        const vpc = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const subnets = [s.add('subnet', 'other-a', vpc, { cidr: '10.1.0.0/28' })];
        s.add('transit-gateway-attachment', 'second', s.region(), { transitGateway: gateway, vpc, subnets });
      }),
    },
  ],
});
