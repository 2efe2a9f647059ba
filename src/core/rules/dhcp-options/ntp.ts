import { parseAddress } from '../../net/address';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { clipped, named } from '../words';
import { optionsScene } from './shared/scenes';

const MOST = 4;
const NODE_TYPES: readonly number[] = [1, 2, 4, 8];

const families = (texts: readonly string[]) =>
  texts.map((text) => {
    const address = parseAddress(text);
    return address.ok ? address.value.family : null;
  });

export const ntp = defineRule({
  id: 'dhcp-options/ntp',
  severity: 'error',
  title: 'NTP or NetBIOS settings that AWS does not take',
  why: 'A set holds up to four IPv4 and four IPv6 addresses of time servers, up to four IPv4 addresses of NetBIOS name servers, and the NetBIOS node type 1, 2, 4 or 8.',
  fix: 'Give addresses, no more than four of each kind; use node type 2.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html',
  code: 'InvalidParameterValue',
  kind: 'dhcp-options',
  *check(options) {
    const lists = [
      { field: 'ntpServers', what: 'NTP server', texts: options.ntpServers, allowed: [4, 6] },
      { field: 'netbiosNameServers', what: 'NetBIOS name server', texts: options.netbiosNameServers, allowed: [4] },
    ];
    for (const { field, what, texts, allowed } of lists) {
      const found = families(texts);
      for (const family of allowed) {
        const count = found.filter((one) => one === family).length;
        if (count <= MOST) continue;
        const message = `${named(options)} has ${count} IPv${family} addresses of ${what}s; AWS takes at most ${MOST}. Remove some.`;
        yield { field, message } satisfies Problem;
      }
      for (const [i, family] of found.entries()) {
        if (family !== null && allowed.includes(family)) continue;
        yield {
          field: `${field}[${i}]`,
          message: `${named(options)} has the ${what} "${clipped(texts[i] ?? '', 80)}"; AWS takes ${allowed.length === 1 ? 'IPv4 addresses' : 'IP addresses'}. Write an address.`,
        };
      }
    }
    if (options.netbiosNodeType !== null && !NODE_TYPES.includes(options.netbiosNodeType))
      yield {
        field: 'netbiosNodeType',
        message: `${named(options)} has the NetBIOS node type ${options.netbiosNodeType}; there are 1, 2, 4 and 8. Use 2, as AWS recommends.`,
        repairs: [setFields('Use node type 2', options.id, { netbiosNodeType: 2 })],
      };
  },
  bad: [
    {
      title: 'five of one family',
      design: optionsScene({ ntpServers: [1, 2, 3, 4, 5].map((n) => `10.0.0.${n}`) }),
      at: 'options',
      field: 'ntpServers',
    },
    {
      title: 'a name',
      design: optionsScene({ ntpServers: ['time.example.com'] }),
      at: 'options',
      field: 'ntpServers[0]',
    },
    {
      title: 'IPv6 for NetBIOS',
      design: optionsScene({ netbiosNameServers: ['2001:db8::1'] }),
      at: 'options',
      field: 'netbiosNameServers[0]',
    },
    { title: 'node type 3', design: optionsScene({ netbiosNodeType: 3 }), at: 'options', field: 'netbiosNodeType' },
  ],
  good: [
    { title: 'none', design: optionsScene() },

    {
      title: 'the Amazon Time Sync Service',
      design: optionsScene({ ntpServers: ['169.254.169.123', 'fd00:ec2::123'] }),
    },
    {
      title: 'four of each family',
      design: optionsScene({ ntpServers: [1, 2, 3, 4].flatMap((n) => [`10.0.0.${n}`, `2001:db8::${n}`]) }),
    },
    { title: 'node type 8', design: optionsScene({ netbiosNodeType: 8, netbiosNameServers: ['10.0.0.5'] }) },
  ],
});
