import { Command as Cmdk } from 'cmdk';
import { useMemo, useState } from 'react';
import { kindOf, type Resource } from '../../core/kinds/index';
import type { Command } from '../commands/command';
import { commands, isEnabled } from '../commands/index';
import { shortcutText } from '../commands/shortcut';
import { useDocument } from '../store/document';
import { view } from '../store/view';
import { Keys } from '../ui/keys';
import { KindIcon } from '../ui/kind-icon';
import { addressOf, search, vpcName } from './palette-search';

const itemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-[selected=true]:bg-accent-soft data-[disabled=true]:opacity-45';
const groupClass =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted';

const close = () => view.show(null);

function Commands({ found }: { readonly found: readonly Command[] }) {
  if (found.length === 0) return null;
  return (
    <Cmdk.Group heading="Commands" className={groupClass}>
      {found.map((command) => (
        <Cmdk.Item
          key={command.id}
          value={`command ${command.id}`}
          disabled={!isEnabled(command)}
          onSelect={() => {
            close();
            command.run();
          }}
          className={itemClass}
        >
          <span className="w-12 shrink-0 text-xs text-muted">{command.group}</span>
          <span className="flex-1">{command.label}</span>
          {command.shortcuts?.[0] !== undefined && <Keys shortcut={shortcutText(command.shortcuts[0])} />}
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  );
}

function Resources({ found }: { readonly found: readonly Resource[] }) {
  const index = useDocument((state) => state.index);
  if (found.length === 0) return null;
  return (
    <Cmdk.Group heading="Go to" className={groupClass}>
      {found.map((resource) => {
        const { look, label } = kindOf(resource.kind);
        return (
          <Cmdk.Item
            key={resource.id}
            value={resource.id}
            onSelect={() => {
              close();
              view.goTo(resource.id);
            }}
            className={itemClass}
          >
            <KindIcon icon={look.icon} tone={look.tone} />
            <span className="min-w-0 truncate">{resource.name || '(no name)'}</span>
            <span className="font-mono text-xs text-muted">{addressOf(resource)}</span>
            <span className="ml-auto shrink-0 text-xs text-muted">
              {[label, vpcName(index, resource)].filter(Boolean).join(' in ')}
            </span>
          </Cmdk.Item>
        );
      })}
    </Cmdk.Group>
  );
}

/** Finds commands, and resources by name, address or id. */
export function CommandPalette() {
  const index = useDocument((state) => state.index);
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(index, commands, query), [index, query]);
  const groups = [
    <Commands key="commands" found={found.commands} />,
    <Resources key="resources" found={found.resources} />,
  ];
  return (
    <Cmdk.Dialog
      open
      shouldFilter={false}
      onOpenChange={(open) => !open && close()}
      label="Search commands and resources"
      overlayClassName="fixed inset-0 z-40 bg-black/30"
      contentClassName="fixed top-[12vh] left-1/2 z-40 w-[38rem] max-w-[94vw] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-2xl outline-none"
    >
      <Cmdk.Input
        value={query}
        onValueChange={setQuery}
        placeholder="Search commands, names, CIDRs or ids"
        className="h-11 w-full border-b border-line bg-transparent px-4 text-sm outline-none placeholder:text-muted"
      />
      <Cmdk.List label="Results" className="max-h-[50vh] overflow-y-auto p-1.5">
        <Cmdk.Empty className="px-2 py-6 text-center text-muted">Nothing found.</Cmdk.Empty>
        {found.resourcesFirst ? groups.toReversed() : groups}
      </Cmdk.List>
    </Cmdk.Dialog>
  );
}
