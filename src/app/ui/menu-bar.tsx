import { Check } from 'lucide-react';
import { Menubar } from 'radix-ui';
import { Keys } from './keys';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly enabled: boolean;
  /** Given for items that stand for a setting. */
  readonly checked?: boolean | undefined;
  /** A line above it. */
  readonly divided?: boolean | undefined;
  readonly run: () => void;
}

export interface MenuOfBar {
  readonly label: string;
  /** Asked each time the menu opens. */
  readonly items: () => readonly MenuItem[];
}

const row =
  'flex h-7 cursor-pointer items-center gap-2 rounded px-2 pl-7 text-text outline-none select-none data-[disabled]:cursor-default data-[disabled]:opacity-45 data-[highlighted]:bg-accent-soft';

function Row({ item }: { readonly item: MenuItem }) {
  const inside = (
    <>
      <span className="flex-1 pr-8 whitespace-nowrap">{item.label}</span>
      {item.shortcut !== undefined && <Keys shortcut={item.shortcut} />}
    </>
  );
  if (item.checked === undefined)
    return (
      <Menubar.Item className={row} disabled={!item.enabled} onSelect={item.run}>
        {inside}
      </Menubar.Item>
    );
  return (
    <Menubar.CheckboxItem
      className={`${row} relative`}
      disabled={!item.enabled}
      checked={item.checked}
      onSelect={item.run}
    >
      <Menubar.ItemIndicator className="absolute left-2">
        <Check size={14} aria-hidden />
      </Menubar.ItemIndicator>
      {inside}
    </Menubar.CheckboxItem>
  );
}

export function MenuBar({ menus }: { readonly menus: readonly MenuOfBar[] }) {
  return (
    <Menubar.Root className="flex items-center" aria-label="Menus">
      {menus.map((menu) => (
        <Menubar.Menu key={menu.label}>
          <Menubar.Trigger className="h-7 cursor-pointer rounded-md px-2 text-muted select-none hover:bg-sunken hover:text-text data-[state=open]:bg-sunken data-[state=open]:text-text">
            {menu.label}
          </Menubar.Trigger>
          <Menubar.Portal>
            <Menubar.Content
              align="start"
              sideOffset={4}
              collisionPadding={8}
              onCloseAutoFocus={(event) => event.preventDefault()}
              className="z-50 max-h-[80vh] min-w-56 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-xl"
            >
              <MenuRows items={menu.items} />
            </Menubar.Content>
          </Menubar.Portal>
        </Menubar.Menu>
      ))}
    </Menubar.Root>
  );
}

function MenuRows({ items }: { readonly items: () => readonly MenuItem[] }) {
  return items().map((item) => (
    <div key={item.id}>
      {item.divided && <Menubar.Separator className="mx-1 my-1 h-px bg-line" />}
      <Row item={item} />
    </div>
  ));
}
