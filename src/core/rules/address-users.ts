import type { Index, ResourceOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';

type Holder = ResourceOf<'instance' | 'nat-gateway' | 'network-interface'>;
type User = Holder | ResourceOf<'load-balancer'>;

/** The Elastic IP addresses that something uses, as often as it names them. */
export function addressesOf(user: User): readonly ResourceId[] {
  if (user.kind === 'load-balancer') return user.addresses.flatMap(({ elasticIp }) => elasticIp ?? []);
  const first = user.elasticIp === null ? [] : [user.elasticIp];
  if (user.kind !== 'nat-gateway') return first;
  return [...first, ...user.secondaryElasticIps, ...user.zoneAddresses.flatMap(({ elasticIp }) => elasticIp ?? [])];
}

const userKinds: readonly string[] = ['nat-gateway', 'instance', 'network-interface', 'load-balancer'];

/** What holds an Elastic IP address, from all VPCs, as often as it names it: for rules on addresses. */
export const addressUsers = (index: Index, address: ResourceId): readonly User[] =>
  index.referrers(address).flatMap(({ from }) => {
    const user = index.get(from);
    return user && userKinds.includes(user.kind) ? [user as User] : [];
  });
