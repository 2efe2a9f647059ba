import { useQuery } from '@tanstack/react-query';
import { FileInput, FilePlus2, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Example, examples } from '../../core/examples/index';
import { newDesign, openFile } from '../commands/file';
import { type KeptDesign, ports } from '../commands/ports';
import { openDesign, useDocument } from '../store/document';
import { view } from '../store/view';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { pictureOf } from './picture';
import { Thumbnail } from './thumbnail';

const close = () => view.show(null);

function openExample(example: Example): void {
  close();
  openDesign(example.design(), `Open template "${example.title}"`);
  view.say(`Opened "${example.title}"`);
}

const levels: Record<Example['level'], string> = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
};

function Template({ example }: { readonly example: Example }) {
  return (
    <li className="min-w-0">
      <button
        type="button"
        onClick={() => openExample(example)}
        className="flex h-full w-full cursor-pointer flex-col overflow-hidden rounded-lg border border-line bg-raised text-left transition-colors hover:border-accent"
      >
        <span className="block h-32 w-full border-b border-line bg-canvas p-2">
          <Thumbnail picture={pictureOf(example.design())} />
        </span>
        <span className="flex flex-1 flex-col gap-1 p-3">
          <span className="flex items-start gap-2">
            <span className="flex-1 font-semibold">{example.title}</span>
            <span className="rounded bg-sunken px-1.5 py-0.5 text-[11px] text-muted">{levels[example.level]}</span>
          </span>
          <span className="text-xs text-muted">{example.teaches}</span>
        </span>
      </button>
    </li>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly onClick: () => void;
}

function Way({ icon, title, detail, onClick }: WayProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-w-0 flex-1 cursor-pointer items-center gap-3 rounded-lg border border-line bg-raised px-3 py-2.5 text-left transition-colors hover:border-accent"
    >
      <span className="text-accent">{icon}</span>
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        <span className="block truncate text-xs text-muted">{detail}</span>
      </span>
    </button>
  );
}

function Ways() {
  const { name, resources } = useDocument((state) => state.history.design);
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      {resources.size > 0 && (
        <Way
          icon={<History size={18} aria-hidden />}
          title="Continue"
          detail={`${name}, ${resources.size} ${resources.size === 1 ? 'resource' : 'resources'}`}
          onClick={close}
        />
      )}
      <Way
        icon={<FilePlus2 size={18} aria-hidden />}
        title="Empty design"
        detail="Draw from scratch"
        onClick={() => {
          close();
          if (resources.size > 0) newDesign.run();
        }}
      />
      <Way
        icon={<FileInput size={18} aria-hidden />}
        title="Open file…"
        detail="A design that was saved before"
        onClick={openFile.run}
      />
    </div>
  );
}

function KeptRow({ kept }: { readonly kept: KeptDesign }) {
  const when = new Date(kept.savedAt).toLocaleString();
  return (
    <li className="flex items-center gap-2 py-1">
      <span className="min-w-0 flex-1">
        <span className="block">{when}</span>
        <span className="block text-xs text-muted">{kept.why}</span>
      </span>
      <Button small onClick={() => ports.openText(kept.text, `The design of ${when}`)}>
        Open
      </Button>
      <Button small onClick={() => ports.saveAs('kept-design.vpc.json', kept.text, 'application/json')}>
        Download
      </Button>
    </li>
  );
}

/** Designs that were found but could not be used as they were; nothing is thrown away. */
function KeptList() {
  const { data = [] } = useQuery({ queryKey: ['kept-designs'], queryFn: ports.keptDesigns, staleTime: 0 });
  if (data.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="m-0 mb-1 text-xs font-semibold text-muted">Kept aside</h3>
      <ul className="m-0 list-none p-0">
        {data.map((kept) => (
          <KeptRow key={`${kept.savedAt} ${kept.why}`} kept={kept} />
        ))}
      </ul>
    </section>
  );
}

/** Where a design begins. Nothing that is chosen here loses the open design: undo brings it back. */
export function StartDialog() {
  return (
    <Dialog
      size="large"
      title="Start a network"
      description="Begin empty, from a file or from a template."
      onClose={close}
    >
      <Ways />
      <h3 className="m-0 mb-2 text-xs font-semibold text-muted">Templates</h3>
      <ul
        aria-label="Templates"
        className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] gap-3 p-0"
      >
        {examples.map((example) => (
          <Template key={example.id} example={example} />
        ))}
      </ul>
      <KeptList />
    </Dialog>
  );
}
