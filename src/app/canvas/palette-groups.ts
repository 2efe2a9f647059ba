import { type KindName, kindNames } from '../../core/kinds/index';

interface PaletteGroup {
  readonly label: string;
  readonly kinds: readonly KindName[];
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

/** Every kind once, in its group; what no group names stands last. */
export const paletteGroups: readonly PaletteGroup[] = [
  ...groups.map(({ label, kinds }) => ({
    label,
    kinds: kinds.filter((kind): kind is KindName => (kindNames as readonly string[]).includes(kind)),
  })),
  { label: 'More', kinds: kindNames.filter((kind) => !groups.some((group) => group.kinds.includes(kind))) },
];
