import type { ResourceBase } from '../model/resource';
import { type Block, type BlockType, type Lowered, makeBlock } from './block';
import { type Expr, ref } from './expr';
import type { Surroundings } from './surroundings';

/**
 * A gateway that is attached by its argument `vpc` in Terraform, by a resource or a call of its own (with rows `vpc` and
 * `gateway`) elsewhere. A detached one is in a Region.
 */
export function lowerAttachedGateway(
  type: BlockType,
  attachment: BlockType,
  gateway: ResourceBase,
  s: Surroundings,
  properties: Readonly<Record<string, Expr | undefined>> = {},
): Lowered {
  const place = s.placeOf(gateway.id);
  const vpc = s.kindOf(gateway.parent) === 'vpc' ? gateway.parent : null;
  const blocks: Block[] = [
    makeBlock(type, gateway, place, { ...properties, vpc: vpc === null ? undefined : ref(vpc) }),
  ];
  if (vpc !== null) {
    const ends = { vpc: ref(vpc), gateway: ref(gateway.id) };
    blocks.push(makeBlock(attachment, gateway, place, ends, { role: 'attachment', suffix: [] }));
  }
  return { blocks, notices: [] };
}
