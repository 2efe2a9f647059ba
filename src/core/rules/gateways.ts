import type { Index, Resource, ResourceOf } from '../kinds/index';
import { remove, setFields } from './fixes';
import type { Problem } from './rule';
import { named } from './words';

type Gateway = Extract<
  Resource,
  { readonly kind: 'internet-gateway' | 'egress-only-internet-gateway' | 'carrier-gateway' | 'virtual-private-gateway' }
>;

/** Of the gateways of one kind in a VPC, each after the first: AWS allows one. `what` is the kind in a sentence. */
export function* secondOfVpc(gateway: Gateway, index: Index, what: string): Iterable<Problem> {
  const vpc = index.getAs('vpc', gateway.parent);
  const first = index.inVpc(gateway.parent ?? '', gateway.kind)[0];
  if (!vpc || !first || first.id === gateway.id) return;
  const stands = ['egress-only-internet-gateway', 'carrier-gateway'].includes(gateway.kind)
    ? 'is in'
    : 'is attached to';
  yield {
    message: `${named(gateway)} ${stands} ${named(vpc)}, which already has ${named(first)}; AWS allows one ${what} per VPC. Delete it and use ${named(first)}.`,
    repairs: [remove(`Delete ${named(gateway)}`, gateway.id)],
  };
}

/** A gateway that stands in a Region and is attached to no VPC; the repair attaches it to the only one that waits for it. */
export function* attachedNowhere(
  gateway: ResourceOf<'internet-gateway'> | ResourceOf<'virtual-private-gateway'>,
  index: Index,
): Iterable<Problem> {
  if (gateway.parent === null || index.getAs('vpc', gateway.parent)) return;
  const open = index
    .children(gateway.parent)
    .filter((vpc) => vpc.kind === 'vpc' && index.inVpc(vpc.id, gateway.kind).length === 0);
  const [only] = open;
  yield {
    message: `${named(gateway)} is attached to no VPC, so it does nothing. Attach it or delete it.`,
    repairs:
      open.length === 1 && only ? [setFields(`Attach it to ${named(only)}`, gateway.id, { parent: only.id })] : [],
  };
}
