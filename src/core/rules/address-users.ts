import type { ResourceOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';
import { perDesign, perVpc } from './per-vpc';

type Holder = ResourceOf<'instance' | 'nat-gateway' | 'network-interface'>;
type User = Holder | ResourceOf<'load-balancer'>;

/** Each Elastic IP address that something in a VPC holds, with its holder. */
const usersIn = perVpc((index, vpc): readonly (readonly [ResourceId, User])[] => {
  const holders: readonly Holder[] = [
    ...index.inVpc(vpc, 'nat-gateway'),
    ...index.inVpc(vpc, 'instance'),
    ...index.inVpc(vpc, 'network-interface'),
  ];
  const pair = (address: ResourceId | null, user: User) => (address === null ? [] : [[address, user] as const]);
  return [
    ...holders.flatMap((user) => pair(user.elasticIp, user)),
    ...index.inVpc(vpc, 'load-balancer').flatMap((lb) => lb.addresses.flatMap(({ elasticIp }) => pair(elasticIp, lb))),
  ];
});

/** What holds each Elastic IP address, from all VPCs: for rules on addresses. */
export const addressUsers = perDesign((index): ReadonlyMap<ResourceId, readonly User[]> => {
  const users = new Map<ResourceId, User[]>();
  for (const vpc of index.cells.keys()) {
    for (const [address, user] of usersIn(index, vpc)) {
      const list = users.get(address);
      if (list) list.push(user);
      else users.set(address, [user]);
    }
  }
  return users;
});
