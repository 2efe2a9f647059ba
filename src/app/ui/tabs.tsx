import { Tabs as Radix } from 'radix-ui';

export const Tabs = Radix.Root;
export const TabPanel = Radix.Content;

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly { readonly value: string; readonly label: string; readonly badge?: string | undefined }[];
}

export function TabList({ label, tabs }: TabListProps) {
  return (
    <Radix.List aria-label={label} className="flex min-w-0 flex-wrap items-center gap-0.5">
      {tabs.map((tab) => (
        <Radix.Trigger
          key={tab.value}
          value={tab.value}
          className="inline-flex h-6 cursor-pointer items-center gap-1.5 rounded-md px-2 text-xs font-medium whitespace-nowrap text-muted hover:text-text data-[state=active]:bg-sunken data-[state=active]:text-text"
        >
          {tab.label}
          {tab.badge !== undefined && <span className="text-muted">{tab.badge}</span>}
        </Radix.Trigger>
      ))}
    </Radix.List>
  );
}
