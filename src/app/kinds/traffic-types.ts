import { hasPorts, isIcmp, protocolNumber } from '../../core/net/protocol';

/** Protocol and ports of a rule or entry; for ICMP `from` is the type and `to` the code (-1: all). */
export interface Traffic {
  readonly protocol: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Kinds of traffic that people name, as the AWS console lists them. */
const presets: readonly (readonly [id: string, label: string, traffic: Traffic])[] = [
  ['https', 'HTTPS', { protocol: 'tcp', from: 443, to: 443 }],
  ['http', 'HTTP', { protocol: 'tcp', from: 80, to: 80 }],
  ['ssh', 'SSH', { protocol: 'tcp', from: 22, to: 22 }],
  ['rdp', 'RDP', { protocol: 'tcp', from: 3389, to: 3389 }],
  ['postgresql', 'PostgreSQL', { protocol: 'tcp', from: 5432, to: 5432 }],
  ['mysql', 'MySQL/Aurora', { protocol: 'tcp', from: 3306, to: 3306 }],
  ['mssql', 'SQL Server', { protocol: 'tcp', from: 1433, to: 1433 }],
  ['redis', 'Redis', { protocol: 'tcp', from: 6379, to: 6379 }],
  ['nfs', 'NFS', { protocol: 'tcp', from: 2049, to: 2049 }],
  ['dns-udp', 'DNS (UDP)', { protocol: 'udp', from: 53, to: 53 }],
  ['dns-tcp', 'DNS (TCP)', { protocol: 'tcp', from: 53, to: 53 }],
  ['ephemeral', 'Ephemeral ports', { protocol: 'tcp', from: 1024, to: 65535 }],
  ['all-tcp', 'All TCP', { protocol: 'tcp', from: 0, to: 65535 }],
  ['all-udp', 'All UDP', { protocol: 'udp', from: 0, to: 65535 }],
  ['all', 'All traffic', { protocol: '-1', from: null, to: null }],
];

/** Kinds of traffic that leave the ports, or the ICMP type, to the user. */
const custom: readonly (readonly [id: string, label: string, traffic: Traffic])[] = [
  ['tcp', 'Custom TCP', { protocol: 'tcp', from: 8080, to: 8080 }],
  ['udp', 'Custom UDP', { protocol: 'udp', from: 8080, to: 8080 }],
  ['icmp', 'ICMP (IPv4)', { protocol: 'icmp', from: -1, to: -1 }],
  ['icmpv6', 'ICMPv6', { protocol: 'icmpv6', from: -1, to: -1 }],
  ['other', 'Other protocol', { protocol: '50', from: null, to: null }],
];

const all = [...custom, ...presets];
export const trafficTypes = all.map(([value, label]) => ({ value, label }));

/** Which type a traffic is: a preset if one fits exactly, else by its protocol. */
export function typeOf(traffic: Traffic): string {
  const number = protocolNumber(traffic.protocol);
  const preset = presets.find(
    ([, , one]) => protocolNumber(one.protocol) === number && one.from === traffic.from && one.to === traffic.to,
  );
  if (preset) return preset[0];
  const base = custom.find(([id, , one]) => id !== 'other' && protocolNumber(one.protocol) === number);
  return base?.[0] ?? (number === -1 ? 'all' : 'other');
}

/** Whether a type that the user chose still says something true of the traffic. */
export function isOfType(type: string, traffic: Traffic): boolean {
  if (type === 'other') return true;
  return custom.some(([id, , one]) => id === type && one.protocol === traffic.protocol);
}

/** The traffic that choosing a type makes of the one before; a custom type keeps ports that make sense for it. */
export function withType(type: string, before: Traffic): Traffic {
  const chosen = all.find(([id]) => id === type)?.[2];
  if (!chosen) return before;
  const isCustom = custom.some(([id]) => id === type);
  const [was, is] = [protocolNumber(before.protocol) ?? -1, protocolNumber(chosen.protocol) ?? -1];
  if (isCustom && hasPorts(was) && hasPorts(is)) return { ...before, protocol: chosen.protocol };
  if (isCustom && isIcmp(was) && isIcmp(is)) return { ...before, protocol: chosen.protocol };
  return chosen;
}

export const shapeOf = (protocol: string): 'ports' | 'icmp' | 'none' => {
  const number = protocolNumber(protocol) ?? -1;
  return hasPorts(number) ? 'ports' : isIcmp(number) ? 'icmp' : 'none';
};
