import type { ResourceOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';
import { perDesign, perVpc } from './per-vpc';

type User = ResourceOf<'instance'> | ResourceOf<'nat-gateway'> | ResourceOf<'network-interface'>;

const usersIn = perVpc((index, vpc): readonly User[] =>
  [
    ...index.inVpc(vpc, 'nat-gateway'),
    ...index.inVpc(vpc, 'instance'),
    ...index.inVpc(vpc, 'network-interface'),
  ].filter((user) => user.elasticIp !== null),
);

/** What holds each Elastic IP address, from all VPCs: for rules on addresses. */
export const addressUsers = perDesign((index): ReadonlyMap<ResourceId, readonly User[]> => {
  const users = new Map<ResourceId, User[]>();
  for (const vpc of index.cells.keys()) {
    for (const user of usersIn(index, vpc)) {
      if (user.elasticIp === null) continue;
      const list = users.get(user.elasticIp);
      if (list) list.push(user);
      else users.set(user.elasticIp, [user]);
    }
  }
  return users;
});
