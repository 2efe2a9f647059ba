import type { Index, ResourceOf } from '../../kinds/index';
import { peersOf } from '../../kinds/network';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { mirrorScene } from './shared/scenes';

/** Transit gateways that a VPC is attached to. */
const hubsOf = (index: Index, vpc: ResourceId): readonly (ResourceId | null)[] =>
  index.referrers(vpc).flatMap(({ from }) => index.getAs('transit-gateway-attachment', from)?.transitGateway ?? []);

function reaches(index: Index, from: ResourceId, to: ResourceId): boolean {
  if (from === to || peersOf(index, from).some(({ vpc }) => vpc.id === to)) return true;
  const hubs = hubsOf(index, from);
  // Transit gateways that are peered may pass it on; which routes they have is not judged here.
  return hubs.length > 0 && hubsOf(index, to).length > 0;
}

/** A mirror from "main" to the interface "receiver" in the VPC "tools", and what `draw` adds. */
const far = (draw: (s: Sketch, main: ResourceId, tools: ResourceId) => void = () => {}) =>
  scene((s, main) => {
    const tools = s.add('vpc', 'tools', s.region(), { cidr: '10.1.0.0/16' });
    const source = s.add('network-interface', 'source', s.add('subnet', 'web', main, { cidr: '10.0.0.0/24' }));
    const place = s.add('subnet', 'sensors', tools, { cidr: '10.1.0.0/24' });
    const target = s.add('traffic-mirror-target', 'target', s.region(), {
      target: s.add('network-interface', 'receiver', place),
    });
    const filter = s.add('traffic-mirror-filter', 'filter', s.region());
    s.add('traffic-mirror-session', 'mirror', s.region(), { source, target, filter });
    draw(s, main, tools);
  });
const attach = (s: Sketch, transitGateway: ResourceId, vpc: ResourceId) =>
  s.add('transit-gateway-attachment', 'attachment', s.region(), { transitGateway, vpc });

const targetOf = (index: Index, session: ResourceOf<'traffic-mirror-session'>) =>
  index.get(index.getAs('traffic-mirror-target', session.target)?.target);

export const reachability = defineRule({
  id: 'traffic-mirror/reachability',
  severity: 'warning',
  title: 'Mirrored packets have no way to their target',
  why: 'Copies travel by the routes of the source: its VPC and that of the target are the same, peered, or attached to a transit gateway.',
  fix: 'Peer the two VPCs, attach both to a transit gateway, or use a target in the VPC of the source.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTrafficMirrorSession.html',
  kind: 'traffic-mirror-session',
  *check(session, index) {
    const [source, target] = [index.get(session.source), targetOf(index, session)];
    const [from, to] = [source && index.vpcOf(source.id), target && index.vpcOf(target.id)];
    if (!source || !target || !from || !to || reaches(index, from, to)) return;
    yield {
      field: 'target',
      message: `${named(session)} copies packets of ${named(source)} in ${named(index.get(from))} to ${named(target)} in ${named(index.get(to))}, but nothing joins the two VPCs. Peer them, or attach both to a transit gateway.`,
    };
  },
  bad: [
    { title: 'two VPCs with nothing between', design: far(), at: 'mirror', field: 'target' },
    {
      title: 'only one of them is attached to the transit gateway',
      design: far((s, main) => attach(s, s.add('transit-gateway', 'hub', s.region()), main)),
      at: 'mirror',
      field: 'target',
    },
    {
      title: 'joined by a third VPC, which passes nothing on',
      design: far((s, main, tools) => {
        const third = s.add('vpc', 'third', s.region(), { cidr: '10.2.0.0/16' });
        s.add('vpc-peering-connection', 'one', s.region(), { requester: main, accepter: third });
        s.add('vpc-peering-connection', 'two', s.region(), { requester: third, accepter: tools });
      }),
      at: 'mirror',
      field: 'target',
    },
  ],
  good: [
    { title: 'one VPC', design: mirrorScene() },
    {
      title: 'peered VPCs, whichever of them asked',
      design: far((s, main, tools) => {
        s.add('vpc-peering-connection', 'link', s.region(), { requester: tools, accepter: main });
      }),
    },
    {
      title: 'one transit gateway',
      design: far((s, main, tools) => {
        const hub = s.add('transit-gateway', 'hub', s.region());
        attach(s, hub, main);
        attach(s, hub, tools);
      }),
    },
    {
      title: 'two transit gateways, which may be peered',
      design: far((s, main, tools) => {
        attach(s, s.add('transit-gateway', 'hub', s.region()), main);
        attach(s, s.add('transit-gateway', 'hub-2', s.region()), tools);
      }),
    },
    { title: 'no target yet, which has a rule of its own', design: mirrorScene({ target: null }) },
  ],
});
