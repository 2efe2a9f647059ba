import type { ResourceOf } from '../kinds/index';
import { readCidr4 } from '../kinds/network';
import type { Cidr4 } from '../net/cidr';
import { LARGEST, SMALLEST } from './blocks';
import { change } from './fixes';
import type { Repair } from './rule';

type Vpc = ResourceOf<'vpc'>;

/** One IPv4 block of a VPC as its author wrote it: -1 is the primary one, the others count from 0. */
export interface VpcCidr {
  readonly at: number;
  readonly text: string;
  readonly field: string;
}

/** Every block that a VPC is given, whatever the texts; an empty primary one is left out. */
export function vpcCidrs(vpc: Vpc): readonly VpcCidr[] {
  const secondary = vpc.secondaryCidrs.map((text, at) => ({ at, text, field: `secondaryCidrs[${at}]` }));
  return vpc.cidr.trim() === '' ? secondary : [{ at: -1, text: vpc.cidr, field: 'cidr' }, ...secondary];
}

/** Those that can be read and are of a size that AWS takes, host bits masked as AWS does. */
export function soundCidrs(vpc: Vpc): readonly (VpcCidr & { readonly cidr: Cidr4 })[] {
  return vpcCidrs(vpc).flatMap((given) => {
    const cidr = readCidr4(given.text);
    return cidr && cidr.prefix >= LARGEST && cidr.prefix <= SMALLEST ? [{ ...given, cidr }] : [];
  });
}

/** A repair that writes another text for one block. */
export function rewriteCidr(label: string, vpc: Vpc, at: number, text: string): Repair {
  return change<Vpc>(label, vpc.id, (now) =>
    at < 0 ? { cidr: text } : { secondaryCidrs: now.secondaryCidrs.map((old, i) => (i === at ? text : old)) },
  );
}

/** A repair that takes a secondary block away. */
export function dropCidr(vpc: Vpc, given: VpcCidr): Repair {
  return change<Vpc>(`Remove ${given.text || 'the empty block'}`, vpc.id, (now) => ({
    secondaryCidrs: now.secondaryCidrs.filter((text, i) => i !== given.at || text !== given.text),
  }));
}
