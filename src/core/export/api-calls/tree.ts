import { parseApiPath } from '../../cloud/api-path';
import type { MapValue, Value } from './calls';

/** A parameter under construction: objects and lists that are filled path by path. */
type Node = { readonly map: Map<string, Node> } | { readonly list: Node[] } | { readonly value: Value };

const isMap = (node: Node): node is { readonly map: Map<string, Node> } => 'map' in node;

function nodeOf(value: Value): Node {
  if (value.type !== 'map') return { value };
  return { map: new Map(value.entries.map(([key, inner]) => [key, nodeOf(inner)])) };
}

function finished(node: Node): Value {
  if ('value' in node) return node.value;
  if ('list' in node) return { type: 'list', items: node.list.map(finished) };
  return { type: 'map', entries: [...node.map].map(([key, inner]) => [key, finished(inner)] as const) };
}

/** The parameters of a call, collected by their paths. */
export class Tree {
  readonly #root = new Map<string, Node>();

  set(path: string, value: Value): void {
    const steps = parseApiPath(path) ?? [];
    let at: Node = { map: this.#root };
    steps.forEach((step, i) => {
      const next = steps[i + 1];
      const fresh = (): Node =>
        next === undefined ? nodeOf(value) : next.type === 'index' ? { list: [] } : { map: new Map() };
      let inner: Node | undefined;
      if (step.type === 'member' && isMap(at)) {
        inner = next === undefined ? undefined : at.map.get(step.name);
        if (!inner) {
          inner = fresh();
          at.map.set(step.name, inner);
        }
      } else if (step.type === 'index' && 'list' in at) {
        inner = next === undefined ? undefined : at.list[step.at];
        if (!inner) {
          inner = fresh();
          at.list[step.at] = inner;
        }
      }
      if (inner) at = inner;
    });
  }

  finish(): MapValue {
    return { type: 'map', entries: [...this.#root].map(([key, node]) => [key, finished(node)] as const) };
  }
}
