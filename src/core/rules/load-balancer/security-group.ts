import type { Index, ResourceOf } from '../../kinds/index';
import { defineRule } from '../rule';
import { type Direction, portsFor, rowsIn } from '../security-group/shared/rows';
import { allow, group, withRules } from '../security-group/shared/scenes';
import { listed, named } from '../words';
import { balanced, gateway, geneve, listeners, network, targets, tcp } from './shared/scenes';

type LoadBalancer = ResourceOf<'load-balancer'>;
type Listener = LoadBalancer['listeners'][number];
type Group = ResourceOf<'security-group'>;

/** The groups that filter it; an Application Load Balancer without any has the default one, the other types none. */
function groupsOf(index: Index, lb: LoadBalancer): readonly Group[] {
  if (lb.securityGroups.length > 0) return lb.securityGroups.flatMap((id) => index.getAs('security-group', id) ?? []);
  if (lb.type !== 'application') return [];
  return index.inVpc(index.vpcOf(lb.id) ?? '', 'security-group').filter(({ isDefault }) => isDefault);
}

const protocolsOf = (protocol: Listener['protocol']): readonly (6 | 17)[] => {
  if (protocol === 'UDP') return [17];
  return protocol === 'TCP_UDP' ? [6, 17] : [6];
};

/** Whether a rule of the groups opens the port. Clients from the internet are members of no group. */
function opens(
  groups: readonly Group[],
  direction: Direction,
  protocol: Listener['protocol'],
  port: number,
  isPublic = false,
) {
  return groups.some((one) =>
    rowsIn(one, direction).some(({ rule }) => {
      if (isPublic && (rule.peer.type === 'security-group' || rule.peer.type === 'security-group-id')) return false;
      return protocolsOf(protocol).some((number) => {
        const ports = portsFor(rule, number);
        return ports !== null && ports.from <= port && ports.to >= port;
      });
    }),
  );
}

/** The ports of its targets and of their health checks; none where it has no target in the design. */
function targetPorts(lb: LoadBalancer, listener: Listener) {
  const own = lb.targets.filter(({ listenerPort }) => listenerPort === null || listenerPort === listener.port);
  const ports = own.map(({ port }) => ({ protocol: listener.targetProtocol, port: port ?? listener.targetPort }));
  const health = /^[0-9]{1,5}$/.test(listener.healthPort) ? Number(listener.healthPort) : null;
  return health === null || own.length === 0 ? ports : [...ports, { protocol: 'TCP' as const, port: health }];
}

const said = (rows: readonly { readonly protocol: Listener['protocol']; readonly port: number }[]) =>
  listed([...new Set(rows.map(({ protocol, port }) => `${port}/${protocol === 'UDP' ? 'udp' : 'tcp'}`))]);

type Rows = Parameters<typeof withRules>;
const filtered = (inbound: Rows[0], outbound?: Rows[1], fields: Partial<LoadBalancer> = {}) =>
  balanced((s, { vpc, server }) => ({
    listeners: listeners({ port: 80, targetPort: 8080 }),
    targets: targets({ target: server }),
    securityGroups: [s.add('security-group', 'edge', vpc, withRules(inbound, outbound))],
    ...fields,
  }));
const http = allow('tcp', 80, '0.0.0.0/0');

export const securityGroup = defineRule({
  id: 'load-balancer/security-group',
  book: 'alb-sg',
  severity: 'warning',
  title: 'Groups of a load balancer close the port of a listener or of its targets',
  why: 'The groups of a load balancer must let clients in at the ports of its listeners, and let it out to its targets at their ports and those of their health checks.',
  fix: 'Allow the port of the listener inbound, and the ports of targets and health checks outbound.',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  kind: 'load-balancer',
  *check(lb, index) {
    const groups = lb.type === 'gateway' || lb.listeners.length === 0 ? [] : groupsOf(index, lb);
    if (groups.length === 0) return;
    const by = listed(groups.map(named));
    const let_ = groups.length === 1 ? 'lets' : 'let';
    const isPublic = lb.scheme === 'internet-facing';
    const shut = lb.listeners.filter(({ protocol, port }) => !opens(groups, 'inbound', protocol, port, isPublic));
    if (shut.length > 0)
      yield {
        field: 'securityGroups',
        message: `${named(lb)} is filtered by ${by}, which ${let_} no client${isPublic ? ' of the internet' : ''} in on ${said(shut)}, where it listens. Allow that inbound.`,
      };
    const unreached = lb.listeners
      .flatMap((listener) => targetPorts(lb, listener))
      .filter(({ protocol, port }) => !opens(groups, 'outbound', protocol, port));
    if (unreached.length > 0)
      yield {
        field: 'securityGroups',
        message: `${named(lb)} is filtered by ${by}, which ${let_} it reach no target on ${said(unreached)}. Allow that outbound.`,
      };
  },
  bad: [
    { title: 'HTTPS is open, HTTP is listened to', design: filtered([allow('tcp', 443, '0.0.0.0/0')]), at: 'alb' },
    {
      title: 'out to the port of the listener, not of the targets',
      design: filtered([http], [allow('tcp', 80, '10.0.0.0/16')]),
      at: 'alb',
      field: 'securityGroups',
    },
    {
      title: 'the default group, which lets its members in only',
      design: balanced(() => ({ listeners: listeners({}) })),
      at: 'alb',
      field: 'securityGroups',
    },
    {
      title: 'out to the targets, not to their health checks',
      design: filtered([http], [allow('tcp', 8080, '10.0.0.0/16')], {
        listeners: listeners({ port: 80, targetPort: 8080, healthPort: '9000' }),
      }),
      at: 'alb',
    },
  ],
  good: [
    { title: 'in at 80 and out to everything', design: filtered([http]) },
    {
      title: 'in at a range, out to the target port alone',
      design: filtered([allow('tcp', [80, 443], '0.0.0.0/0')], [allow('tcp', 8080, '10.0.0.0/16')]),
    },
    {
      title: 'an internal one that members of the default group reach',
      design: balanced(() => ({ scheme: 'internal', listeners: listeners({}) })),
    },
    {
      title: 'one group lets clients in, the other reaches the targets',
      design: balanced((s, { vpc, server }) => ({
        listeners: listeners({ port: 80, targetPort: 8080 }),
        targets: targets({ target: server }),
        securityGroups: [
          s.add('security-group', 'in', vpc, withRules([http], [])),
          s.add('security-group', 'out', vpc, withRules([], [allow('tcp', 8080, group(s.defaultGroup(vpc)))])),
        ],
      })),
    },
    {
      title: 'no outbound rule and no target that the design knows',
      design: filtered([http], [], { targets: [] }),
    },
    {
      title: 'a Network Load Balancer without groups',
      design: balanced(() => ({ ...network, listeners: listeners(tcp) })),
    },
    { title: 'a Gateway Load Balancer', design: balanced(() => ({ ...gateway, listeners: listeners(geneve) })) },
    { title: 'no listener yet', design: filtered([], [], { listeners: [] }) },
  ],
});
