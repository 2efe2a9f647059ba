import type { Row } from '../../cloud/block';
import { type Expr, list, literal, map, nestedMap, optionalText } from '../../cloud/expr';
import { optionalNetworkText } from '../../cloud/network-text';
import type { Tunnel } from './tunnel';

/** One option of a tunnel, by its names: CloudFormation has a map for each tunnel, Terraform arguments `tunnel1_…`. */
interface Option {
  readonly cfn: string;
  readonly tf: string;
  readonly value: (tunnel: Tunnel) => Expr | undefined;
  /** In CloudFormation each item of a list stands in a map of its own. */
  readonly wrapped?: true;
}

const number = (value: number | null): Expr | undefined => (value === null ? undefined : literal(value));
const texts = (items: readonly string[]): Expr | undefined =>
  items.length === 0 ? undefined : list([...new Set(items)].map(literal));
/** Texts that are whole numbers; what is none stays a text, which a rule reports. */
const numbers = (items: readonly string[]): Expr | undefined =>
  items.length === 0
    ? undefined
    : list([...new Set(items)].map((item) => literal(/^[0-9]{1,4}$/.test(item) ? Number(item) : item)));

const options: readonly Option[] = [
  { cfn: 'TunnelInsideCidr', tf: 'inside_cidr', value: (t) => optionalText(t.insideCidr) },
  { cfn: 'TunnelInsideIpv6Cidr', tf: 'inside_ipv6_cidr', value: (t) => optionalNetworkText(t.insideIpv6Cidr) },
  { cfn: 'IKEVersions', tf: 'ike_versions', wrapped: true, value: (t) => texts(t.ikeVersions) },
  {
    cfn: 'Phase1EncryptionAlgorithms',
    tf: 'phase1_encryption_algorithms',
    wrapped: true,
    value: (t) => texts(t.phase1Encryption),
  },
  {
    cfn: 'Phase1IntegrityAlgorithms',
    tf: 'phase1_integrity_algorithms',
    wrapped: true,
    value: (t) => texts(t.phase1Integrity),
  },
  {
    cfn: 'Phase1DHGroupNumbers',
    tf: 'phase1_dh_group_numbers',
    wrapped: true,
    value: (t) => numbers(t.phase1DhGroups),
  },
  { cfn: 'Phase1LifetimeSeconds', tf: 'phase1_lifetime_seconds', value: (t) => number(t.phase1Lifetime) },
  {
    cfn: 'Phase2EncryptionAlgorithms',
    tf: 'phase2_encryption_algorithms',
    wrapped: true,
    value: (t) => texts(t.phase2Encryption),
  },
  {
    cfn: 'Phase2IntegrityAlgorithms',
    tf: 'phase2_integrity_algorithms',
    wrapped: true,
    value: (t) => texts(t.phase2Integrity),
  },
  {
    cfn: 'Phase2DHGroupNumbers',
    tf: 'phase2_dh_group_numbers',
    wrapped: true,
    value: (t) => numbers(t.phase2DhGroups),
  },
  { cfn: 'Phase2LifetimeSeconds', tf: 'phase2_lifetime_seconds', value: (t) => number(t.phase2Lifetime) },
  { cfn: 'StartupAction', tf: 'startup_action', value: (t) => literal(t.startupAction) },
  { cfn: 'DPDTimeoutAction', tf: 'dpd_timeout_action', value: (t) => literal(t.dpdAction) },
  { cfn: 'DPDTimeoutSeconds', tf: 'dpd_timeout_seconds', value: (t) => number(t.dpdTimeout) },
  { cfn: 'RekeyMarginTimeSeconds', tf: 'rekey_margin_time_seconds', value: (t) => number(t.rekeyMargin) },
  { cfn: 'RekeyFuzzPercentage', tf: 'rekey_fuzz_percentage', value: (t) => number(t.rekeyFuzz) },
  { cfn: 'ReplayWindowSize', tf: 'replay_window_size', value: (t) => number(t.replayWindow) },
  {
    cfn: 'EnableTunnelLifecycleControl',
    tf: 'enable_tunnel_lifecycle_control',
    value: (t) => (t.lifecycleControl ? literal(true) : undefined),
  },
];

