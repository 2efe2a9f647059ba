import { type Block, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, map, ref } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { hasPorts, isIcmp, protocolName, protocolNumber } from '../../net/protocol';
import { changedEntryBlock, defaultAclBlock, entryBlock, networkAclBlock, removedEntryBlock } from './blocks';
import { defaultAclEntries, entryText, hasEntriesOfAws, type NetworkAcl, type NetworkAclEntry } from './network-acl';

type Direction = 'ingress' | 'egress';
const number = (value: number | null) => (value === null ? undefined : literal(value));

/** ICMP is spelled out as its number: Terraform knows IPv6's by different names than AWS. */
function protocolText(entry: NetworkAclEntry): string {
  const known = protocolNumber(entry.protocol);
  return known === 58 ? '58' : (protocolName(entry.protocol) ?? entry.protocol);
}

function lowerEntry(
  acl: NetworkAcl,
  direction: Direction,
  entry: NetworkAclEntry,
  networkAcl: Expr,
  place: Place,
  type: typeof entryBlock | typeof changedEntryBlock = entryBlock,
) {
  const protocol = protocolNumber(entry.protocol);
  const ports = protocol !== null && hasPorts(protocol);
  const icmp = protocol !== null && isIcmp(protocol);
  const icmpType = literal(entry.icmpType ?? -1);
  const icmpCode = literal(entry.icmpCode ?? -1);
  return makeBlock(
    type,
    acl,
    place,
    {
      networkAcl,
      egress: literal(direction === 'egress'),
      ruleNumber: literal(entry.ruleNumber),
      action: literal(entry.action),
      protocol: literal(protocolText(entry)),
      cidr4: entry.cidr.includes(':') ? undefined : literal(entry.cidr),
      cidr6: entry.cidr.includes(':') ? networkText(entry.cidr) : undefined,
      fromPort: ports ? number(entry.fromPort) : undefined,
      toPort: ports ? number(entry.toPort) : undefined,
      portRange: ports
        ? map([
            ['From', number(entry.fromPort)],
            ['To', number(entry.toPort)],
          ])
        : undefined,
      icmpType: icmp ? icmpType : undefined,
      icmpCode: icmp ? icmpCode : undefined,
      icmp: icmp
        ? map([
            ['Type', icmpType],
            ['Code', icmpCode],
          ])
        : undefined,
    },
    {
      role: `${direction}/${entry.id}`,
      // AWS knows an entry by its number. A label by row would make two entries that swap numbers collide.
      suffix: [direction, String(entry.ruleNumber)],
    },
  );
}

function removedEntry(
  acl: NetworkAcl,
  direction: Direction,
  ruleNumber: number,
  networkAcl: Expr,
  place: Place,
  dependsOn: readonly string[],
): Block {
  const properties = { networkAcl, egress: literal(direction === 'egress'), ruleNumber: literal(ruleNumber) };
  return makeBlock(removedEntryBlock, acl, place, properties, {
    role: `${direction}/removed/${ruleNumber}`,
    suffix: [direction, String(ruleNumber)],
    dependsOn,
  });
}

function inlineEntry(entry: NetworkAclEntry): Expr {
  const protocol = protocolNumber(entry.protocol);
  const ports = protocol !== null && hasPorts(protocol);
  const icmp = protocol !== null && isIcmp(protocol);
  return map([
    ['rule_no', literal(entry.ruleNumber)],
    ['action', literal(entry.action)],
    ['protocol', literal(protocolText(entry))],
    [entry.cidr.includes(':') ? 'ipv6_cidr_block' : 'cidr_block', networkText(entry.cidr)],
    ['from_port', literal(ports ? (entry.fromPort ?? 0) : 0)],
    ['to_port', literal(ports ? (entry.toPort ?? 0) : 0)],
    ['icmp_type', icmp ? literal(entry.icmpType ?? -1) : undefined],
    ['icmp_code', icmp ? literal(entry.icmpCode ?? -1) : undefined],
  ]);
}

/** Whether a default ACL is as AWS makes it: nothing needs to be exported then. */
const isUnchangedDefaultAcl = (acl: NetworkAcl) => acl.isDefault && acl.tags.length === 0 && hasEntriesOfAws(acl);

