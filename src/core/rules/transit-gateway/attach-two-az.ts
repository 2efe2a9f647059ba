import type { ResourceOf } from '../../kinds/index';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { counted, listed, named } from '../words';
import type { Attachment } from './shared/hub';

/** Zones by letter: an attachment stands in Availability Zones only. */
const isFit = ({ zone, ipv6Only }: ResourceOf<'subnet'>) => /^[a-z]$/.test(zone) && !ipv6Only;

const inOne = (draw: Parameters<typeof transitScene>[0] = () => {}) =>
  transitScene((s, at) => {
    s.set('transit-gateway-attachment', at.attachment, { subnets: [at.subnets[0]] });
    draw(s, at);
  });

export const attachTwoAz = defineRule({
  id: 'transit-gateway/attach-two-az',
  severity: 'warning',
  set: 'resilience',
  title: 'Attachment in one Availability Zone of a VPC that has several',
  why: 'Resources in a zone without a subnet of the attachment do not reach the transit gateway, and if its only zone fails nobody does.',
  fix: 'Add a subnet in each Availability Zone that the VPC uses.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const own = attachment.subnets.flatMap((id) => index.getAs('subnet', id) ?? []);
    const served = new Set(own.map(({ zone }) => zone));
    if (served.size !== 1 || attachment.vpc === null) return;
    const others = index.inVpc(attachment.vpc, 'subnet').filter((one) => isFit(one) && !served.has(one.zone));
    if (others.length === 0) return;
    const zones = [...new Set(others.map(({ zone }) => zone))].sort();
    yield {
      field: 'subnets',
      message: `${named(attachment)} has a subnet in zone ${[...served].join('')} only, and ${named(index.get(attachment.vpc))} has ${counted(others.length, 'subnet')} in zone ${listed(zones)}, which cannot reach the transit gateway. Add a subnet of each zone.`,
      repairs: others.slice(0, 3).map((subnet) =>
        change<Attachment>(`Add ${named(subnet)} in zone ${subnet.zone}`, attachment.id, (now) => ({
          subnets: [...now.subnets, subnet.id],
        })),
      ),
    };
  },
  bad: [
    { title: 'one of two', design: inOne(), at: 'link', field: 'subnets' },
    {
      title: 'one of three',
      design: inOne((s, { vpc }) => s.add('subnet', 'app-c', vpc, { cidr: '10.0.3.0/24', zone: 'c' })),
      at: 'link',
      field: 'subnets',
    },
  ],
  good: [
    { title: 'two zones', design: transitScene() },
    {
      title: 'a VPC that is in one zone',
      design: inOne((s, { subnets: [, second] }) => s.set('subnet', second, { zone: 'a' })),
    },
    {
      title: 'a second zone that is a Local Zone',
      design: inOne((s, { subnets: [, second] }) => s.set('subnet', second, { zone: 'us-east-1-bos-1a' })),
    },
    {
      title: 'no subnet at all, which has a rule of its own',
      design: transitScene(() => {}, {}, { subnets: [] }),
    },
    {
      title: 'two of three zones: whether the third needs it is said of its routes',
      design: transitScene((s, { vpc }) => s.add('subnet', 'db-c', vpc, { cidr: '10.0.3.0/24', zone: 'c' })),
    },
  ],
});
