import { expect, test } from 'vitest';
import { icmpText, icmpTypes } from './icmp';
import { ianaProtocolName } from './protocol-names';

test.each([
  [1, 8, -1, 'Echo request (ping)'],
  [1, 8, 0, 'Echo request (ping)'],
  [1, 3, 4, "Destination unreachable, Fragmentation needed and don't fragment was set"],
  [1, 3, 15, 'Destination unreachable, Precedence cutoff in effect'],
  [1, 9, 16, 'Router advertisement, Does not route common traffic'],
  [1, 3, 99, 'Destination unreachable, code 99'],
  [1, 99, 3, 'type 99, code 3'],
  [1, -1, -1, 'every type'],
  [58, 1, 4, 'Destination unreachable, Port unreachable'],
  [58, 128, null, 'Echo request (ping)'],
  [58, 8, null, 'type 8'],
])('protocol %i, type %i, code %s: %s', (protocol, type, code, text) => {
  expect(icmpText(protocol, type, code)).toBe(text);
});

test('types and codes are of one byte, and named', () => {
  for (const protocol of [1, 58]) {
    for (const [type, { name, codes }] of icmpTypes(protocol)) {
      expect(name).toMatch(/^[A-Z]/);
      for (const number of [type, ...codes.keys()]) expect(number >= 0 && number < 256).toBe(true);
    }
  }
});

test.each([
  [0, 'HOPOPT'],
  [1, 'ICMP'],
  [6, 'TCP'],
  [17, 'UDP'],
  [47, 'GRE'],
  [50, 'ESP'],
  [58, 'ICMPv6'],
  [61, ''],
  [89, 'OSPF'],
  [112, 'VRRP'],
  [132, 'SCTP'],
  [144, 'NSH'],
  [200, ''],
  [255, ''],
])('protocol %i is %s', (number, name) => {
  expect(ianaProtocolName(number)).toBe(name);
});
