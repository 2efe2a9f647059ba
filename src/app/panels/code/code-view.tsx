import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import type { Extension } from '@codemirror/state';
import { Compartment, EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { hcl } from 'codemirror-lang-hcl';
import { useEffect, useRef } from 'react';
import { codeTheme } from './code-theme';

export interface LineRange {
  readonly from: number;
  readonly to: number;
}

interface CodeViewProps {
  readonly label: string;
  readonly path: string;
  readonly text: string;
  /** Lines to mark, counted from 1; the first is brought into view. */
  readonly marked: readonly LineRange[];
  readonly onLine: (line: number) => void;
}

const markLines = StateEffect.define<readonly LineRange[]>();
const owned = Decoration.line({ class: 'cm-owned' });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    let decorations = before.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markLines)) continue;
      const { doc } = transaction.state;
      const builder = new RangeSetBuilder<Decoration>();
      for (const { from, to } of effect.value) {
        for (let line = from; line <= Math.min(to, doc.lines); line += 1) {
          const { from: start } = doc.line(line);
          builder.add(start, start, owned);
        }
      }
      decorations = builder.finish();
    }
    return decorations;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Languages of programs are loaded when one is first shown. */
async function languageOf(path: string): Promise<Extension> {
  switch (path.slice(path.lastIndexOf('.') + 1)) {
    case 'json':
      return json();
    case 'yaml':
      return yaml();
    case 'sh':
    case 'py':
    case 'mjs':
    case 'http': {
      const { programLanguage } = await import('./program-languages');
      return programLanguage(path);
    }
    default:
      return hcl();
  }
}

const language = new Compartment();

function startEditor(parent: HTMLElement, label: string, onLine: (line: number) => void): EditorView {
  const goToOwner = ({ state }: EditorView) => {
    onLine(state.doc.lineAt(state.selection.main.head).number);
    return true;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        // With a cursor, to move by keyboard and to copy from, but nothing can be typed.
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', inputmode: 'none' }),
        keymap.of([{ key: 'Enter', run: goToOwner }, ...defaultKeymap]),
        language.of([]),
        marks,
        codeTheme,
        EditorView.domEventHandlers({
          click: (event, editor) => {
            const at = editor.posAtCoords({ x: event.clientX, y: event.clientY });
            if (at !== null && editor.state.selection.main.empty) onLine(editor.state.doc.lineAt(at).number);
            return false;
          },
        }),
      ],
    }),
  });
}

/** Only what differs is replaced, so that the view stays where it is while the design is edited. */
function showText(editor: EditorView, text: string): void {
  const before = editor.state.doc.toString();
  if (before === text) return;
  let start = 0;
  const shorter = Math.min(before.length, text.length);
  while (start < shorter && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  editor.dispatch({ changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) } });
}

/** Read-only text of one exported file. */
export function CodeView({ label, path, text, marked, onLine }: CodeViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const line = useRef(onLine);
  line.current = onLine;
  useEffect(() => {
    if (!box.current) return;
    const view = startEditor(box.current, label, (number) => line.current(number));
    editor.current = view;
    return () => {
      view.destroy();
      editor.current = null;
    };
  }, [label]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label makes another editor
  useEffect(() => {
    const view = editor.current;
    let current = true;
    languageOf(path)
      .then((found) => {
        if (current) view?.dispatch({ effects: language.reconfigure(found) });
      })
      // Without its colours the text can still be read.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [path, label]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const view = editor.current;
    if (view) showText(view, text);
  }, [text, label]);
  useEffect(() => {
    editor.current?.dispatch({ effects: markLines.of(marked) });
  }, [marked]);
  const first = marked[0]?.from;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file scrolls too
  useEffect(() => {
    const view = editor.current;
    if (!view || first === undefined || first > view.state.doc.lines) return;
    const at = view.state.doc.line(first).from;
    view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 40 }) });
  }, [first, path]);
  return <div ref={box} className="h-full min-h-0 overflow-hidden" />;
}
