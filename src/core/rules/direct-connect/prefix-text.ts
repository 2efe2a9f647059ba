import type { ResourceOf } from '../../kinds/index';
import { formatCidr, maskCidr, parseCidr } from '../../net/cidr';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { clipped, named } from '../words';
import { withPrefixes } from './shared/scenes';

type Association = ResourceOf<'direct-connect-association'>;

/** AWS takes no smaller block of IPv6. */
const LONGEST6 = 64;

export const prefixText = defineRule({
  id: 'direct-connect/prefix-text',
  book: '',
  severity: 'error',
  title: 'Allowed prefix that is no CIDR',
  why: 'Allowed prefixes are IPv4 blocks, or IPv6 blocks of /64 or larger, written by their first address.',
  fix: 'Write each as in 10.0.0.0/16.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_RouteFilterPrefix.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-association',
  *check(association) {
    for (const [i, text] of association.allowedPrefixes.entries()) {
      const parsed = parseCidr(text);
      const isSmall = parsed.ok && parsed.value.family === 6 && parsed.value.prefix > LONGEST6;
      if (parsed.ok && !isSmall) continue;
      const meant = isSmall ? null : maskCidr(text);
      const use = meant && (meant.family === 4 || meant.prefix <= LONGEST6) ? formatCidr(meant) : null;
      const what = isSmall ? `which is smaller than the /${LONGEST6} that AWS takes` : 'and AWS expects a CIDR';
      yield {
        field: `allowedPrefixes[${i}]`,
        message: `${named(association)} allows the prefix "${clipped(text, 60)}", ${what}. Write ${use ?? 'one such as 10.0.0.0/16'}.`,
        repairs: use
          ? [
              change<Association>(`Use ${use}`, association.id, (now) => ({
                allowedPrefixes: now.allowedPrefixes.map((one) => (one === text ? use : one)),
              })),
            ]
          : [],
      };
    }
  },
  bad: [
    { title: 'bits behind the prefix', design: withPrefixes('10.0.0.1/16'), at: 'join', field: 'allowedPrefixes[0]' },
    { title: 'an address', design: withPrefixes('10.0.0.0/16', '10.1.0.1'), at: 'join', field: 'allowedPrefixes[1]' },
    { title: 'a small block of IPv6', design: withPrefixes('2001:db8::/65'), at: 'join', field: 'allowedPrefixes[0]' },
  ],
  good: [
    { title: 'none', design: withPrefixes() },
    { title: 'a block', design: withPrefixes('10.0.0.0/16') },
    { title: 'a single address as a block', design: withPrefixes('10.0.0.0/15', '192.0.2.1/32') },
    { title: 'the smallest block of IPv6', design: withPrefixes('2001:db8::/64') },
  ],
});
