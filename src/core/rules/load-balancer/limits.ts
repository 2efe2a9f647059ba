import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, network } from './shared/scenes';

const RANGES = [
  ['idleTimeout', 1, 4000, 'an idle timeout'],
  ['clientKeepAlive', 60, 604_800, 'a client keep-alive'],
] as const;

export const limits = defineRule({
  id: 'load-balancer/limits',
  book: '',
  severity: 'error',
  title: 'Timeout of a load balancer that is out of range',
  why: 'An idle timeout is 1 to 4,000 seconds and a client keep-alive 60 to 604,800 seconds.',
  fix: 'Choose a value in that range.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html',
  code: 'ValidationError',
  kind: 'load-balancer',
  *check(lb) {
    if (lb.type !== 'application') return;
    for (const [field, least, most, what] of RANGES) {
      const value = lb[field];
      if (value >= least && value <= most) continue;
      yield {
        field,
        message: `${named(lb)} has ${what} of ${value} seconds; AWS expects ${least} to ${most}. Choose a value between.`,
      };
    }
  },
  bad: [
    { title: 'an idle timeout of 0', design: balanced(() => ({ idleTimeout: 0 })), at: 'alb', field: 'idleTimeout' },
    {
      title: 'a keep-alive of 30',
      design: balanced(() => ({ clientKeepAlive: 30 })),
      at: 'alb',
      field: 'clientKeepAlive',
    },
  ],
  good: [
    { title: 'the usual', design: balanced() },
    { title: 'the most', design: balanced(() => ({ idleTimeout: 4000, clientKeepAlive: 604_800 })) },
    { title: 'of no matter to a Network Load Balancer', design: balanced(() => ({ ...network, idleTimeout: 0 })) },
    { title: 'the least', design: balanced(() => ({ idleTimeout: 1, clientKeepAlive: 60 })) },
  ],
});
