import { hasPorts, protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { named } from '../words';
import { changeRule, rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

const LAST = 65535;
const isPort = (port: number) => port >= 0 && port <= LAST;

export const rulePortRange = defineRule({
  id: 'security-group/rule-port-range',
  severity: 'error',
  title: 'Port range of a rule runs backwards or leaves 0 to 65535',
  why: 'AWS takes ports from 0 to 65535, the lower one first.',
  fix: 'Put the lower port first; use 0 and 65535 for all ports.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  code: 'InvalidParameterValue',
  kind: 'security-group',
  *check(group) {
    for (const row of rowsOf(group)) {
      const { protocol, fromPort: from, toPort: to } = row.rule;
      if (!hasPorts(protocolNumber(protocol) ?? -1)) continue;
      const outside = [from, to].find((port) => port !== null && !isPort(port));
      const backwards = from !== null && to !== null && from > to;
      if (outside === undefined && !backwards) continue;
      const place = `${row.direction} rule ${row.number} of ${named(group)}`;
      yield {
        field: `${row.at}.${outside === undefined || outside === from ? 'fromPort' : 'toPort'}`,
        message:
          outside === undefined
            ? `The ports ${from}-${to} of ${place} run backwards; AWS expects the lower one first. Swap them.`
            : `Port ${outside} of ${place} does not exist; AWS expects 0 to ${LAST}. Use a port in that range.`,
        repairs:
          outside === undefined
            ? changeRule(`Use ${to}-${from}`, group, row, (now) => ({
                ...now,
                fromPort: now.toPort,
                toPort: now.fromPort,
              }))
            : [],
      };
    }
  },
  bad: [
    {
      title: 'backwards',
      design: groupScene([allow('tcp', [443, 80], '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].fromPort',
    },
    {
      title: '65536',
      design: groupScene([allow('udp', [0, 65536], '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].toPort',
    },
    {
      title: '-1 for all',
      design: groupScene([], [allow('tcp', -1, '10.0.0.0/16')]),
      at: 'web',
      field: 'outbound[0].fromPort',
    },
  ],
  good: [
    { title: 'all ports', design: groupScene([allow('tcp', [0, 65535], '10.0.0.0/16')]) },
    { title: 'one port', design: groupScene([allow('tcp', 65535, '10.0.0.0/16')]) },
    { title: 'an ICMP code above the type is no range', design: groupScene([allow('icmp', [3, 1], '10.0.0.0/16')]) },
    { title: 'port 0', design: groupScene([allow('udp', 0, '10.0.0.0/16')]) },
  ],
});
