import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const subnets = defineRule({
  id: 'network-firewall/subnets',
  book: '',
  severity: 'error',
  title: 'Network firewall without a subnet, or with two in one zone',
  why: 'A network firewall has one endpoint in each zone, in a subnet of its own VPC; it needs one at least.',
  fix: 'Choose one subnet in each zone that sends traffic through the firewall.',
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config-subnets.html',
  code: 'InvalidRequestException',
  kind: 'network-firewall',
  *check(firewall, index) {
    if (firewall.subnets.length === 0)
      yield {
        field: 'subnets',
        message: `${named(firewall)} has no subnet; AWS makes an endpoint in one at least. Choose a subnet in each zone.`,
      };
    const zones = new Map<string, string>();
    for (const [i, id] of firewall.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      if (!subnet) continue;
      const field = `subnets[${i}]`;
      if (subnet.parent !== firewall.parent)
        yield {
          field,
          message: `${named(firewall)} has an endpoint in ${named(subnet)}, which is in another VPC. Choose a subnet of its own VPC.`,
        };
      const before = zones.get(subnet.zone);
      if (before !== undefined)
        yield {
          field,
          message: `${named(firewall)} has endpoints in ${before} and ${named(subnet)}, both in zone ${subnet.zone}; AWS makes one in each zone. Remove one of the two.`,
        };
      else zones.set(subnet.zone, named(subnet));
    }
  },
  bad: [
    {
      title: 'none',
      design: subnetScene((s, _web, vpc) => s.add('network-firewall', 'fw', vpc)),
      at: 'fw',
      field: 'subnets',
    },
    {
      title: 'two in one zone',
      design: subnetScene((s, web, vpc) => {
        const other = s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/28' });
        s.add('network-firewall', 'fw', vpc, { subnets: [web, other] });
      }),
      at: 'fw',
      field: 'subnets[1]',
    },
    {
      title: 'a subnet of another VPC',
      design: subnetScene((s, web) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('network-firewall', 'fw', other, { subnets: [web] });
      }),
      at: 'fw',
      field: 'subnets[0]',
    },
  ],
  good: [
    {
      title: 'two firewalls in one subnet',
      design: subnetScene((s, web, vpc) => {
        for (const name of ['fw-1', 'fw-2']) s.add('network-firewall', name, vpc, { subnets: [web] });
      }),
    },
    {
      title: 'a second subnet of the zone, that it does not use',
      design: subnetScene((s, web, vpc) => {
        s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/28' });
        s.add('network-firewall', 'fw', vpc, { subnets: [web] });
      }),
    },
    {
      title: 'one',
      design: subnetScene((s, web, vpc) => s.add('network-firewall', 'fw', vpc, { subnets: [web] })),
    },
    {
      title: 'one in each of two zones',
      design: subnetScene((s, web, vpc) => {
        const other = s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/28', zone: 'b' });
        s.add('network-firewall', 'fw', vpc, { subnets: [web, other] });
      }),
    },
  ],
});
