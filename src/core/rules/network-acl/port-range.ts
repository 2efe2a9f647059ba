import { hasPorts, protocolNumber } from '../../net/protocol';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { type Entry, rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

const LAST = 65535;
const isPort = (port: number) => port >= 0 && port <= LAST;
const swapped = (now: Entry): Entry => ({ ...now, fromPort: now.toPort, toPort: now.fromPort });

export const portRange = defineRule({
  id: 'network-acl/port-range',
  severity: 'error',
  title: 'Port range of an entry runs backwards or leaves 0 to 65535',
  why: 'AWS takes ports from 0 to 65535, the lower one first.',
  fix: 'Put the lower port first; use 0 and 65535 for all ports.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  code: 'InvalidParameterValue',
  kind: 'network-acl',
  *check(acl) {
    for (const { direction, at, entry } of rowsOf(acl)) {
      const { fromPort: from, toPort: to } = entry;
      if (!hasPorts(protocolNumber(entry.protocol) ?? -1)) continue;
      const place = `${direction} entry ${entry.ruleNumber} of ${named(acl)}`;
      const outside = [from, to].find((port) => port !== null && !isPort(port));
      if (outside !== undefined) {
        yield {
          field: `${at}.${outside === from ? 'fromPort' : 'toPort'}`,
          message: `Port ${outside} of ${place} does not exist; AWS expects 0 to ${LAST}. Use a port in that range.`,
        };
      } else if (from !== null && to !== null && from > to) {
        yield {
          field: `${at}.fromPort`,
          message: `The ports ${from}-${to} of ${place} run backwards; AWS expects the lower one first. Swap them.`,
          repairs: [changeRow<Entry>(`Use ${to}-${from}`, acl.id, direction, entry.id, swapped)],
        };
      }
    }
  },
  bad: [
    {
      title: 'backwards',
      design: aclScene([allow(100, 'tcp', [65535, 1024], '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0].fromPort',
    },
    {
      title: '65536',
      design: aclScene([], [allow(100, 'udp', [1024, 65536], '0.0.0.0/0')]),
      at: 'nacl',
      field: 'outbound[0].toPort',
    },
  ],
  good: [
    { title: 'all ports', design: aclScene([allow(100, 'udp', [0, 65535], '0.0.0.0/0')]) },
    { title: 'ephemeral ports', design: aclScene([allow(100, 'tcp', [1024, 65535], '0.0.0.0/0')]) },
    { title: 'one port', design: aclScene([allow(100, 'tcp', 0, '0.0.0.0/0')]) },
    { title: 'an ICMP code below the type', design: aclScene([allow(100, 'icmp', [8, 0], '0.0.0.0/0')]) },
  ],
});