/** CloudFormation can add entries to the default ACL, but neither remove nor change those that AWS made; the API can. */
function lowerDefaultEntries(acl: NetworkAcl, vpc: string, ipv6: boolean, place: Place): Lowered {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const made = defaultAclEntries(ipv6);
  const adopted = ref(vpc, 'default-network-acl-id');
  // AWS adds its own entries for IPv6 together with the block, but not once the ACL was changed.
  const dependsOn = ipv6 ? [`${vpc}/ipv6`] : [];
  for (const [direction, entries] of [['ingress', acl.inbound] as const, ['egress', acl.outbound] as const]) {
    for (const entry of entries) {
      if (entry.cidr === '' || made.some((other) => other.ruleNumber === entry.ruleNumber)) continue;
      const block = lowerEntry(acl, direction, entry, adopted, place);
      blocks.push({ ...block, only: ['cloudformation', 'api'], dependsOn });
    }
    for (const theirs of made) {
      const ours = entries.find((entry) => entry.ruleNumber === theirs.ruleNumber);
      if (ours && entryText(ours) === entryText(theirs)) continue;
      blocks.push(
        ours && ours.cidr !== ''
          ? { ...lowerEntry(acl, direction, ours, adopted, place, changedEntryBlock), dependsOn }
          : removedEntry(acl, direction, theirs.ruleNumber, adopted, place, dependsOn),
      );
      const rule = `--network-acl-id acl-ID --${direction} --rule-number ${theirs.ruleNumber}`;
      const how = ours ? 'change' : 'remove';
      notices.push({
        resource: acl.id,
        only: 'cloudformation',
        message: `CloudFormation cannot ${how} ${direction} rule ${theirs.ruleNumber} that AWS put into the default network ACL of a VPC. Do it by hand.`,
        command: `aws ec2 ${ours ? `replace-network-acl-entry ${entryOptions(ours)}` : 'delete-network-acl-entry'} --region ${place.region} ${rule}`,
      });
    }
  }
  return { blocks, notices };
}

function entryOptions(entry: NetworkAclEntry): string {
  const protocol = protocolNumber(entry.protocol);
  const cidr = /^[0-9A-Fa-f:./]+$/.test(entry.cidr) ? entry.cidr : 'CIDR';
  const options = [
    `--protocol ${protocol ?? -1}`,
    `--rule-action ${entry.action}`,
    `--${cidr.includes(':') ? 'ipv6-cidr-block' : 'cidr-block'} ${cidr}`,
  ];
  if (protocol !== null && hasPorts(protocol)) options.push(`--port-range From=${entry.fromPort},To=${entry.toPort}`);
  if (protocol !== null && isIcmp(protocol))
    options.push(`--icmp-type-code Type=${entry.icmpType ?? -1},Code=${entry.icmpCode ?? -1}`);
  return options.join(' ');
}

/** Entries without a CIDR, said; AWS has no such entries. */
function emptyEntries(acl: NetworkAcl): readonly Notice[] {
  return [...acl.inbound, ...acl.outbound]
    .filter((entry) => entry.cidr === '')
    .map((entry) => ({
      resource: acl.id,
      message: `Rule ${entry.ruleNumber} of ${quoted(acl.name)} has no CIDR; it is left out.`,
    }));
}

/** One block for the ACL and one for each entry; the default ACL only where it differs from what AWS makes. */
export function lowerNetworkAcl(acl: NetworkAcl, s: Surroundings): Lowered {
  const vpc = acl.parent;
  const network = s.network(vpc);
  if (vpc === null || !network) return NOTHING;
  const place = s.placeOf(acl.id);
  if (acl.isDefault) {
    if (isUnchangedDefaultAcl(acl)) return NOTHING;
    const inline = (entries: readonly NetworkAclEntry[]) => {
      const kept = entries.filter((entry) => entry.cidr !== '').map(inlineEntry);
      return kept.length > 0 ? list(kept) : undefined;
    };
    const adopted = makeBlock(
      defaultAclBlock,
      acl,
      place,
      {
        adopted: ref(vpc, 'default-network-acl-id'),
        ingress: inline(acl.inbound),
        egress: inline(acl.outbound),
      },
      {
        ignoreChanges: {
          rows: ['subnets'],
          why: 'AWS associates every subnet that has no ACL of its own with this one.',
        },
      },
    );
    const added = lowerDefaultEntries(acl, vpc, network.ipv6, place);
    return { blocks: [adopted, ...added.blocks], notices: [...emptyEntries(acl), ...added.notices] };
  }
  const blocks: Block[] = [makeBlock(networkAclBlock, acl, place, { vpc: ref(vpc) })];
  for (const [direction, entries] of [['ingress', acl.inbound] as const, ['egress', acl.outbound] as const]) {
    for (const entry of entries) {
      if (entry.cidr !== '') blocks.push(lowerEntry(acl, direction, entry, ref(acl.id), place));
    }
  }
  return { blocks, notices: emptyEntries(acl) };
}
