import type { Design, FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { isIcmp, protocolNumber } from '../../../net/protocol';
import { scene } from '../../scene';
import type { Entry } from './entries';

type Unnumbered = Omit<Entry, 'id'>;
type Ends = number | readonly [number | null, number | null] | null;

const ends = (value: Ends) => (typeof value === 'number' ? [value, value] : (value ?? [null, null]));

/** One entry for an example: ports, or ICMP type and code, as the protocol has them. */
export function entry(
  action: Entry['action'],
  ruleNumber: number,
  protocol: string,
  values: Ends,
  cidr: string,
): Unnumbered {
  const [first = null, second = null] = ends(values);
  const icmp = isIcmp(protocolNumber(protocol) ?? -1);
  return {
    ruleNumber,
    action,
    protocol,
    cidr,
    fromPort: icmp ? null : first,
    toPort: icmp ? null : second,
    icmpType: icmp ? first : null,
    icmpCode: icmp ? second : null,
  };
}

export const allow = (ruleNumber: number, protocol: string, values: Ends, cidr: string) =>
  entry('allow', ruleNumber, protocol, values, cidr);

export const everything = allow(100, '-1', null, '0.0.0.0/0');

/** Fields of an ACL with these entries. */
export function withEntries(
  inbound: readonly Unnumbered[],
  outbound: readonly Unnumbered[] = [everything],
): Pick<FieldsOf<'network-acl'>, 'inbound' | 'outbound'> {
  const numbered = (rows: readonly Unnumbered[]) => rows.map((row, i) => ({ id: String(i + 1), ...row }));
  return { inbound: numbered(inbound), outbound: numbered(outbound) };
}

/** The VPC "main" with the network ACL "nacl" that has these entries, used by the subnet "web", and what `draw` adds. */
export function aclScene(
  inbound: readonly Unnumbered[],
  outbound?: readonly Unnumbered[],
  draw: (s: Sketch, nacl: ResourceId, vpc: ResourceId) => void = () => {},
): () => Design {
  return scene((s, vpc) => {
    const networkAcl = s.add('network-acl', 'nacl', vpc, withEntries(inbound, outbound));
    s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', networkAcl });
    draw(s, networkAcl, vpc);
  });
}
