import type { NodeProps, NodeTypes } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../ui/kind-icon';
import { REACH_LABEL } from './drawn';
import { FrameNode, NoteNode } from './paper-nodes';
import { ring } from './ring';
import { SeverityBadge } from './severity-badge';
import type { FlowNode } from './to-flow';

type Props = NodeProps<FlowNode>;

const CORNER = 'absolute -top-2 -right-2 z-10';

/** Where a link is drawn from; by keyboard it is the command "Link to…". */
function LinkHandle({ className }: { readonly className: string }) {
  return <span aria-hidden data-link-handle className={`link-handle ${className}`} />;
}

const RegionNode = memo(function RegionNode({ data, selected }: Props) {
  return (
    <div
      className={`size-full rounded-lg border-2 border-dashed border-tone-region/60 bg-tone-region/3 ${ring(selected)}`}
    >
      <div data-drag className="flex h-10 cursor-grab items-center gap-2 px-3">
        <KindIcon icon={data.icon} tone={data.tone} size={20} />
        <span className="truncate text-sm font-semibold text-tone-region" title={data.name}>
          {data.name}
        </span>
        <span className="truncate text-xs text-muted">{data.detail}</span>
      </div>
      <SeverityBadge errors={data.errors} warnings={data.warnings} className={CORNER} />
    </div>
  );
});

const VpcNode = memo(function VpcNode({ data, selected }: Props) {
  return (
    <div
      data-drag
      className={`group size-full cursor-grab rounded-md border-2 border-tone-network bg-panel ${ring(selected)}`}
    >
      <div className="flex h-16 items-end gap-2.5 px-4 pb-1">
        <span className="grid size-9 shrink-0 place-items-center rounded-md bg-tone-network/12">
          <KindIcon icon={data.icon} tone={data.tone} size={24} />
        </span>
        <span className="min-w-0">
          <span className="flex items-center gap-2">
            <span className="truncate text-sm leading-5 font-semibold" title={data.name}>
              {data.name}
            </span>
            {data.inside > 0 && (
              <span aria-hidden className="shrink-0 rounded-full bg-error-soft px-1.5 text-[11px] leading-4 text-error">
                {data.inside} {data.inside === 1 ? 'error' : 'errors'}
              </span>
            )}
          </span>
          <span className="block truncate font-mono text-[11px] leading-4 text-muted" title={data.detail}>
            {data.detail}
          </span>
        </span>
      </div>
      {data.empty && (
        <p className="absolute top-[88px] left-6 grid h-40 w-72 place-items-center rounded-md border border-dashed border-line-strong px-8 text-center text-xs text-muted">
          Drag a subnet here. It gets the next free block of the VPC.
        </p>
      )}
      <LinkHandle className="top-1/2 -right-1.5" />
      <SeverityBadge errors={data.errors} warnings={data.warnings} className={CORNER} />
    </div>
  );
});

const ZoneNode = memo(function ZoneNode({ data }: Props) {
  return (
    <div className="size-full rounded-md border border-dashed border-info/50 bg-info/3 text-center text-[11px] leading-8 font-medium text-info">
      {data.name}
    </div>
  );
});

const ShelfNode = memo(function ShelfNode({ data }: Props) {
  return (
    <div className="relative size-full rounded-md bg-sunken">
      {data.headings?.map(({ label, y }) => (
        <span key={label} className="absolute left-3 text-[11px] leading-5 font-medium text-muted" style={{ top: y }}>
          {label}
        </span>
      ))}
    </div>
  );
});

const TINT = {
  public: 'border-tone-public bg-tone-public/8',
  private: 'border-accent bg-accent/7',
  'vpn-only': 'border-tone-network bg-tone-network/7',
  isolated: 'border-line-strong bg-muted/7',
} as const;
const TEXT = {
  public: 'text-tone-public',
  private: 'text-accent',
  'vpn-only': 'text-tone-network',
  isolated: 'text-muted',
} as const;

function Chip({ icon, tone, text }: { readonly icon: string; readonly tone: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <span className="flex min-w-0 items-center gap-1 rounded bg-panel/80 px-1 text-[10px] leading-4 text-muted">
      <KindIcon icon={icon} tone={tone} size={10} />
      <span className="truncate" title={text}>
        {text}
      </span>
    </span>
  );
}

