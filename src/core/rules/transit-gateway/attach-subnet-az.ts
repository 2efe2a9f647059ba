import type { ResourceOf } from '../../kinds/index';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

type Attachment = ResourceOf<'transit-gateway-attachment'>;

const without = (attachment: Attachment, at: number) =>
  change<Attachment>('Leave it out', attachment.id, (now) => ({ subnets: now.subnets.filter((_, i) => i !== at) }));

export const attachSubnetAz = defineRule({
  id: 'transit-gateway/attach-subnet-az',
  severity: 'error',
  title: 'Subnets of an attachment that AWS does not take',
  why: 'An attachment has one network interface in each Availability Zone: at least one subnet, each of the VPC, and no two in one zone.',
  fix: 'Choose one subnet of the VPC in each zone.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachment.html',
  code: 'DuplicateSubnetsInSameZone',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const vpc = index.getAs('vpc', attachment.vpc);
    if (!vpc) return;
    if (attachment.subnets.length === 0)
      yield {
        field: 'subnets',
        message: `${named(attachment)} has no subnet of ${named(vpc)}; AWS expects one in each zone that the gateway serves. Add one.`,
      };
    const byZone = new Map<string, ResourceOf<'subnet'>>();
    for (const [i, id] of attachment.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      if (!subnet) continue;
      const field = `subnets[${i}]`;
      // Without any it would be no better.
      const repairs = attachment.subnets.length > 1 ? [without(attachment, i)] : [];
      const known = byZone.get(subnet.zone);
      if (subnet.parent !== vpc.id)
        yield {
          field,
          message: `${named(attachment)} has the subnet ${named(subnet)}, which is not in ${named(vpc)}. Choose a subnet of that VPC.`,
          repairs,
        };
      else if (known)
        yield {
          field,
          message: `${named(attachment)} has ${named(known)} and ${named(subnet)} in zone ${subnet.zone}; AWS takes one subnet in each zone. Leave one out.`,
          repairs,
        };
      else byZone.set(subnet.zone, subnet);
    }
  },
  bad: [
    { title: 'none', design: transitScene(() => {}, {}, { subnets: [] }), at: 'link', field: 'subnets' },
    {
      title: 'two in one zone',
      design: transitScene((s, { subnets: [first], vpc, attachment }) =>
        s.set('transit-gateway-attachment', attachment, {
          subnets: [first, s.add('subnet', 'third', vpc, { cidr: '10.0.0.32/28' })],
        }),
      ),
      at: 'link',
      field: 'subnets[1]',
    },
    {
      title: 'a subnet of another VPC',
      design: transitScene((s, { attachment }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.set('transit-gateway-attachment', attachment, {
          subnets: [s.add('subnet', 'elsewhere', other, { cidr: '10.1.0.0/28' })],
        });
      }),
      at: 'link',
      field: 'subnets[0]',
    },
  ],
  good: [
    {
      title: 'three zones',
      design: transitScene((s, { subnets, vpc, attachment }) =>
        s.set('transit-gateway-attachment', attachment, {
          subnets: [...subnets, s.add('subnet', 'tgw-c', vpc, { cidr: '10.0.0.32/28', zone: 'c' })],
        }),
      ),
    },
    { title: 'one in each of two zones', design: transitScene() },
    {
      title: 'one zone',
      design: transitScene((s, { subnets: [first], attachment }) =>
        s.set('transit-gateway-attachment', attachment, { subnets: [first] }),
      ),
    },
    { title: 'no VPC, which has a rule of its own', design: transitScene(() => {}, {}, { vpc: null }) },
  ],
});
