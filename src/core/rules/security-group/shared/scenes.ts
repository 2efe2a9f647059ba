import type { Design, FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { scene } from '../../scene';
import type { GroupRule } from './rows';

type Unnumbered = Omit<GroupRule, 'id'>;
type Ports = number | readonly [from: number | null, to: number | null] | null;

/** One rule for an example; a peer given as text is a CIDR. */
export function allow(protocol: string, ports: Ports, peer: string | GroupRule['peer'], description = ''): Unnumbered {
  const [fromPort, toPort] = typeof ports === 'number' ? [ports, ports] : (ports ?? [null, null]);
  const other = typeof peer === 'string' ? ({ type: 'cidr', cidr: peer } as const) : peer;
  return { protocol, fromPort, toPort, peer: other, description };
}

export const everything = allow('-1', null, '0.0.0.0/0');
export const group = (id: ResourceId | null): GroupRule['peer'] => ({ type: 'security-group', group: id });
export const list = (name: string): GroupRule['peer'] => ({ type: 'prefix-list', list: name });

export const managedList = (id: ResourceId | null): GroupRule['peer'] => ({
  type: 'managed-prefix-list',
  prefixList: id,
});

export const groupId = (id: string, account = ''): GroupRule['peer'] => ({
  type: 'security-group-id',
  groupId: id,
  account,
});

/** Fields of a group with these rules. */
export function withRules(
  inbound: readonly Unnumbered[],
  outbound: readonly Unnumbered[] = [everything],
): Pick<FieldsOf<'security-group'>, 'inbound' | 'outbound'> {
  const numbered = (rows: readonly Unnumbered[]) => rows.map((row, i) => ({ id: String(i + 1), ...row }));
  return { inbound: numbered(inbound), outbound: numbered(outbound) };
}

/** The VPC "main" with the group "web" that has these rules, and what `draw` adds. */
export function groupScene(
  inbound: readonly Unnumbered[],
  outbound?: readonly Unnumbered[],
  draw: (s: Sketch, web: ResourceId, vpc: ResourceId) => void = () => {},
): () => Design {
  return scene((s, vpc) => draw(s, s.add('security-group', 'web', vpc, withRules(inbound, outbound)), vpc));
}

/** The VPC "main" with an empty group of this name. */
export function groupNamed(name: string, draw: (s: Sketch, vpc: ResourceId) => void = () => {}): () => Design {
  return scene((s, vpc) => {
    s.add('security-group', name, vpc);
    draw(s, vpc);
  });
}

/** The VPC "main" with the group "web" that has this description. */
export const groupDescribed = (description: string): (() => Design) =>
  scene((s, vpc) => s.add('security-group', 'web', vpc, { description }));
