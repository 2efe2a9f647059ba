import { Command } from 'cmdk';
import { type Index, kindOf, type Resource } from '../../core/kinds/index';
import { commands, isEnabled } from '../commands/index';
import { shortcutText } from '../commands/shortcut';
import { useDocument } from '../store/document';
import { view } from '../store/view';
import { Keys } from '../ui/keys';
import { KindIcon } from '../ui/kind-icon';

/** The text that a resource is found by besides its name. */
function addressOf(resource: Resource): string {
  switch (resource.kind) {
    case 'vpc':
    case 'subnet':
      return resource.cidr;
    case 'region':
      return resource.code;
    case 'instance':
    case 'nat-gateway':
      return resource.privateIp;
    default:
      return '';
  }
}

function vpcName(index: Index, resource: Resource): string {
  const vpc = index.get(index.vpcOf(resource.id));
  return vpc && vpc.id !== resource.id ? vpc.name : '';
}

const itemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-[selected=true]:bg-accent-soft data-[disabled=true]:opacity-45';
const groupClass =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted';

function Commands({ close }: { readonly close: () => void }) {
  return (
    <Command.Group heading="Commands" className={groupClass}>
      {commands.map((command) => (
        <Command.Item
          key={command.id}
          value={`command ${command.id}`}
          keywords={[command.label, command.group]}
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
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Resources({ close }: { readonly close: () => void }) {
  const index = useDocument((state) => state.index);
  const resources = [...index.design.resources.values()];
  if (resources.length === 0) return null;
  return (
    <Command.Group heading="Go to" className={groupClass}>
      {resources.map((resource) => {
        const { look, label } = kindOf(resource.kind);
        const address = addressOf(resource);
        return (
          <Command.Item
            key={resource.id}
            value={resource.id}
            keywords={[resource.name, address, label, vpcName(index, resource)]}
            onSelect={() => {
              close();
              view.goTo(resource.id);
            }}
            className={itemClass}
          >
            <KindIcon icon={look.icon} tone={look.tone} />
            <span className="min-w-0 truncate">{resource.name || '(no name)'}</span>
            <span className="font-mono text-xs text-muted">{address}</span>
            <span className="ml-auto shrink-0 text-xs text-muted">
              {[label, vpcName(index, resource)].filter(Boolean).join(' in ')}
            </span>
          </Command.Item>
        );
      })}
    </Command.Group>
  );
}

/** Finds commands, and resources by name, address or id. */
export function CommandPalette() {
  const close = () => view.show(null);
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => !open && close()}
      label="Search commands and resources"
      overlayClassName="fixed inset-0 z-40 bg-black/30"
      contentClassName="fixed top-[12vh] left-1/2 z-40 w-[38rem] max-w-[94vw] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-2xl outline-none"
    >
      <Command.Input
        placeholder="Search commands, names, CIDRs or ids"
        className="h-11 w-full border-b border-line bg-transparent px-4 text-sm outline-none placeholder:text-muted"
      />
      <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-2 py-6 text-center text-muted">Nothing found.</Command.Empty>
        <Commands close={close} />
        <Resources close={close} />
      </Command.List>
    </Command.Dialog>
  );
}
