import { type Design, kinds, type Resource } from '../kinds/index';
import { FILE_FORMAT, FILE_VERSION } from './form';

/** The fields of a resource in the order of its schema, whatever order they were made in. */
function inOrder(resource: Resource): unknown {
  const parsed = kinds.get(resource.kind)?.schema.safeParse(resource);
  return parsed?.success ? parsed.data : resource;
}

/** A design as the text of a file: equal designs give the same bytes, and `parseDesign` gives the design back. */
export function serialize(design: Design): string {
  const file = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    name: design.name,
    zoneNaming: design.zoneNaming,
    ...(design.checks ? { checks: design.checks } : {}),
    nextId: design.nextId,
    resources: [...design.resources.values()].map(inOrder),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
