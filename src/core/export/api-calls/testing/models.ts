import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../../../cloud/api-path';

/** What models.json holds: models of botocore, trimmed by scripts/api-models.py. For tests only. */
export interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<
    Record<
      string,
      { readonly shape: string; readonly name?: string; readonly location?: string; readonly namespace?: string }
    >
  >;
  /** the member that is the body of a REST request */
  readonly payload?: string;
  readonly member?: string;
  /** what an item of a list is called where the protocol writes it */
  readonly name?: string;
  readonly flattened?: boolean;
  readonly enum?: readonly string[];
}
type Shapes = Readonly<Record<string, Shape>>;

interface Operation {
  readonly cli: string;
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly input?: string;
  readonly output?: string;
  readonly http?: { readonly method: string; readonly requestUri: string };
  /** S3: the request has to have a checksum of its body */
  readonly checksum?: boolean;
}

export interface ServiceModel {
  readonly protocol: string;
  readonly apiVersion: string;
  readonly endpointPrefix: string;
  readonly targetPrefix?: string;
  readonly jsonVersion?: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly shapes: Shapes;
  readonly outputs: Shapes;
  readonly waiters: Readonly<Record<string, string>>;
}

export interface Models {
  readonly source: string;
  readonly services: Readonly<Record<string, ServiceModel>>;
}

export const modelsPath = join(import.meta.dirname, 'fixtures/models.json');

export function readModels(): Models {
  return JSON.parse(readFileSync(modelsPath, 'utf8')) as Models;
}

/** The shape that steps lead to; a text that says where they lead nowhere. */
export function shapeAt(steps: readonly Step[], start: string | undefined, shapes: Shapes): Shape | string {
  let name = start;
  for (const step of steps) {
    const shape = shapes[name ?? ''];
    if (step.type === 'member') {
      name = shape?.type === 'map' ? shape.member : shape?.members?.[step.name]?.shape;
      if (name === undefined) return `no member ${step.name}`;
    } else {
      if (shape?.type !== 'list') return 'no list';
      name = shape.member;
      const member = step.type === 'where' ? step.member : step.type === 'nth' ? step.by : null;
      if (member !== null && shapes[name ?? '']?.members?.[member] === undefined) return `no member ${member}`;
    }
  }
  return shapes[name ?? ''] ?? 'nothing';
}
