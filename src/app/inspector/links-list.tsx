import type { Resource } from '../../core/kinds/index';
import { type KindName, kindOf } from '../../core/kinds/index';
import { useDocument } from '../store/document';
import { view } from '../store/view';
import { KindIcon } from '../ui/kind-icon';
import { Section } from './section';

/** A resource as a link that selects and shows it. */
function ResourceLink({ resource, says }: { readonly resource: Resource; readonly says?: string }) {
  const { look, label } = kindOf(resource.kind);
  return (
    <button
      type="button"
      onClick={() => view.goTo(resource.id)}
      className="-mx-1 flex min-h-6 w-full cursor-pointer items-center gap-2 rounded px-1 py-0.5 text-left hover:bg-sunken"
    >
      <KindIcon icon={look.icon} tone={look.tone} size={14} />
      <span className="min-w-0 truncate">{resource.name || '(no name)'}</span>
      <span className="ml-auto shrink-0 text-xs text-muted">{says ?? label}</span>
    </button>
  );
}

/** Who refers to a resource, and what is inside it. */
export function LinksLists({ resource }: { readonly resource: Resource }) {
  const index = useDocument((state) => state.index);
  const referrers = index.referrers(resource.id).flatMap((reference) => {
    const from = index.get(reference.from);
    return from && from.id !== resource.id ? [{ from, at: reference.at, says: reference.spec.says }] : [];
  });
  const inside = index.children(resource.id);
  return (
    <>
      {referrers.length > 0 && (
        <Section title="Referenced by" count={referrers.length}>
          <ul className="m-0 list-none p-0">
            {referrers.map(({ from, at, says }) => (
              <li key={`${from.id} ${at}`}>
                <ResourceLink resource={from} says={says} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {inside.length > 0 && (
        <Section title="Contains" count={inside.length} open={inside.length <= 12}>
          <ul className="m-0 list-none p-0">
            {inside.map((child) => (
              <li key={child.id}>
                <ResourceLink resource={child} says={kindOf(child.kind as KindName).label} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
