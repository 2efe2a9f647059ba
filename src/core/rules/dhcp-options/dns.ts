import { parseAddress } from '../../net/address';
import { defineRule } from '../rule';
import { clipped, named } from '../words';
import { optionsScene } from './shared/scenes';

const MOST = 4;
const AMAZON = 'AmazonProvidedDNS';

export const dns = defineRule({
  id: 'dhcp-options/dns',
  severity: 'error',
  title: 'DNS servers that AWS does not take',
  why: 'A set holds up to four DNS servers by their addresses, or AmazonProvidedDNS for the Amazon DNS server of each VPC.',
  fix: 'Give at most four IP addresses, or AmazonProvidedDNS.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html',
  code: 'InvalidParameterValue',
  kind: 'dhcp-options',
  *check(options) {
    const servers = options.domainNameServers;
    if (servers.length > MOST)
      yield {
        field: 'domainNameServers',
        message: `${named(options)} has ${servers.length} DNS servers; AWS takes at most ${MOST}. Remove some.`,
      };
    for (const [i, text] of servers.entries()) {
      if (text === AMAZON || parseAddress(text).ok) continue;
      yield {
        field: `domainNameServers[${i}]`,
        message: `${named(options)} has the DNS server "${clipped(text, 80)}"; AWS takes IP addresses and ${AMAZON}. Write an address.`,
      };
    }
  },
  bad: [
    {
      title: 'five',
      design: optionsScene({ domainNameServers: [1, 2, 3, 4, 5].map((n) => `10.0.0.${n}`) }),
      at: 'options',
      field: 'domainNameServers',
    },
    {
      title: 'a name',
      design: optionsScene({ domainNameServers: ['10.0.0.2', 'dns.example.com'] }),
      at: 'options',
      field: 'domainNameServers[1]',
    },
    { title: 'an empty line', design: optionsScene({ domainNameServers: [''] }), at: 'options' },
  ],
  good: [
    { title: 'the Amazon DNS server', design: optionsScene() },
    { title: 'four', design: optionsScene({ domainNameServers: [1, 2, 3, 4].map((n) => `10.0.0.${n}`) }) },
    { title: 'an IPv6 address', design: optionsScene({ domainNameServers: ['fd00:ec2::253'] }) },
    { title: 'one beside the Amazon DNS server', design: optionsScene({ domainNameServers: ['10.0.0.2', AMAZON] }) },
  ],
});
