export const groups = ['File', 'Edit', 'View', 'Export', 'Help'] as const;
type Group = (typeof groups)[number];

/** One thing that the user can do; menus, the command palette, the key handler and the list of shortcuts are made from these. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: Group;
  /** Such as `Mod+Shift+Z`; the first one is shown. `Mod` is Ctrl, or Command on a Mac. */
  readonly shortcuts?: readonly string[];
  /** Works while the cursor is in a field: `always`, or `design` for fields that edit the design. */
  readonly inFields?: 'always' | 'design';
  /** Starts a new section of its menu. */
  readonly divided?: boolean;
  readonly enabled?: () => boolean;
  /** Given for commands that stand for a setting. */
  readonly checked?: () => boolean;
  readonly run: () => void;
}
