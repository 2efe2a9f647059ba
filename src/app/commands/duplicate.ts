import { addressName, freeName, proposeIpv6Block, proposeSubnetCidr, proposeVpcCidr } from '../../core/kinds/create';
import { freeDevice } from '../../core/kinds/devices';
import { type Edit, type EditOutcome, indexOf, kinds, type Resource } from '../../core/kinds/index';
import { refused, withContents, withCopies, withFields } from '../../core/model/edits';
import { MAX_TEXT, type ResourceId } from '../../core/model/resource';
import { applyAndSelect, useDocument } from '../store/document';
import { useView, view } from '../store/view';
import type { Command } from './command';

type Design = Extract<EditOutcome, { ok: true }>['design'];

/** `web` and `web-3` both give the stem `web`; with a number it is no longer than a name may be. */
const stemOf = (name: string) => name.replace(/-\d{1,6}$/, '').slice(0, MAX_TEXT - 16) || 'copy';

/** Only one of these can be in a VPC: AWS makes them with it, or allows one. */
function standsAlone(resource: Resource): boolean {
  if (resource.kind === 'route-table') return resource.main;
  if (resource.kind === 'security-group' || resource.kind === 'network-acl') return resource.isDefault;
  return ['internet-gateway', 'egress-only-internet-gateway', 'virtual-private-gateway'].includes(resource.kind);
}

/** What of a copy cannot be as the original's: its name, its addresses, its place on the canvas. */
function adapt(copy: Resource, original: Resource, soFar: Design, inside: boolean): Resource {
  const index = indexOf(soFar);
  const keepsName = inside && standsAlone(original);
  const name = keepsName ? original.name : freeName(index, copy.kind, stemOf(original.name));
  const position = copy.position ? { position: { x: copy.position.x + 40, y: copy.position.y + 40 } } : {};
  const renamed = { ...copy, name, ...position };
  switch (renamed.kind) {
    case 'vpc':
      // What IPAM chooses is another block each time; one that is given is the original's.
      return {
        ...renamed,
        isDefault: false,
        cidr: renamed.cidr === '' ? '' : proposeVpcCidr(index),
        secondaryCidrs: [],
        ipv6Cidr: '',
      };
    case 'subnet': {
      const vpc = renamed.parent ?? '';
      const prefix = Number(original.kind === 'subnet' ? original.cidr.split('/')[1] : 24);
      const free = proposeSubnetCidr(index, vpc, prefix >= 16 && prefix <= 28 ? prefix : 24);
      const cidr = renamed.ipv6Only ? '' : free;
      return {
        ...renamed,
        isDefault: false,
        cidr,
        reservations: [],
        ipv6Block: renamed.ipv6Block === null ? null : proposeIpv6Block(index, vpc),
      };
    }
    case 'instance':
    case 'nat-gateway': {
      // An Elastic IP address has one user: it is copied along, or stays with the original.
      const elasticIp = 'elasticIp' in original && renamed.elasticIp === original.elasticIp ? null : renamed.elasticIp;
      return 'secondaryIps' in renamed
        ? { ...renamed, privateIp: '', secondaryIps: [], elasticIp }
        : { ...renamed, privateIp: '', elasticIp };
    }
    case 'network-interface': {
      const elasticIp = 'elasticIp' in original && renamed.elasticIp === original.elasticIp ? null : renamed.elasticIp;
      const deviceIndex = renamed.instance === null ? 1 : freeDevice(index, renamed.instance, renamed.id);
      return { ...renamed, privateIp: '', secondaryIps: [], elasticIp, deviceIndex };
    }
    default:
      return renamed;
  }
}

function addressesOf(design: Design, originals: readonly Resource[]): readonly Resource[] {
  return originals.flatMap((resource) => {
    const id = resource.kind === 'nat-gateway' ? resource.elasticIp : null;
    const address = id === null ? undefined : design.resources.get(id);
    return address && !originals.includes(address) ? [address] : [];
  });
}

/** What is to be copied by itself: what lies in a container that is copied comes along. */
function rootsOf(design: Design, ids: readonly ResourceId[]): readonly Resource[] {
  const index = indexOf(design);
  const asked = new Set(ids);
  const comesAlong = (resource: Resource): boolean => {
    const around = index.get(resource.parent ?? '');
    return around !== undefined && (asked.has(around.id) || comesAlong(around));
  };
  return ids.flatMap((id) => index.get(id) ?? []).filter((resource) => !comesAlong(resource));
}

/** Copied Elastic IP addresses that were named after their NAT gateway are named after its copy. */
function withAddressNames(design: Design, copies: ReadonlyMap<ResourceId, ResourceId>): Design {
  let next = design;
  for (const [from, to] of copies) {
    const original = design.resources.get(from);
    const copy = design.resources.get(to);
    if (original?.kind !== 'nat-gateway' || copy?.kind !== 'nat-gateway' || copy.elasticIp === null) continue;
    const named = design.resources.get(original.elasticIp ?? '')?.name === addressName(original.name);
    if (named) next = withFields<Resource>(next, copy.elasticIp, { name: addressName(copy.name) });
  }
  return next;
}

/**
 * Copies resources with their contents. Copies get free names and address blocks that overlap nothing. Of several, what
 * a VPC has only one of is left out.
 */
export function duplicateResources(ids: readonly ResourceId[]): Edit {
  return (design) => {
    const asked = rootsOf(design, ids);
    const [first] = asked;
    if (!first) return refused('Nothing to duplicate is selected.');
    const roots = asked.filter((resource) => !standsAlone(resource)).map(({ id }) => id);
    if (roots.length === 0) return refused(`A VPC has only one of its kind: "${first.name}" cannot be duplicated.`);
    const inside = withContents(design, roots);
    const originals = [...new Set([...addressesOf(design, inside), ...inside])];
    const result = withCopies<Resource>(kinds, design, originals, (copy, original, soFar) =>
      adapt(copy, original, soFar, !roots.includes(original.id)),
    );
    const full = [...result.copies.values()]
      .map((id) => result.design.resources.get(id))
      .find((copy) => copy?.kind === 'subnet' && copy.cidr === '');
    if (full) return refused('The VPC has no free block left for another subnet. Add a secondary CIDR first.');
    const named = withAddressNames(result.design, result.copies);
    return { ok: true, design: named, focus: roots.map((id) => result.copies.get(id) ?? id) };
  };
}

export const duplicateSelection: Command = {
  id: 'duplicate',
  label: 'Duplicate',
  group: 'Edit',
  shortcuts: ['Mod+D'],
  enabled: () => useView.getState().selection.length > 0,
  run: () => {
    const ids = useView.getState().selection;
    const first = useDocument.getState().index.get(ids[0]);
    const what = ids.length === 1 && first ? `"${first.name}"` : `${ids.length} resources`;
    if (applyAndSelect(`Duplicate ${what}`, duplicateResources(ids)).ok) view.say(`Duplicated ${what}`);
  },
};
