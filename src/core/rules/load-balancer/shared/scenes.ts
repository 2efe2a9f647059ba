import type { FieldsOf, ResourceOf } from '../../../kinds/index';
import { freshListener } from '../../../kinds/load-balancer/rows';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { publicScene } from '../../scene';

type Fields = Partial<FieldsOf<'load-balancer'>>;
type LoadBalancer = ResourceOf<'load-balancer'>;

/** What a load balancer of an example can refer to. */
export interface Places {
  readonly vpc: ResourceId;
  /** "web" in zone a and "web-b" in zone b, both public */
  readonly web: ResourceId;
  readonly webB: ResourceId;
  /** "server", an instance in "web" */
  readonly server: ResourceId;
  readonly gateway: ResourceId;
}

/** "main" with two public subnets and the Application Load Balancer "alb" in them. */
export const balanced = (fields: (s: Sketch, at: Places) => Fields = () => ({}), name = 'alb'): (() => Design) =>
  publicScene((s, { vpc, subnet, table, gateway }) => {
    const webB = s.add('subnet', 'web-b', vpc, { zone: 'b', cidr: '10.0.1.0/24', routeTable: table });
    const server = s.add('instance', 'server', subnet, { privateIp: '10.0.0.20' });
    const at = { vpc, web: subnet, webB, server, gateway };
    s.add('load-balancer', name, vpc, { subnets: [subnet, webB], ...fields(s, at) });
  });
type Design = ReturnType<ReturnType<typeof publicScene>>;

export const network: Fields = { type: 'network' };
export const gateway: Fields = { type: 'gateway', scheme: 'internal' };

type Listener = LoadBalancer['listeners'][number];

/** Listeners that are HTTP on port 80 but for what is given. */
export const listeners = (...rows: readonly Partial<Listener>[]): readonly Listener[] =>
  rows.map((row, i) => ({ ...freshListener, id: String(i + 1), ...row }));

export const tcp: Partial<Listener> = { protocol: 'TCP', targetProtocol: 'TCP', healthProtocol: 'TCP' };
export const geneve: Partial<Listener> = {
  protocol: 'GENEVE',
  targetProtocol: 'GENEVE',
  targetPort: 6081,
  healthProtocol: 'TCP',
};

type Target = LoadBalancer['targets'][number];

export const targets = (...rows: readonly Partial<Target>[]): readonly Target[] =>
  rows.map((row, i) => ({ id: String(i + 1), target: null, address: '', listenerPort: null, port: null, ...row }));

type NodeAddress = LoadBalancer['addresses'][number];

export const addresses = (...rows: readonly Partial<NodeAddress>[]): readonly NodeAddress[] =>
  rows.map((row, i) => ({ id: String(i + 1), subnet: null, elasticIp: null, privateIp: '', ...row }));
