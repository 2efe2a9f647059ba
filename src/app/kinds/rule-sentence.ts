import type { Index, ResourceOf } from '../../core/kinds/index';
import { readCidr } from '../../core/kinds/network';
import { icmpText } from '../../core/net/icmp';
import { formatPortRange } from '../../core/net/port-range';
import { protocolLabel, protocolNumber } from '../../core/net/protocol';
import { shapeOf } from './traffic-types';

type Rule = ResourceOf<'security-group'>['inbound'][number];

function trafficText(protocol: string, from: number | null, to: number | null): string {
  if (protocolNumber(protocol) === -1) return 'all traffic';
  const label = protocolLabel(protocol);
  switch (shapeOf(protocol)) {
    case 'ports': {
      if (from === null && to === null) return `${label} without ports`;
      const range = { from: from ?? to ?? 0, to: to ?? from ?? 0 };
      const ports = formatPortRange(range);
      if (ports === 'all') return `${label} on every port`;
      return `${label} on ${range.from === range.to ? 'port' : 'ports'} ${ports}`;
    }
    case 'icmp':
      return `${label}: ${icmpText(protocolNumber(protocol) ?? 1, from, to)}`;
    default:
      return label;
  }
}

function peerText(index: Index, self: string, peer: Rule['peer'], inbound: boolean): string {
  switch (peer.type) {
    case 'cidr': {
      const cidr = readCidr(peer.cidr);
      if (!cidr) return peer.cidr === '' ? 'nobody yet' : `"${peer.cidr}"`;
      const whole = cidr.family === 4 ? 'IPv4' : 'IPv6';
      if (cidr.prefix === 0) return inbound ? `anyone on the internet (${whole})` : `any ${whole} address`;
      return cidr.prefix === (cidr.family === 4 ? 32 : 128) ? `the host ${peer.cidr.split('/')[0]}` : peer.cidr;
    }
    case 'security-group': {
      const group = index.get(peer.group);
      if (!group) return 'a group that is not chosen yet';
      return group.id === self ? 'members of this group' : `members of "${group.name}"`;
    }
    case 'security-group-id':
      return peer.groupId === ''
        ? 'a group that is not chosen yet'
        : `members of ${peer.groupId}${peer.account === '' ? '' : ` of account ${peer.account}`}`;
    case 'managed-prefix-list': {
      const list = index.get(peer.prefixList);
      return list ? `the addresses in "${list.name}"` : 'a prefix list that is not chosen yet';
    }
    case 'prefix-list':
      return peer.list === '' ? 'a prefix list that is not chosen yet' : `the addresses of ${peer.list}`;
  }
}

/** What a rule means, in words: "Anyone on the internet (IPv4) may connect: TCP on port 443." */
export function ruleSentence(index: Index, self: string, rule: Rule, inbound: boolean): string {
  const peer = peerText(index, self, rule.peer, inbound);
  const traffic = trafficText(rule.protocol, rule.fromPort, rule.toPort);
  const text = inbound ? `Lets ${peer} in: ${traffic}.` : `Lets traffic out to ${peer}: ${traffic}.`;
  return text;
}
