import type { Index, ResourceOf } from '../../kinds/index';
import { effectiveNetworkAcl, readCidr } from '../../kinds/network';
import { overlapsCidr } from '../../net/cidr';
import { listeners, targets } from '../load-balancer/shared/scenes';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { type Acl, coversMatch, entryName, type Match, matchOf, type Row, rowsIn } from './shared/entries';
import { allow, entry as entryOf, everything, withEntries } from './shared/scenes';

const TCP = 6;

interface Probe {
  readonly lb: ResourceOf<'load-balancer'>;
  readonly from: ResourceOf<'subnet'>;
  readonly to: ResourceOf<'subnet'>;
  readonly match: Match;
}

/** What load balancers of a VPC send to instances in other subnets than their own: requests and health checks alike. */
const probesOf = perVpc((index: Index, vpc): readonly Probe[] =>
  index.inVpc(vpc, 'load-balancer').flatMap((lb) =>
    lb.targets.flatMap((row) => {
      const to = index.getAs('subnet', index.getAs('instance', row.target)?.parent);
      // Another VPC is reached by its own ACLs, and is not to be read here.
      const own = lb.listeners.filter(
        ({ port, targetProtocol }) =>
          (row.listenerPort === null || row.listenerPort === port) && !['UDP', 'GENEVE'].includes(targetProtocol),
      );
      if (to?.parent !== vpc) return [];
      return own.flatMap(({ targetPort }) =>
        lb.subnets.flatMap((id) => {
          const from = index.getAs('subnet', id);
          const cidr = from?.parent === vpc && from.id !== to.id ? readCidr(from.cidr) : null;
          const port = row.port ?? targetPort;
          return from && cidr ? [{ lb, from, to, match: { cidr, protocol: TCP, from: port, to: port } }] : [];
        }),
      );
    }),
  ),
);

/** The deny that stops a packet of the probe; null: it passes, or in part, or the final deny stops it. */
function stoppedBy(acl: Acl, probe: Match): Row | null {
  const inOrder = [...rowsIn(acl, 'inbound')].sort((a, b) => a.entry.ruleNumber - b.entry.ruleNumber);
  for (const row of inOrder) {
    const match = matchOf(row.entry);
    if (!match) continue;
    if (coversMatch(match, probe)) return row.entry.action === 'deny' ? row : null;
    const isPart = overlapsCidr(match.cidr, probe.cidr) && (match.protocol === -1 || match.protocol === TCP);
    if (row.entry.action === 'allow' && isPart && match.from <= probe.to && match.to >= probe.from) return null;
  }
  return null;
}

/** "alb" in "front", which sends to "server" in "back", whose ACL "nacl" has these inbound entries. */
const behind = (inbound: Parameters<typeof withEntries>[0], home: 'back' | 'front' = 'back', draw = true) =>
  scene((s, vpc) => {
    const networkAcl = s.add('network-acl', 'nacl', vpc, withEntries(inbound));
    const front = s.add('subnet', 'front', vpc, { cidr: '10.0.0.0/24', ...(home === 'front' ? { networkAcl } : {}) });
    const back = s.add('subnet', 'back', vpc, { cidr: '10.0.1.0/24', ...(home === 'back' ? { networkAcl } : {}) });
    const server = s.add('instance', 'server', home === 'back' ? back : front);
    if (draw)
      s.add('load-balancer', 'alb', vpc, {
        scheme: 'internal',
        subnets: [front],
        listeners: listeners({ targetPort: 8080 }),
        targets: targets({ target: server }),
      });
  });

export const elbDeny = defineRule({
  id: 'network-acl/elb-deny',
  severity: 'warning',
  title: 'Network ACL denies what a load balancer sends to its targets',
  why: 'Requests and health checks come from addresses of the load balancer’s subnets; with an entry that denies these the targets are unhealthy and get nothing.',
  fix: 'Allow the target port from the subnets of the load balancer, by an entry with a lower number.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html',
  kind: 'network-acl',
  *check(acl, index) {
    const said = new Set<string>();
    for (const { lb, from, to, match } of probesOf(index, acl.parent ?? '')) {
      if (effectiveNetworkAcl(index, to)?.id !== acl.id) continue;
      const row = stoppedBy(acl, match);
      if (!row || said.has(`${row.at} ${lb.id}`)) continue;
      said.add(`${row.at} ${lb.id}`);
      yield {
        field: row.at,
        message: `${entryName(acl, row)} stops what ${named(lb)} in ${named(from)} sends to port ${match.from} in ${named(to)}, health checks too. Allow it by an entry with a number below ${row.entry.ruleNumber}.`,
      };
    }
  },
  bad: [
    {
      title: 'a deny of everything',
      design: behind([entryOf('deny', 100, '-1', null, '0.0.0.0/0'), allow(110, 'tcp', 8080, '10.0.0.0/24')]),
      at: 'nacl',
      field: 'inbound[0]',
    },
    {
      title: 'a deny of the subnet of the load balancer',
      design: behind([entryOf('deny', 90, 'tcp', [0, 65535], '10.0.0.0/24'), everything]),
      at: 'nacl',
      field: 'inbound[0]',
    },
  ],
  good: [
    {
      title: 'an allow with a lower number',
      design: behind([allow(90, 'tcp', 8080, '10.0.0.0/16'), entryOf('deny', 100, '-1', null, '0.0.0.0/0')]),
    },
    { title: 'a deny of another port', design: behind([entryOf('deny', 90, 'tcp', 22, '0.0.0.0/0'), everything]) },
    {
      title: 'inside one subnet, where network ACLs do not count',
      design: behind([entryOf('deny', 90, 'tcp', 8080, '10.0.0.0/24'), everything], 'front'),
    },
    {
      title: 'no load balancer',
      design: behind([entryOf('deny', 90, 'tcp', 8080, '10.0.0.0/24'), everything], 'back', false),
    },
    {
      title: 'a part of its subnet passes before',
      design: behind([allow(80, 'tcp', 8080, '10.0.0.0/25'), entryOf('deny', 90, 'tcp', 8080, '10.0.0.0/24')]),
    },
  ],
});
