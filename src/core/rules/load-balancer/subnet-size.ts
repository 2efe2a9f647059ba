import { readCidr4 } from '../../kinds/network';
import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, network } from './shared/scenes';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html: at least a /27. */
const SMALLEST = 27;

export const subnetSize = defineRule({
  id: 'load-balancer/subnet-size',
  book: 'alb-subnet-size',
  severity: 'warning',
  title: 'Application Load Balancer in a subnet that is too small to scale',
  why: 'An Application Load Balancer takes more addresses as it grows: AWS asks for a /27 with eight free addresses.',
  fix: 'Choose a subnet of /27 or larger.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  kind: 'load-balancer',
  *check(lb, index) {
    if (lb.type !== 'application') return;
    for (const [i, id] of lb.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      const cidr = readCidr4(subnet?.cidr ?? '');
      if (!subnet || !cidr || cidr.prefix <= SMALLEST) continue;
      yield {
        field: `subnets[${i}]`,
        message: `${named(lb)} stands in ${named(subnet)}, a /${cidr.prefix}; AWS expects a /${SMALLEST} or larger, so that it can grow. Choose a larger subnet.`,
      };
    }
  },
  bad: [
    {
      title: 'a /28',
      design: balanced((s, { vpc, web }) => ({
        subnets: [web, s.add('subnet', 'small', vpc, { zone: 'b', cidr: '10.0.2.0/28' })],
      })),
      at: 'alb',
      field: 'subnets[1]',
    },
    {
      title: 'an internal one',
      design: balanced((s, { vpc, webB }) => ({
        scheme: 'internal',
        subnets: [s.add('subnet', 'small', vpc, { zone: 'a', cidr: '10.0.2.16/28' }), webB],
      })),
      at: 'alb',
      field: 'subnets[0]',
    },
  ],
  good: [
    {
      title: 'a /27',
      design: balanced((s, { vpc, web }) => ({
        subnets: [web, s.add('subnet', 'just', vpc, { zone: 'b', cidr: '10.0.2.0/27' })],
      })),
    },
    {
      title: 'a Network Load Balancer',
      design: balanced((s, { vpc }) => ({
        ...network,
        subnets: [s.add('subnet', 'small', vpc, { zone: 'b', cidr: '10.0.2.0/28' })],
      })),
    },
    { title: 'a /24', design: balanced() },
    {
      title: 'a small subnet that it does not use',
      design: balanced((s, { vpc }) => {
        s.add('subnet', 'small', vpc, { zone: 'b', cidr: '10.0.2.0/28' });
        return {};
      }),
    },
  ],
});
