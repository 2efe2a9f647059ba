import { Plus, Trash2 } from 'lucide-react';
import type { Resource } from '../../core/kinds/index';
import { changeFields } from '../../core/model/edits';
import type { Tag } from '../../core/model/resource';
import { apply } from '../store/document';
import { findingsAt, notesOf, useFindings } from '../store/findings';
import { useGesture } from '../store/gesture';
import { Button } from '../ui/button';
import { fieldId, notesId } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { type Note, Notes } from '../ui/notes';
import { TextField } from '../ui/text-field';

interface TagRowProps {
  readonly tag: Tag;
  readonly place: number;
  readonly notes: readonly Note[];
  readonly change: (tag: Tag | null, gesture: string | null) => void;
}

function TagRow({ tag, place, notes, change }: TagRowProps) {
  const typing = useGesture();
  const path = `tags[${place}]`;
  const shared = {
    describedBy: notes.length > 0 ? notesId(path) : undefined,
    invalid: notes.some((note) => note.tone === 'error'),
    onFocus: typing.onFocus,
    onBlur: typing.onBlur,
  };
  return (
    <div data-field={path} className="flex flex-col gap-1">
      <div className="flex items-center gap-1">
        <TextField
          id={fieldId(path)}
          label={`Tag ${place + 1} key`}
          placeholder="Key"
          value={tag.key}
          onChange={(key) => change({ ...tag, key }, typing.gesture())}
          {...shared}
        />
        <TextField
          label={`Tag ${place + 1} value`}
          placeholder="Value"
          value={tag.value}
          onChange={(value) => change({ ...tag, value }, typing.gesture())}
          {...shared}
        />
        <IconButton label={`Remove tag ${place + 1}`} icon={<Trash2 size={14} />} onClick={() => change(null, null)} />
      </div>
      <Notes id={notesId(path)} notes={notes} />
    </div>
  );
}

/** Tags besides `Name`, which is the resource's name. */
export function TagsEditor({ resource }: { readonly resource: Resource }) {
  const findings = useFindings(resource.id);
  const { tags } = resource;
  const put = (next: readonly Tag[], gesture: string | null = null) =>
    apply(`Tags of "${resource.name}"`, changeFields<Resource>(resource.id, { tags: next }), gesture);
  return (
    <div data-field="tags" className="flex flex-col gap-1.5">
      <Notes notes={notesOf(findingsAt(findings, 'tags'))} />
      {tags.map((tag, i) => (
        <TagRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a tag is known by its place; keys may be equal while typing
          key={i}
          tag={tag}
          place={i}
          notes={notesOf(
            [`tags[${i}]`, `tags[${i}].key`, `tags[${i}].value`].flatMap((path) => findingsAt(findings, path)),
          )}
          change={(next, gesture) => put(next ? tags.with(i, next) : tags.toSpliced(i, 1), gesture)}
        />
      ))}
      <Button small tone="ghost" className="self-start" onClick={() => put([...tags, { key: '', value: '' }])}>
        <Plus size={14} aria-hidden /> Add tag
      </Button>
    </div>
  );
}
