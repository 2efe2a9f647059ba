import type { ResourceOf } from '../kinds/index';
import type { ResourceId } from '../model/resource';
import { perDesign, perVpc } from './per-vpc';

type User = ResourceOf<'instance'> | ResourceOf<'nat-gateway'> | ResourceOf<'network-interface'>;

/** The Elastic IP addresses that something uses, as often as it names them. */
export function addressesOf(user: User): readonly ResourceId[] {
  const first = user.elasticIp === null ? [] : [user.elasticIp];
  if (user.kind !== 'nat-gateway') return first;
  return [...first, ...user.secondaryElasticIps, ...user.zoneAddresses.flatMap(({ elasticIp }) => elasticIp ?? [])];
}

const usersIn = perVpc((index, vpc): readonly User[] =>
  [
    ...index.inVpc(vpc, 'nat-gateway'),
    ...index.inVpc(vpc, 'instance'),
    ...index.inVpc(vpc, 'network-interface'),
  ].filter((user) => addressesOf(user).length > 0),
);

/** What holds each Elastic IP address, from all VPCs: for rules on addresses. */
export const addressUsers = perDesign((index): ReadonlyMap<ResourceId, readonly User[]> => {
  const users = new Map<ResourceId, User[]>();
  for (const vpc of index.cells.keys()) {
    for (const user of usersIn(index, vpc)) {
      for (const address of addressesOf(user)) {
        const list = users.get(address);
        if (list) list.push(user);
        else users.set(address, [user]);
      }
    }
  }
  return users;
});
