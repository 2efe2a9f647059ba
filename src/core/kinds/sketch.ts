import { emptyDesign } from '../model/design';
import { withFields } from '../model/edits';
import type { ResourceId, Tag } from '../model/resource';
import { createResource } from './create';
import { type Design, type FieldsOf, indexOf, type KindName, type Resource } from './index';

/** A short way to write a design in code: bundled designs, rule examples and tests are drawn with it. */
export interface Sketch {
  /** Makes a resource as the editor would (with what AWS makes beside it) and returns its id. */
  add<K extends KindName>(
    kind: K,
    name: string,
    parent: ResourceId | null,
    fields?: Partial<FieldsOf<K>>,
    tags?: readonly Tag[],
  ): ResourceId;
  /** Changes fields of a resource that is already there. */
  set<K extends KindName>(kind: K, id: ResourceId, fields: Partial<FieldsOf<K>>): void;
  /** What AWS made with a VPC. */
  mainTable(vpc: ResourceId): ResourceId;
  defaultGroup(vpc: ResourceId): ResourceId;
  defaultAcl(vpc: ResourceId): ResourceId;
  /** The first region; made on the first call. */
  region(code?: string): ResourceId;
}

export function sketch(name: string, draw: (s: Sketch) => void): Design {
  let design: Design = emptyDesign<Resource>(name);
  const only = (
    vpc: ResourceId,
    kind: 'route-table' | 'security-group' | 'network-acl',
    is: (r: Resource) => boolean,
  ) => indexOf(design).inVpc(vpc, kind).find(is)?.id ?? '';
  const s: Sketch = {
    add: (kind, resourceName, parent, fields = {}, tags = []) => {
      const made = createResource(design, kind, parent, { name: resourceName, fields, tags });
      design = made.design;
      return made.id;
    },
    set: (_kind, id, fields) => {
      design = withFields(design, id, fields as Partial<Resource>);
    },
    mainTable: (vpc) => only(vpc, 'route-table', (r) => r.kind === 'route-table' && r.main),
    defaultGroup: (vpc) => only(vpc, 'security-group', (r) => r.kind === 'security-group' && r.isDefault),
    defaultAcl: (vpc) => only(vpc, 'network-acl', (r) => r.kind === 'network-acl' && r.isDefault),
    region: (code = 'us-east-1') => {
      const found = indexOf(design)
        .all('region')
        .find((region) => region.code === code);
      return found?.id ?? s.add('region', code, null, { code });
    },
  };
  draw(s);
  return design;
}
