import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, gateway, geneve, listeners, network, tcp } from './shared/scenes';

const isPort = (port: number) => port >= 1 && port <= 65535;

export const listenerPort = defineRule({
  id: 'load-balancer/listener-port',
  book: '',
  severity: 'error',
  title: 'Listener with a port that is out of range or taken',
  why: 'A listener has a port from 1 to 65535, and each port of a load balancer one listener, whatever their protocols; a Gateway Load Balancer has one listener in all.',
  fix: 'Give each listener a port of its own.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  code: 'DuplicateListener',
  kind: 'load-balancer',
  *check(lb) {
    const taken = new Set<number>();
    for (const [i, { port, targetPort }] of lb.listeners.entries()) {
      const field = `listeners[${i}].port`;
      const of = lb.type === 'gateway' ? 0 : port;
      if (lb.type !== 'gateway' && !isPort(port))
        yield { field, message: `${named(lb)} has a listener at port ${port}; AWS expects 1 to 65535. Correct it.` };
      else if (taken.has(of))
        yield {
          field,
          message:
            lb.type === 'gateway'
              ? `${named(lb)} has a second listener; a Gateway Load Balancer has one. Take it away.`
              : `${named(lb)} has two listeners at port ${port}; AWS expects one for each port. Change one of them.`,
        };
      taken.add(of);
      if (!isPort(targetPort))
        yield {
          field: `listeners[${i}].targetPort`,
          message: `${named(lb)} forwards to the target port ${targetPort}; AWS expects 1 to 65535. Correct it.`,
        };
    }
  },
  bad: [
    {
      title: 'port 0',
      design: balanced(() => ({ listeners: listeners({ port: 0 }) })),
      at: 'alb',
      field: 'listeners[0].port',
    },
    {
      title: 'a target port of 70000',
      design: balanced(() => ({ listeners: listeners({ targetPort: 70000 }) })),
      at: 'alb',
      field: 'listeners[0].targetPort',
    },
    {
      title: 'TCP and UDP at one port',
      design: balanced(() => ({
        ...network,
        listeners: listeners({ ...tcp, port: 53 }, { ...tcp, protocol: 'UDP', targetProtocol: 'UDP', port: 53 }),
      })),
      at: 'alb',
      field: 'listeners[1].port',
    },
    {
      title: 'a second listener of a Gateway Load Balancer',
      design: balanced(() => ({ ...gateway, listeners: listeners(geneve, { ...geneve, port: 81 }) })),
      at: 'alb',
      field: 'listeners[1].port',
    },
  ],
  good: [
    { title: 'two ports', design: balanced(() => ({ listeners: listeners({}, { port: 8080 }) })) },
    { title: 'no listener', design: balanced() },
    {
      title: 'a Gateway Load Balancer has no port',
      design: balanced(() => ({ ...gateway, listeners: listeners({ ...geneve, port: 0 }) })),
    },
    {
      title: 'the first and the last',
      design: balanced(() => ({ listeners: listeners({ port: 1 }, { port: 65535 }) })),
    },
  ],
});
