import { type EditOf, withFields } from '../model/edits';
import type { ResourceId } from '../model/resource';
import { createResource, freeName } from './create';
import { type Design, type FieldsOf, type Index, indexOf, type KindName, kindOf, type Resource } from './index';
import { isPublicSubnet } from './network';
import { bestPlace, type DropTarget } from './placement';

/** A resource that people know by another name, with the settings and companions that make it that. */
export interface Preset {
  readonly id: string;
  readonly kind: KindName;
  readonly label: string;
  readonly summary: string;
  /** Other words that people search for. */
  readonly keywords: readonly string[];
  /** Whether it belongs there rather than in other places that would take it. */
  readonly prefers: (index: Index, place: Resource) => boolean;
  /** Gives a new resource of the kind what the preset is about. */
  readonly complete: (design: Design, id: ResourceId) => Design;
}

/**
 * SSH from EC2 Instance Connect of the Region alone, which asks IAM who may: no key pair, and no port that is open to the
 * internet. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-connect-prerequisites.html
 */
const SSH_GROUP: Partial<FieldsOf<'security-group'>> = {
  description: 'SSH from EC2 Instance Connect; add the range of administrators for other clients',
  inbound: [
    {
      id: '1',
      protocol: 'tcp',
      fromPort: 22,
      toPort: 22,
      peer: { type: 'prefix-list', list: 'ec2-instance-connect' },
      description: 'SSH from EC2 Instance Connect',
    },
  ],
};

const bastionHost: Preset = {
  id: 'bastion-host',
  kind: 'instance',
  label: 'Bastion host',
  summary:
    'An instance with a public address by which administrators reach the others: SSH from EC2 Instance Connect only, and IMDSv2.',
  keywords: ['bastion', 'jump host', 'jump box', 'ssh', 'administrator', 'ec2'],
  prefers: (index, place) => place.kind === 'subnet' && isPublicSubnet(index, place),
  complete: (design, id) => {
    const index = indexOf(design);
    const name = freeName(index, 'instance', 'bastion');
    const group = createResource(design, 'security-group', index.vpcOf(id), {
      name: freeName(index, 'security-group', 'bastion'),
      fields: SSH_GROUP,
    });
    const settings: Partial<FieldsOf<'instance'>> = {
      publicIp: 'yes',
      metadataTokens: 'required',
      metadataHopLimit: 1,
      securityGroups: [group.id],
    };
    return withFields<Resource>(group.design, id, { name, ...settings } as Partial<Resource>);
  },
};

export const presets: readonly Preset[] = [bastionHost];

/** What a drop says of a kind, said of a preset of it. */
export function saysOf(preset: Preset | null, says: string): string {
  const label = preset && kindOf(preset.kind).label;
  return preset && label !== null && says.startsWith(label) ? preset.label + says.slice(label.length) : says;
}

/** The edit that makes one of the kind makes what the preset is: one step of undo. */
export function completed(preset: Preset | null, drop: EditOf<Resource>): EditOf<Resource> {
  return (design) => {
    const outcome = drop(design);
    const [made] = outcome.ok ? (outcome.focus ?? []) : [];
    if (!preset || !outcome.ok || made === undefined) return outcome;
    return { ...outcome, design: preset.complete(outcome.design, made) };
  };
}

/** Where a preset goes when nobody points: into what is selected, else where it belongs, else where its kind may be. */
export function bestPresetPlace(index: Index, preset: Preset, selected: ResourceId | null): DropTarget {
  const usual = bestPlace(index, preset.kind, selected);
  if (usual.on === null || usual.on === selected) return usual;
  const vpc = selected === null ? null : index.vpcOf(selected);
  const homes = kindOf(preset.kind)
    .parents.flatMap((kind) => index.all(kind as KindName) as readonly Resource[])
    .filter((place) => preset.prefers(index, place));
  return { on: (homes.find(({ id }) => index.vpcOf(id) === vpc) ?? homes[0])?.id ?? usual.on };
}
