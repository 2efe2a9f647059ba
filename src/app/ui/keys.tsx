/** A shortcut such as `Ctrl+Shift+Z` as key caps. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  const keys = shortcut.split(/\+(?=.)/);
  return (
    <kbd className="inline-flex shrink-0 items-center gap-0.5 font-sans text-[11px] text-muted">
      {keys.map((key) => (
        <span key={key} className="min-w-4 rounded border border-line bg-sunken px-1 text-center leading-4">
          {key}
        </span>
      ))}
    </kbd>
  );
}
