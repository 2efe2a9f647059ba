import { type KindName, kindNames, kindOf } from '../../core/kinds/index';
import { type Preset, presets } from '../../core/kinds/presets';

/** A kind, or a preset of one. */
export interface PaletteEntry {
  readonly id: string;
  readonly kind: KindName;
  readonly preset: Preset | null;
  readonly label: string;
  readonly summary: string;
  /** What people may type to find it. */
  readonly words: readonly string[];
}

interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

/** How the palette is divided; kinds by name, those that are used most first. */
const groups: readonly { readonly label: string; readonly kinds: readonly string[] }[] = [
  { label: 'Network', kinds: ['vpc', 'subnet', 'region', 'account', 'dhcp-options'] },
  {
    label: 'Gateways',
    kinds: ['internet-gateway', 'nat-gateway', 'elastic-ip', 'egress-only-internet-gateway', 'carrier-gateway'],
  },
  { label: 'Routing', kinds: ['route-table', 'managed-prefix-list'] },
  { label: 'Security', kinds: ['security-group', 'network-acl', 'network-firewall'] },
  { label: 'Endpoints', kinds: ['vpc-endpoint', 'endpoint-service'] },
  {
    label: 'Connections',
    kinds: [
      'vpc-peering-connection',
      'transit-gateway',
      'transit-gateway-attachment',
      'transit-gateway-route-table',
      'transit-gateway-peering',
      'virtual-private-gateway',
      'customer-gateway',
      'vpn-connection',
      'direct-connect-gateway',
      'direct-connect-association',
    ],
  },
  {
    label: 'Workloads',
    kinds: [
      'instance',
      'network-interface',
      'load-balancer',
      'db-instance',
      'lambda-function',
      'eks-cluster',
      'ecs-cluster',
    ],
  },
  {
    label: 'Observability',
    kinds: ['flow-log', 'traffic-mirror-session', 'traffic-mirror-target', 'traffic-mirror-filter'],
  },
  { label: 'Outside world', kinds: ['internet', 'on-premises', 'aws-service'] },
  { label: 'Notes', kinds: ['note', 'frame'] },
];

/** A kind with its presets after it. */
function entriesOf(kind: KindName): readonly PaletteEntry[] {
  const { label, summary, keywords, stem } = kindOf(kind);
  const plain = { id: kind, kind, preset: null, label, summary, words: [label, stem, ...keywords] };
  const special = presets
    .filter((preset) => preset.kind === kind)
    .map((preset) => ({ ...preset, preset, words: [preset.label, ...preset.keywords] }));
  return [plain, ...special];
}

/** Every kind once, in its group; what no group names stands last. */
export const paletteGroups: readonly PaletteGroup[] = [
  ...groups.map(({ label, kinds }) => ({
    label,
    entries: kinds
      .filter((kind): kind is KindName => (kindNames as readonly string[]).includes(kind))
      .flatMap(entriesOf),
  })),
  {
    label: 'More',
    entries: kindNames.filter((kind) => !groups.some((group) => group.kinds.includes(kind))).flatMap(entriesOf),
  },
];