const numbersOfTunnels = [1, 2] as const;
type TunnelRow = `tunnel${1 | 2}_${string}`;

/** The arguments that Terraform has for each tunnel. */
export const tunnelRows = Object.fromEntries(
  numbersOfTunnels.flatMap((n): readonly (readonly [TunnelRow, Row & { readonly api: null }])[] => [
    ...[...options.map(({ tf }) => tf), 'preshared_key'].map(
      (tf) => [`tunnel${n}_${tf}`, { cfn: null, tf: `tunnel${n}_${tf}`, api: null }] as const,
    ),
    [`tunnel${n}_log_options`, { cfn: null, tf: `tunnel${n}_log_options`, api: null, tfBlock: true }],
  ]),
) as { readonly [Name in TunnelRow]: Row & { readonly api: null } };

/** A key that is given: asked for when the design is deployed. */
function secret(connection: string, name: string, n: number): Expr {
  return {
    type: 'secret',
    block: connection,
    what: `tunnel ${n} preshared key`,
    description: `Pre-shared key of tunnel ${n} of "${name}": 8 to 64 letters, digits, dots and underscores, and no 0 first`,
  };
}

function argumentsOf(tunnel: Tunnel, n: 1 | 2, key: Expr | undefined): Readonly<Record<TunnelRow, Expr | undefined>> {
  const log = nestedMap([
    ['log_enabled', literal(true)],
    ['log_group_arn', literal(tunnel.logGroupArn)],
    ['log_output_format', literal(tunnel.logFormat)],
  ]);
  return {
    ...Object.fromEntries(options.map(({ tf, value }) => [`tunnel${n}_${tf}`, value(tunnel)])),
    [`tunnel${n}_preshared_key`]: key,
    [`tunnel${n}_log_options`]: tunnel.logGroupArn === '' ? undefined : map([['cloudwatch_log_options', log]]),
  } as Readonly<Record<TunnelRow, Expr | undefined>>;
}

const inMaps = (items: Expr | undefined): Expr | undefined =>
  items?.type === 'list' ? list(items.items.map((item) => map([['Value', item]]))) : items;

/** CloudFormation and the API differ in the spelling of one word only. */
function specificationOf(tunnel: Tunnel, key: Expr | undefined, logOptions: string): Expr {
  const log = map([
    [
      logOptions,
      map([
        ['LogEnabled', literal(true)],
        ['LogGroupArn', literal(tunnel.logGroupArn)],
        ['LogOutputFormat', literal(tunnel.logFormat)],
      ]),
    ],
  ]);
  return map([
    ...options.map(({ cfn, value, wrapped }) => [cfn, wrapped ? inMaps(value(tunnel)) : value(tunnel)] as const),
    ['PreSharedKey', key],
    ['LogOptions', tunnel.logGroupArn === '' ? undefined : log],
  ]);
}

/** The options of both tunnels, as both languages take them. */
export function tunnelProperties(connection: string, name: string, given: readonly Tunnel[]) {
  const tunnels = given.slice(0, 2);
  const keys = tunnels.map(({ presharedKey }, i) =>
    presharedKey === 'given' ? secret(connection, name, i + 1) : undefined,
  );
  const specifications = (logOptions: string) =>
    tunnels.length === 0 ? undefined : list(tunnels.map((tunnel, i) => specificationOf(tunnel, keys[i], logOptions)));
  return {
    tunnels: specifications('CloudwatchLogOptions'),
    apiTunnels: specifications('CloudWatchLogOptions'),
    ...Object.assign({}, ...tunnels.map((tunnel, i) => argumentsOf(tunnel, i === 0 ? 1 : 2, keys[i]))),
  } as { readonly tunnels: Expr | undefined; readonly apiTunnels: Expr | undefined } & Readonly<
    Record<TunnelRow, Expr | undefined>
  >;
}
