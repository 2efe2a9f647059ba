import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { list, literal, map, optionalText } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import { maskCidr } from '../../net/cidr';
import type { ManagedPrefixList, PrefixListEntry } from './managed-prefix-list';

const prefixListBlock = defineBlock({
  noun: 'PrefixList',
  words: ['pl', 'prefix-list'],
  area: 'network',
  cfn: 'AWS::EC2::PrefixList',
  tf: 'aws_ec2_managed_prefix_list',
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'PrefixListName', tf: 'name' },
    addressFamily: { cfn: 'AddressFamily', tf: 'address_family' },
    maxEntries: { cfn: 'MaxEntries', tf: 'max_entries' },
    entries: { cfn: 'Entries', tf: null },
    entryBlocks: { cfn: null, tf: 'entry', tfBlock: true },
  },
  yields: { id: { cfn: 'PrefixListId', tf: 'id' } },
});

/** The entries that AWS can read, each block once. */
function readable(resource: ManagedPrefixList, notices: Notice[]): readonly PrefixListEntry[] {
  const seen = new Set<string>();
  return resource.entries.filter(({ cidr: text }) => {
    const cidr = maskCidr(text);
    const key = cidr ? `${cidr.family} ${cidr.base}/${cidr.prefix}` : '';
    const why = !cidr
      ? `${quoted(text)} is no CIDR`
      : `IPv${cidr.family}` !== resource.addressFamily
        ? `${quoted(text)} is not ${resource.addressFamily}`
        : seen.has(key)
          ? `${quoted(text)} is in it already`
          : null;
    seen.add(key);
    if (why !== null)
      notices.push({
        resource: resource.id,
        message: `An entry of ${quoted(resource.name)} is left out: ${why}.`,
      });
    return why === null;
  });
}

export function lowerManagedPrefixList(resource: ManagedPrefixList, s: Surroundings): Lowered {
  const notices: Notice[] = [];
  const entries = readable(resource, notices);
  const inWords = (cidr: string, description: string) =>
    list(
      entries.map((entry) =>
        map([
          [cidr, literal(entry.cidr)],
          [description, optionalText(entry.description)],
        ]),
      ),
    );
  const block = makeBlock(prefixListBlock, resource, s.placeOf(resource.id), {
    name: literal(resource.name),
    addressFamily: literal(resource.addressFamily),
    maxEntries: literal(resource.maxEntries),
    entries: entries.length > 0 ? inWords('Cidr', 'Description') : undefined,
    entryBlocks: entries.length > 0 ? inWords('cidr', 'description') : undefined,
  });
  return { blocks: [block], notices };
}
