import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours of the app's tokens, so that one theme follows light and dark. */
const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.definitionKeyword], color: 'var(--tone-network)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--tone-public)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--tone-compute)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.attributeName], color: 'var(--accent)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.tagName], color: 'var(--tone-endpoint)' },
  { tag: [tags.punctuation, tags.bracket, tags.separator], color: 'var(--muted)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '12px', backgroundColor: 'var(--field)', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.55' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--accent)' },
  '.cm-gutters': { backgroundColor: 'var(--field)', color: 'var(--muted)', border: 'none', paddingLeft: '6px' },
  '.cm-lineNumbers .cm-gutterElement': { opacity: '0.7' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)' },
  '&:not(.cm-focused) .cm-cursor': { display: 'none' },
  '.cm-line': { padding: '0 12px' },
  '.cm-owned': { backgroundColor: 'var(--accent-soft)', boxShadow: 'inset 2px 0 0 var(--accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent)',
  },
});

export const codeTheme = [theme, syntaxHighlighting(highlight)];
