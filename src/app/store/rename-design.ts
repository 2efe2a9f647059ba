import { apply } from './document';

export function renameDesign(name: string, gesture: string | null): void {
  apply(
    'Rename design',
    (design) => ({ ok: true, design: design.name === name ? design : { ...design, name } }),
    gesture,
  );
}
