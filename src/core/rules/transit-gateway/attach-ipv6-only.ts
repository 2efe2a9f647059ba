import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

/** `us-east-1-bos-1a`: a Local Zone or Wavelength Zone; Availability Zones are letters, or ids such as `use1-az4`. */
const isOtherZone = (zone: string) => /-[a-z]{3,}-[0-9][a-z]$/.test(zone);

export const attachIpv6Only = defineRule({
  id: 'transit-gateway/attach-ipv6-only',
  book: 'tgw-attach-localzone',
  severity: 'error',
  title: 'Attachment in a subnet that has no place for it',
  why: 'The interfaces of an attachment need IPv4 addresses, in subnets of Availability Zones.',
  fix: 'Choose a subnet with IPv4 in an Availability Zone.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    for (const [i, id] of attachment.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      const why = subnet?.ipv6Only ? 'is for IPv6 only' : isOtherZone(subnet?.zone ?? '') ? 'is in a Local Zone' : null;
      if (!subnet || why === null) continue;
      yield {
        field: `subnets[${i}]`,
        message: `${named(attachment)} has the subnet ${named(subnet)}, which ${why}; AWS expects one with IPv4 in an Availability Zone. Choose another.`,
      };
    }
  },
  bad: [
    {
      title: 'a subnet for IPv6 only',
      design: transitScene((s, { subnets: [first] }) =>
        s.set('subnet', first, { ipv6Only: true, cidr: '', ipv6Block: 0 }),
      ),
      at: 'link',
      field: 'subnets[0]',
    },
    {
      title: 'a Local Zone',
      design: transitScene((s, { subnets: [first] }) => s.set('subnet', first, { zone: 'us-east-1-bos-1a' })),
      at: 'link',
      field: 'subnets[0]',
    },
  ],
  good: [
    {
      title: 'dual-stack subnets',
      design: transitScene((s, { vpc, subnets: [first] }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', first, { ipv6Block: 0 });
      }),
    },
    {
      title: 'a subnet of a Local Zone that the attachment does not use',
      design: transitScene((s, { vpc }) =>
        s.add('subnet', 'bos', vpc, { cidr: '10.0.9.0/24', zone: 'us-east-1-bos-1a' }),
      ),
    },
    { title: 'subnets of Availability Zones', design: transitScene() },
    {
      title: 'a zone by its id',
      design: transitScene((s, { subnets: [first] }) => s.set('subnet', first, { zone: 'use1-az4' })),
    },
  ],
});