const SubnetNode = memo(function SubnetNode({ data, selected }: Props) {
  const reach = data.reach ?? 'isolated';
  return (
    <div data-drag className={`group size-full cursor-grab rounded-md border-[1.5px] ${TINT[reach]} ${ring(selected)}`}>
      <div className="px-2.5 pt-1.5">
        <div className="flex items-center gap-1.5">
          <span className="truncate text-[13px] leading-5 font-semibold" title={data.name}>
            {data.name}
          </span>
          <span className={`ml-auto shrink-0 text-[11px] font-medium ${TEXT[reach]}`}>{REACH_LABEL[reach]}</span>
        </div>
        <div className="flex items-baseline gap-2 text-[11px] leading-4">
          <span className="truncate font-mono">{data.detail}</span>
          <span className="ml-auto shrink-0 text-muted tabular-nums">{data.usable}</span>
        </div>
        <div className="mt-1 flex gap-1">
          <Chip icon="route-table" tone="routing" text={data.routeTable} />
          <Chip icon="network-acl" tone="security" text={data.networkAcl} />
        </div>
      </div>
      <LinkHandle className="top-1/2 -right-1.5" />
      <SeverityBadge errors={data.errors} warnings={data.warnings} className={CORNER} />
    </div>
  );
});

const TileNode = memo(function TileNode({ data, selected }: Props) {
  return (
    <div
      data-drag
      className={`group flex size-full cursor-grab flex-col items-center justify-center gap-0.5 rounded-md border border-line bg-raised px-1.5 ${ring(selected)}`}
    >
      <KindIcon icon={data.icon} tone={data.tone} size={24} />
      <span className="max-w-full truncate text-[11px] leading-4 font-medium" title={data.name}>
        {data.name}
      </span>
      <span className="max-w-full truncate text-[10px] leading-3 text-muted">{data.detail}</span>
      <LinkHandle className="top-1/2 -right-1.5" />
      <SeverityBadge errors={data.errors} warnings={data.warnings} className="absolute -top-1.5 -left-1.5" />
    </div>
  );
});

/** A row with a picture: on the shelf, across the border of a VPC, on a peering line, at the bottom of a region. */
const RowNode = memo(function RowNode({ data, selected }: Props) {
  const tall = data.part === 'gateway' || data.part === 'loose';
  const shape = data.part === 'link' ? 'rounded-full px-3' : 'rounded-md px-2';
  const look = data.quiet ? 'border-line bg-panel/60 text-muted' : 'border-line-strong/60 bg-raised';
  return (
    <div
      {...(data.part === 'link' ? {} : { 'data-drag': true })}
      className={`group flex size-full items-center gap-2 border ${shape} ${look} ${data.part === 'gateway' ? 'border-tone-public! shadow-sm' : ''} ${ring(selected)}`}
    >
      <span className={data.quiet ? 'flex opacity-60' : 'flex'}>
        <KindIcon icon={data.icon} tone={data.tone} size={tall ? 24 : 18} />
      </span>
      <span className={`min-w-0 flex-1 ${tall ? '' : 'flex items-baseline gap-2'}`}>
        <span className={`block truncate text-xs font-medium ${tall ? 'leading-4' : 'min-w-0 grow'}`} title={data.name}>
          {data.name}
        </span>
        <span
          className={`block truncate text-[10px] leading-3.5 text-muted ${tall ? '' : 'min-w-6 shrink-[100]'}`}
          title={data.detail}
        >
          {data.detail}
        </span>
      </span>
      <LinkHandle className="top-1/2 -right-1.5" />
      <SeverityBadge errors={data.errors} warnings={data.warnings} className="absolute -top-1.5 -left-1.5" />
    </div>
  );
});

const BadgeNode = memo(function BadgeNode({ data, selected }: Props) {
  return (
    <div
      title={data.name}
      className={`flex size-full items-center justify-center gap-0.5 rounded border border-line bg-raised text-[9px] leading-none font-semibold ${ring(selected)}`}
      style={{ color: `var(--tone-${data.tone})` }}
    >
      <KindIcon icon={data.icon} tone={data.tone} size={10} />
      {data.detail}
      <SeverityBadge errors={data.errors} warnings={data.warnings} className="absolute -top-2 -right-2" />
    </div>
  );
});

/** A transit gateway: its route tables stand in it. */
const HubNode = memo(function HubNode({ data, selected }: Props) {
  return (
    <div
      data-drag
      className={`group size-full cursor-grab rounded-lg border-2 border-tone-routing bg-panel ${ring(selected)}`}
    >
      <div className="flex h-14 items-center gap-2.5 px-3">
        <KindIcon icon={data.icon} tone={data.tone} size={26} />
        <span className="min-w-0">
          <span className="block truncate text-[13px] leading-5 font-semibold" title={data.name}>
            {data.name}
          </span>
          <span className="block truncate text-[11px] leading-4 text-muted">{data.detail}</span>
        </span>
      </div>
      <LinkHandle className="top-1/2 -right-1.5" />
      <SeverityBadge errors={data.errors} warnings={data.warnings} className={CORNER} />
    </div>
  );
});

export const nodeTypes: NodeTypes = {
  region: RegionNode,
  vpc: VpcNode,
  zone: ZoneNode,
  shelf: ShelfNode,
  subnet: SubnetNode,
  tile: TileNode,
  item: RowNode,
  gateway: RowNode,
  link: RowNode,
  loose: RowNode,
  badge: BadgeNode,
  hub: HubNode,
  note: NoteNode,
  frame: FrameNode,
};
