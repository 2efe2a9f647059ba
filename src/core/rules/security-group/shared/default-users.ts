import type { ResourceOf } from '../../../kinds/index';
import { perVpc } from '../../per-vpc';

/** Kinds whose network interfaces carry security groups. */
export const carrierKinds = [
  'instance',
  'vpc-endpoint',
  'network-interface',
  'load-balancer',
  'db-instance',
  'lambda-function',
  'eks-cluster',
] as const;

type User = ResourceOf<(typeof carrierKinds)[number]>;

/** Whether AWS gives it network interfaces that always carry a group; a Network Load Balancer may have none. */
export function hasInterfaces(resource: User): boolean {
  if (resource.kind === 'load-balancer') return resource.type === 'application';
  return resource.kind !== 'vpc-endpoint' || (resource.type !== 'gateway' && resource.type !== 'gateway-load-balancer');
}

/** Whether AWS gives it the default group of the VPC; a cluster gets a group of its own, and a function needs a choice. */
export const getsDefaultGroup = (resource: User): boolean =>
  resource.securityGroups.length === 0 &&
  hasInterfaces(resource) &&
  resource.kind !== 'eks-cluster' &&
  resource.kind !== 'lambda-function';

/** What carries the default group of a VPC, because it names it or because it names none. */
export const defaultGroupUsers = perVpc((index, vpc): readonly User[] => {
  const isDefault = new Set(index.inVpc(vpc, 'security-group').flatMap((group) => (group.isDefault ? [group.id] : [])));
  const all = carrierKinds.flatMap((kind): readonly User[] => index.inVpc(vpc, kind));
  return all.filter(
    (user) => getsDefaultGroup(user) || (hasInterfaces(user) && user.securityGroups.some((id) => isDefault.has(id))),
  );
});
