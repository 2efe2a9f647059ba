import type { Index, ResourceOf } from '../../kinds/index';
import { parseAddress } from '../../net/address';
import { defineRule } from '../rule';
import { clipped, named } from '../words';
import { balanced, listeners, network, targets, tcp } from './shared/scenes';

type LoadBalancer = ResourceOf<'load-balancer'>;
type Listener = LoadBalancer['listeners'][number];
type Target = LoadBalancer['targets'][number];

const EXPECTED = {
  instance: 'an instance',
  ip: 'an IP address',
  alb: 'an Application Load Balancer',
} as const;

/** Whether the target group of a listener can take a target. */
function fits(index: Index, { targetType }: Listener, { target, address }: Target): boolean {
  if (target === null) return targetType === 'ip' && parseAddress(address).ok;
  const found = index.get(target);
  if (found?.kind === 'load-balancer') return targetType === 'alb' && found.type === 'application';
  return found?.kind !== 'instance' || targetType !== 'alb';
}

export const target = defineRule({
  id: 'load-balancer/target',
  book: '',
  severity: 'error',
  title: 'Target that its target group does not take',
  why: 'A target group takes instances, addresses or one Application Load Balancer, as its type says.',
  fix: 'Change the target, or the target type of the listener.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RegisterTargets.html',
  code: 'InvalidTarget',
  kind: 'load-balancer',
  *check(lb, index) {
    for (const [i, row] of lb.targets.entries()) {
      const own = lb.listeners.filter(({ port }) => row.listenerPort === null || row.listenerPort === port);
      const field = row.target === null ? `targets[${i}].address` : `targets[${i}].target`;
      const what = row.target === null ? `"${clipped(row.address, 80)}"` : named(index.get(row.target));
      if (own.length === 0 && row.listenerPort !== null)
        yield {
          field: `targets[${i}].listenerPort`,
          message: `${named(lb)} sends to ${what} from port ${row.listenerPort}, at which no listener is. Choose the port of a listener.`,
        };
      const wrong = own.find((listener) => !fits(index, listener, row));
      if (wrong)
        yield {
          field,
          message: `${named(lb)} forwards port ${wrong.port} to ${row.target === null && row.address === '' ? 'a target without an address' : what}; its target group expects ${EXPECTED[wrong.targetType]}. Change the target or the target type.`,
        };
      if (row.port !== null && (row.port < 1 || row.port > 65535))
        yield {
          field: `targets[${i}].port`,
          message: `${named(lb)} sends to ${what} at port ${row.port}; AWS expects 1 to 65535. Correct it.`,
        };
    }
    for (const [i, row] of lb.listeners.entries()) {
      if (row.targetType === 'alb' && lb.type !== 'network')
        yield {
          field: `listeners[${i}].targetType`,
          message: `${named(lb)} forwards to an Application Load Balancer; only a Network Load Balancer does. Choose another target type.`,
        };
    }
  },
  bad: [
    {
      title: 'an address among instances',
      design: balanced(() => ({ listeners: listeners({}), targets: targets({ address: '10.0.0.9' }) })),
      at: 'alb',
      field: 'targets[0].address',
    },
    {
      title: 'no address',
      design: balanced(() => ({ listeners: listeners({ targetType: 'ip' }), targets: targets({}) })),
      at: 'alb',
      field: 'targets[0].address',
    },
    {
      title: 'a port without a listener',
      design: balanced((_s, { server }) => ({
        listeners: listeners({}),
        targets: targets({ target: server, listenerPort: 81 }),
      })),
      at: 'alb',
      field: 'targets[0].listenerPort',
    },
    {
      title: 'a target port out of range',
      design: balanced((_s, { server }) => ({
        listeners: listeners({}),
        targets: targets({ target: server, port: 0 }),
      })),
      at: 'alb',
      field: 'targets[0].port',
    },
    {
      title: 'an instance where an Application Load Balancer is expected',
      design: balanced((_s, { server }) => ({
        ...network,
        listeners: listeners({ ...tcp, targetType: 'alb' }),
        targets: targets({ target: server }),
      })),
      at: 'alb',
      field: 'targets[0].target',
    },
    {
      title: 'an Application Load Balancer behind another',
      design: balanced(() => ({ listeners: listeners({ targetType: 'alb', targetProtocol: 'TCP' }) })),
      at: 'alb',
      field: 'listeners[0].targetType',
    },
  ],
  good: [
    {
      title: 'an instance',
      design: balanced((_s, { server }) => ({ listeners: listeners({}), targets: targets({ target: server }) })),
    },
    {
      title: 'an instance by its address, and an address elsewhere',
      design: balanced((_s, { server }) => ({
        listeners: listeners({ targetType: 'ip' }),
        targets: targets({ target: server }, { address: '172.16.0.10' }),
      })),
    },
    {
      title: 'an Application Load Balancer behind a Network Load Balancer',
      design: balanced((s, { vpc, web, webB }) => {
        const inner = s.add('load-balancer', 'inner', vpc, { subnets: [web, webB], listeners: listeners({}) });
        return { ...network, listeners: listeners({ ...tcp, targetType: 'alb' }), targets: targets({ target: inner }) };
      }),
    },
    {
      title: 'each listener its own targets',
      design: balanced((_s, { server }) => ({
        listeners: listeners({}, { port: 81, targetType: 'ip' }),
        targets: targets({ target: server, listenerPort: 80 }, { address: '10.0.0.9', listenerPort: 81 }),
      })),
    },
  ],
});
