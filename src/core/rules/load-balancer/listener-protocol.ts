import type { ResourceOf } from '../../kinds/index';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { balanced, gateway, geneve, listeners, network, tcp } from './shared/scenes';

type LoadBalancer = ResourceOf<'load-balancer'>;
type Listener = LoadBalancer['listeners'][number];

const HTTP: readonly string[] = ['HTTP', 'HTTPS'];
const BY_TYPE: Readonly<Record<LoadBalancer['type'], readonly string[]>> = {
  application: HTTP,
  network: ['TCP', 'TLS', 'UDP', 'TCP_UDP'],
  gateway: ['GENEVE'],
};

/** Protocols of the target group that a listener may forward to. */
function targetProtocols(lb: LoadBalancer, { protocol, targetType }: Listener): readonly string[] {
  if (targetType === 'alb') return ['TCP'];
  if (lb.type === 'application') return HTTP;
  switch (protocol) {
    case 'TCP':
      return ['TCP', 'TCP_UDP'];
    case 'UDP':
      return ['UDP', 'TCP_UDP'];
    case 'TLS':
      return ['TCP', 'TLS'];
    default:
      return [protocol];
  }
}

export const listenerProtocol = defineRule({
  id: 'load-balancer/listener-protocol',
  book: '',
  severity: 'error',
  title: 'Listener with a protocol that its load balancer or target group does not take',
  why: 'An Application Load Balancer speaks HTTP and HTTPS, a Network Load Balancer TCP, TLS and UDP, a Gateway Load Balancer GENEVE at port 6081; target groups are of a protocol that fits.',
  fix: 'Choose protocols that go together.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  code: 'InvalidConfigurationRequest',
  kind: 'load-balancer',
  *check(lb) {
    for (const [i, row] of lb.listeners.entries()) {
      if (!BY_TYPE[lb.type].includes(row.protocol)) {
        yield {
          field: `listeners[${i}].protocol`,
          message: `${named(lb)} has a listener for ${row.protocol}; AWS expects ${listed(BY_TYPE[lb.type])} for its type. Choose one of those.`,
        };
        continue;
      }
      const fitting = targetProtocols(lb, row);
      if (!fitting.includes(row.targetProtocol))
        yield {
          field: `listeners[${i}].targetProtocol`,
          message: `${named(lb)} forwards ${row.protocol} to targets by ${row.targetProtocol}; AWS expects ${listed(fitting)}. Choose one of those.`,
        };
      if (lb.type === 'application' && row.healthProtocol === 'TCP')
        yield {
          field: `listeners[${i}].healthProtocol`,
          message: `${named(lb)} checks the health of its targets by TCP; AWS expects HTTP or HTTPS for an Application Load Balancer. Choose one of those.`,
        };
      if (lb.type === 'gateway' && row.targetPort !== 6081)
        yield {
          field: `listeners[${i}].targetPort`,
          message: `${named(lb)} sends GENEVE to port ${row.targetPort}; AWS expects 6081. Correct it.`,
        };
    }
  },
  bad: [
    {
      title: 'TCP at an Application Load Balancer',
      design: balanced(() => ({ listeners: listeners(tcp) })),
      at: 'alb',
      field: 'listeners[0].protocol',
    },
    {
      title: 'HTTP at a Network Load Balancer',
      design: balanced(() => ({ ...network, listeners: listeners({}) })),
      at: 'alb',
      field: 'listeners[0].protocol',
    },
    {
      title: 'UDP to TCP',
      design: balanced(() => ({ ...network, listeners: listeners({ ...tcp, protocol: 'UDP' }) })),
      at: 'alb',
      field: 'listeners[0].targetProtocol',
    },
    {
      title: 'a health check by TCP',
      design: balanced(() => ({ listeners: listeners({ healthProtocol: 'TCP' }) })),
      at: 'alb',
      field: 'listeners[0].healthProtocol',
    },
    {
      title: 'GENEVE at another port',
      design: balanced(() => ({ ...gateway, listeners: listeners({ ...geneve, targetPort: 80 }) })),
      at: 'alb',
      field: 'listeners[0].targetPort',
    },
  ],
  good: [
    {
      title: 'HTTPS to HTTP',
      design: balanced(() => ({
        listeners: listeners({ protocol: 'HTTPS', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1' }),
      })),
    },
    {
      title: 'TLS to TCP with a check by HTTP',
      design: balanced(() => ({
        ...network,
        listeners: listeners({ ...tcp, protocol: 'TLS', healthProtocol: 'HTTP' }),
      })),
    },
    {
      title: 'UDP to a group for both',
      design: balanced(() => ({
        ...network,
        listeners: listeners({ ...tcp, protocol: 'UDP', targetProtocol: 'TCP_UDP' }),
      })),
    },
    { title: 'GENEVE', design: balanced(() => ({ ...gateway, listeners: listeners(geneve) })) },
  ],
});
