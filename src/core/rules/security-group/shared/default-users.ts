import type { ResourceOf } from '../../../kinds/index';
import { perVpc } from '../../per-vpc';

type User = ResourceOf<'instance' | 'vpc-endpoint' | 'network-interface' | 'load-balancer'>;

/** Whether AWS gives it network interfaces, that always carry a group; a Network Load Balancer may have none. */
export function hasInterfaces(resource: User): boolean {
  if (resource.kind === 'load-balancer') return resource.type === 'application';
  return resource.kind !== 'vpc-endpoint' || (resource.type !== 'gateway' && resource.type !== 'gateway-load-balancer');
}

/** What carries the default group of a VPC, because it names it or because it names none. */
export const defaultGroupUsers = perVpc((index, vpc): readonly User[] => {
  const isDefault = new Set(index.inVpc(vpc, 'security-group').flatMap((group) => (group.isDefault ? [group.id] : [])));
  return [
    ...index.inVpc(vpc, 'instance'),
    ...index.inVpc(vpc, 'network-interface'),
    ...index.inVpc(vpc, 'vpc-endpoint'),
    ...index.inVpc(vpc, 'load-balancer'),
  ].filter(
    (user) =>
      hasInterfaces(user) && (user.securityGroups.length === 0 || user.securityGroups.some((id) => isDefault.has(id))),
  );
});
