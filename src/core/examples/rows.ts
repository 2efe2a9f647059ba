import type { ResourceOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';

type Row<T> = Omit<T, 'id'>;
type GroupRule = ResourceOf<'security-group'>['inbound'][number];
type AclEntry = ResourceOf<'network-acl'>['inbound'][number];
type Route = ResourceOf<'route-table'>['routes'][number];

const numbered = <T extends object>(rows: readonly T[]): readonly (T & { readonly id: string })[] =>
  rows.map((row, i) => ({ id: String(i + 1), ...row }));

export const ANYWHERE = '0.0.0.0/0';
/** Stands for "my office": a network that RFC 5737 keeps for documentation. */
export const OFFICE = '203.0.113.0/24';

export const routes = (...rows: readonly (readonly [destination: string, target: ResourceId])[]): readonly Route[] =>
  numbered(rows.map(([destination, target]) => ({ destination, target })));

export const group = (id: ResourceId): GroupRule['peer'] => ({ type: 'security-group', group: id });
/** The prefix list that AWS keeps of a service's addresses in the Region. */
export const service = (name: 's3' | 'dynamodb'): GroupRule['peer'] => ({ type: 'prefix-list', list: name });

const peerOf = (peer: string | GroupRule['peer']): GroupRule['peer'] =>
  typeof peer === 'string' ? { type: 'cidr', cidr: peer } : peer;

/** A security group rule on one TCP port; a peer given as text is a CIDR. */
export const tcp = (port: number, peer: string | GroupRule['peer'], description = ''): Row<GroupRule> => ({
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer: peerOf(peer),
  description,
});

export const everything = (peer: string | GroupRule['peer']): Row<GroupRule> => ({
  protocol: '-1',
  fromPort: null,
  toPort: null,
  peer: peerOf(peer),
  description: '',
});

export const rules = (...rows: readonly Row<GroupRule>[]): readonly GroupRule[] => numbered(rows);

/** A network ACL entry that allows a range of TCP ports. */
export const allow = (ruleNumber: number, ports: number | readonly [number, number], cidr: string): Row<AclEntry> => {
  const [fromPort, toPort] = typeof ports === 'number' ? [ports, ports] : ports;
  return { ruleNumber, action: 'allow', protocol: 'tcp', cidr, fromPort, toPort, icmpType: null, icmpCode: null };
};

/** Ports that clients answer on. https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
export const EPHEMERAL = [1024, 65535] as const;

export const entries = (...rows: readonly Row<AclEntry>[]): readonly AclEntry[] => numbered(rows);
