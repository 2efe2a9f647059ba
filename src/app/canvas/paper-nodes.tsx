import type { NodeProps } from '@xyflow/react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { MAX_LONG_TEXT, MAX_TEXT } from '../../core/model/resource';
import { ring } from './ring';
import type { FlowNode } from './to-flow';
import { endWriting, focusWritten, useWriting, write } from './writing';

type Props = NodeProps<FlowNode>;

const PAPER: Readonly<Record<string, string>> = {
  yellow: 'border-warning/40 bg-warning-soft',
  blue: 'border-info/40 bg-info/10',
  green: 'border-ok/40 bg-ok-soft',
  red: 'border-error/40 bg-error-soft',
  grey: 'border-line-strong bg-muted/6',
};

/** Takes hold of the corner to make it larger or smaller; by keyboard its size is in the inspector. */
function ResizeHandle() {
  return (
    <span
      aria-hidden
      data-resize
      className="absolute right-0 bottom-0 size-3.5 cursor-nwse-resize rounded-br-md border-r-2 border-b-2 border-line-strong opacity-60 hover:opacity-100"
    />
  );
}

/** What is written on the paper of this id; null while nobody writes there. */
const useTextOn = (id: string) => useWriting(({ writing }) => (writing?.id === id ? writing.text : null));

interface PenProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly lines: boolean;
  readonly className: string;
}

/** The text where it stands. Escape leaves it as it was; elsewhere, Ctrl+Enter and, in one line, Enter take it. */
function Pen({ id, label, text, lines, className }: PenProps) {
  const element = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
    element.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    // A file that is saved meanwhile holds what is written.
    if (command && event.key.toLowerCase() === 's') endWriting(true);
    else if (event.key === 'Escape') endWriting(false);
    else if (event.key === 'Enter' && (command || !lines)) endWriting(true);
    else return;
    if (event.key === 'Escape' || event.key === 'Enter') event.preventDefault();
    focusWritten(id);
  };
  const Tag = lines ? 'textarea' : 'input';
  return (
    <Tag
      ref={element}
      aria-label={label}
      maxLength={lines ? MAX_LONG_TEXT : MAX_TEXT}
      value={text}
      onChange={(event) => write(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => endWriting(true)}
      className={`nodrag nopan nowheel m-0 block w-full cursor-text resize-none border-0 bg-transparent p-0 outline-none ${className}`}
    />
  );
}

export const NoteNode = memo(function NoteNode({ id, data, selected }: Props) {
  const text = useTextOn(id);
  const type = 'text-xs leading-[18px]';
  return (
    <div
      data-drag
      className={`size-full cursor-grab overflow-hidden rounded-md border px-3 py-2 shadow-sm ${PAPER[data.paper] ?? PAPER.yellow} ${ring(selected)}`}
    >
      {text === null ? (
        <p className={`m-0 break-words whitespace-pre-wrap ${type}`}>{data.detail || data.name}</p>
      ) : (
        <Pen id={id} label={`Text of ${data.name}`} text={text} lines className={`h-full ${type}`} />
      )}
      <ResizeHandle />
    </div>
  );
});

/** Only its name and its border take the pointer: what lies on it is reached through it. */
export const FrameNode = memo(function FrameNode({ id, data, selected }: Props) {
  const text = useTextOn(id);
  return (
    <div className={`size-full rounded-xl border-2 border-dashed ${PAPER[data.paper] ?? PAPER.grey} ${ring(selected)}`}>
      <div data-drag className="flex h-9 cursor-grab items-center px-3 text-[13px] font-semibold">
        {text === null ? (
          <span className="truncate">{data.name}</span>
        ) : (
          <Pen id={id} label={`Caption of ${data.name}`} text={text} lines={false} className="font-semibold" />
        )}
      </div>
      <ResizeHandle />
    </div>
  );
});
