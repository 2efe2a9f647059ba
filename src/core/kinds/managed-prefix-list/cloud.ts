import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { list, literal, map, optionalText } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import { maskCidr } from '../../net/cidr';
import type { ManagedPrefixList, PrefixListEntry } from './managed-prefix-list';

const state = {
  action: 'DescribeManagedPrefixLists',
  with: { 'PrefixListIds[0]': own() },
  path: 'PrefixLists[0].State',
} as const;

const prefixListBlock = defineBlock({
  noun: 'PrefixList',
  words: ['pl', 'prefix-list'],
  area: 'network',
  cfn: 'AWS::EC2::PrefixList',
  tf: 'aws_ec2_managed_prefix_list',
  api: {
    service: 'ec2',
    action: 'CreateManagedPrefixList',
    tags: { specification: 'prefix-list' },
    wait: { ...state, until: 'create-complete', failed: ['create-failed'] },
    undo: {
      action: 'DeleteManagedPrefixList',
      with: { PrefixListId: own() },
      gone: { ...state, until: 'delete-complete', failed: ['delete-failed'] },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'PrefixListName', tf: 'name', api: 'PrefixListName' },
    addressFamily: { cfn: 'AddressFamily', tf: 'address_family', api: 'AddressFamily' },
    maxEntries: { cfn: 'MaxEntries', tf: 'max_entries', api: 'MaxEntries' },
    entries: { cfn: 'Entries', tf: null, api: 'Entries' },
    entryBlocks: { cfn: null, tf: 'entry', tfBlock: true, api: null },
  },
  yields: { id: { cfn: 'PrefixListId', tf: 'id', api: 'PrefixList.PrefixListId' } },
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
          [cidr, networkText(entry.cidr)],
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
