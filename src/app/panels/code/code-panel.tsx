import { Copy, Download, FileArchive } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ExportedFile } from '../../../core/export/index';
import { copyCode, downloadAll, downloadFile, hasMoves, targetNames } from '../../commands/code';
import { useDocument } from '../../store/document';
import { type ExportTarget, useView, view } from '../../store/view';
import { IconButton } from '../../ui/icon-button';
import { ToneIcon } from '../../ui/notes';
import { TabList, Tabs } from '../../ui/tabs';
import { CodeView } from './code-view';
import { MovedBar } from './moved-bar';
import { Notices } from './notices';
import { useExported } from './use-exported';

const targets = targetNames.map(({ id, label }) => ({ value: id, label }));

interface ToolbarProps {
  readonly notices: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function Toolbar({ notices, open, onOpen }: ToolbarProps) {
  const target = useView((state) => state.target);
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-1 border-b border-line px-2">
      <Tabs
        value={target}
        onValueChange={(next) => view.setTarget(next as ExportTarget)}
        activationMode="manual"
        className="flex min-h-9 items-center"
      >
        <TabList label="Language" tabs={targets} />
      </Tabs>
      <div className="ml-auto flex h-9 items-center gap-1">
        {notices > 0 && (
          <button
            type="button"
            aria-pressed={open}
            onClick={() => onOpen(!open)}
            className="mr-1 flex h-6 shrink-0 cursor-pointer items-center gap-1 rounded-md px-1.5 text-xs whitespace-nowrap text-muted hover:bg-sunken aria-pressed:bg-info-soft aria-pressed:text-text"
          >
            <ToneIcon tone="info" size={13} />
            {notices} {notices === 1 ? 'notice' : 'notices'}
          </button>
        )}
        <IconButton small side="top" label="Copy code" icon={<Copy size={14} />} onClick={copyCode.run} />
        <IconButton small side="top" label="Download file" icon={<Download size={14} />} onClick={downloadFile.run} />
        <IconButton
          small
          side="top"
          label="Download all as zip"
          icon={<FileArchive size={14} />}
          onClick={downloadAll.run}
        />
      </div>
    </div>
  );
}

/** Says that the code is of a design with errors, and leads to them. */
function ErrorsBanner() {
  const errors = useDocument((state) => state.analysis.counts.error);
  if (errors === 0) return null;
  return (
    <p className="m-0 flex items-center gap-2 bg-error-soft px-3 py-1 text-xs">
      <ToneIcon tone="error" />
      This design has {errors} {errors === 1 ? 'error' : 'errors'}; AWS will refuse parts of it.
      <button
        type="button"
        className="cursor-pointer font-medium text-accent hover:underline"
        onClick={() => view.showBottom('problems')}
      >
        Show problems
      </button>
    </p>
  );
}

function Files({ files, shown }: { readonly files: readonly ExportedFile[]; readonly shown: ExportedFile }) {
  const selection = useView((state) => state.selection);
  return (
    <nav aria-label="Exported files" className="w-32 shrink-0 xl:w-44 overflow-y-auto border-r border-line p-1.5">
      <ul className="m-0 list-none p-0">
        {files.map((file) => (
          <li key={file.path}>
            <button
              type="button"
              aria-current={file === shown || undefined}
              title={file.path}
              onClick={() => view.showFile(file.path)}
              className="flex h-6 w-full cursor-pointer items-center gap-1.5 rounded px-2 text-left font-mono text-xs text-muted hover:bg-sunken aria-[current]:bg-sunken aria-[current]:text-text"
            >
              <span className="min-w-0 flex-1 truncate">{file.path}</span>
              {file.spans.some((span) => selection.includes(span.resource)) && (
                <span role="img" aria-label="Holds the selection" className="size-1.5 rounded-full bg-accent" />
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The file that the user chose; where it says nothing about the selection, the first one that does. */
function useShownFile(files: readonly ExportedFile[]): ExportedFile | undefined {
  const chosen = useView((state) => state.codeFile);
  return files.find((file) => file.path === chosen) ?? files[0];
}

/** Follows the selection into a file that says something about it, once per selection and language. */
function useFollowSelection(
  target: ExportTarget,
  files: readonly ExportedFile[],
  shown: ExportedFile | undefined,
): void {
  const selection = useView((state) => state.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the user may look at another file meanwhile
  useEffect(() => {
    const about = (file: ExportedFile | undefined) => file?.spans.some((span) => selection.includes(span.resource));
    const file = about(shown) ? undefined : files.find(about);
    if (file) view.showFile(file.path);
  }, [selection, target]);
}

export function CodePanel() {
  const target = useView((state) => state.target);
  const selection = useView((state) => state.selection);
  const { files, notices } = useExported(target);
  const shown = useShownFile(files);
  useFollowSelection(target, files, shown);
  const marked = useMemo(
    () => shown?.spans.filter((span) => selection.includes(span.resource)) ?? [],
    [shown, selection],
  );
  // On a narrow screen the code needs the room.
  const [noticesOpen, setNoticesOpen] = useState(window.innerWidth >= 1280);
  const onLine = (line: number) => {
    const owner = shown?.spans.find((span) => line >= span.from && line <= span.to)?.resource;
    if (owner !== undefined) view.goTo(owner);
  };
  return (
    <section aria-label="Code" className="flex h-full min-h-0 flex-col">
      <Toolbar notices={notices.length} open={noticesOpen} onOpen={setNoticesOpen} />
      {hasMoves(target) && <MovedBar />}
      <ErrorsBanner />
      {shown ? (
        <div className="flex min-h-0 flex-1">
          <Files files={files} shown={shown} />
          <div className="min-w-0 flex-1">
            <CodeView label="Exported code" path={shown.path} text={shown.text} marked={marked} onLine={onLine} />
          </div>
          {noticesOpen && <Notices notices={notices} />}
        </div>
      ) : (
        <p className="m-0 grid flex-1 place-items-center text-muted">Nothing to export yet.</p>
      )}
    </section>
  );
}
