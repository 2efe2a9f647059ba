import { BookOpen, CopyPlus, Trash2 } from 'lucide-react';
import { changeResource } from '../../core/kinds/change';
import { kindOf, type Resource } from '../../core/kinds/index';
import type { AnyResource } from '../../core/model/resource';
import { addDefault } from '../commands/default-vpc';
import { deleteSelection } from '../commands/delete-selection';
import { duplicateSelection } from '../commands/duplicate';
import { apply, useDocument } from '../store/document';
import { findingsAt, notesOf, useFindings } from '../store/findings';
import { useGesture } from '../store/gesture';
import { view } from '../store/view';
import { Button } from '../ui/button';
import { Field, fieldId, notesId } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { KindIcon } from '../ui/kind-icon';
import { Notes } from '../ui/notes';
import { TextField } from '../ui/text-field';
import type { RowEditors } from './control';
import { described } from './control';
import { factsOf } from './facts';
import { FieldRow } from './field-row';
import { LinksLists } from './links-list';
import { Section } from './section';
import { TagsEditor } from './tags-editor';

function Header({ resource }: { readonly resource: Resource }) {
  const kind = kindOf(resource.kind);
  return (
    <header className="flex flex-col gap-1 px-3 pt-3 pb-2">
      <div className="flex items-center gap-2">
        <KindIcon icon={kind.look.icon} tone={kind.look.tone} size={20} />
        <h3 className="m-0 min-w-0 flex-1 text-sm leading-5 font-semibold">{kind.label}</h3>
        <IconButton
          label="Duplicate"
          icon={<CopyPlus size={15} />}
          shortcut="Ctrl+D"
          onClick={duplicateSelection.run}
        />
        <IconButton label="Delete" icon={<Trash2 size={15} />} shortcut="Del" onClick={deleteSelection.run} />
      </div>
      <p className="m-0 text-xs text-muted">
        {kind.summary}{' '}
        <a
          href={kind.docs}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 whitespace-nowrap text-accent hover:underline"
        >
          <BookOpen size={12} aria-hidden />
          AWS documentation
        </a>
      </p>
    </header>
  );
}

/** Why a name cannot be changed in AWS, or null. */
const fixedName = (resource: Resource): string | null =>
  resource.kind === 'security-group' && resource.isDefault
    ? 'AWS gives the default security group this name and does not rename it. To use other rules, add a group of your own.'
    : null;

function NameField({ resource }: { readonly resource: Resource }) {
  const notes = notesOf(findingsAt(useFindings(resource.id), 'name'));
  const typing = useGesture();
  const fixed = fixedName(resource);
  // One that was renamed in a file can be named "default" again.
  const locked = fixed !== null && resource.name === 'default';
  return (
    <Field path="name" label="Name" notes={notes}>
      <TextField
        id={fieldId('name')}
        label="Name"
        readOnly={locked}
        value={resource.name}
        onChange={(name) =>
          apply(`Rename ${kindOf(resource.kind).label}`, changeResource(resource.id, { name }), typing.gesture())
        }
        onFocus={typing.onFocus}
        onBlur={typing.onBlur}
        {...described('name', notes, notesId)}
      />
      {locked && <p className="m-0 text-[11px] text-muted">{fixed}</p>}
    </Field>
  );
}

function Facts({ resource }: { readonly resource: Resource }) {
  const facts = useDocument((state) => state.index);
  const list = factsOf(facts, resource);
  if (list.length === 0) return null;
  return (
    <dl className="mx-3 mt-0 mb-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-lg bg-sunken px-2.5 py-2 text-xs">
      {list.map(({ label, text, resource: target }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="m-0 min-w-0 break-words">
            {target === undefined ? (
              text
            ) : (
              <button
                type="button"
                className="cursor-pointer text-left text-accent hover:underline"
                onClick={() => view.goTo(target)}
              >
                {text}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The default VPC is the Region's: AWS makes it, so it is drawn from here and not from the palette. */
function DefaultVpc() {
  const enabled = useDocument(() => addDefault.enabled?.() ?? true);
  if (!enabled) return null;
  return (
    <div className="px-3 pb-3">
      <Button small onClick={addDefault.run}>
        Add default VPC
      </Button>
    </div>
  );
}

/** Fields that stand in a section of their own, as they are long. */
const isLong = (type: string) => type === 'rows' || type === 'table';

/** How many rows a field holds; a text is one value and has no count. */
const countOf = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined);

/** The form of one resource, made from the facts of its kind. */
export function ResourceForm({ resource, rowEditors }: { resource: Resource; rowEditors: RowEditors }) {
  const kind = kindOf(resource.kind);
  const findings = useFindings(resource.id);
  const whole = notesOf(findings.filter((finding) => finding.field === undefined || finding.field === 'parent'));
  const shown = kind.fields.filter((spec) => spec.when?.(resource as unknown as AnyResource) ?? true);
  const values = resource as unknown as Record<string, unknown>;
  return (
    <div data-edits-design key={resource.id}>
      <Header resource={resource} />
      {whole.length > 0 && (
        <div className="px-3 pb-3">
          <Notes notes={whole} />
        </div>
      )}
      <Facts resource={resource} />
      {resource.kind === 'region' && <DefaultVpc />}
      <div className="flex flex-col gap-3 px-3 pb-3">
        <NameField resource={resource} />
        {shown
          .filter((spec) => !isLong(spec.control.type))
          .map((spec) => (
            <FieldRow key={spec.name} resource={resource} spec={spec} rowEditors={rowEditors} />
          ))}
      </div>
      {shown
        .filter((spec) => isLong(spec.control.type))
        .map((spec) => (
          <Section key={spec.name} title={spec.label} count={countOf(values[spec.name])}>
            <FieldRow resource={resource} spec={spec} rowEditors={rowEditors} />
          </Section>
        ))}
      {kind.tagged && (
        <Section title="Tags" count={resource.tags.length}>
          <TagsEditor resource={resource} />
        </Section>
      )}
      <LinksLists resource={resource} />
    </div>
  );
}
