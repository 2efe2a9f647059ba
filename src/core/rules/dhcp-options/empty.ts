import { sketch } from '../../kinds/sketch';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { optionsScene } from './shared/scenes';

export const empty = defineRule({
  id: 'dhcp-options/empty',
  severity: 'error',
  title: 'DHCP option set without an option',
  why: 'AWS makes no set that hands out nothing.',
  fix: 'Give it at least one option, or let the VPC use those of AWS.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html',
  code: 'MissingParameter',
  kind: 'dhcp-options',
  *check(options) {
    const lists = [options.domainNameServers, options.ntpServers, options.netbiosNameServers];
    const given = lists.some((list) => list.some((text) => text !== '')) || options.domainName !== '';
    if (given || options.netbiosNodeType !== null || options.ipv6LeaseTime !== null) return;
    yield {
      message: `${named(options)} has no option; AWS makes no empty set. Give it DNS servers, for example.`,
      repairs: [setFields('Use the Amazon DNS server', options.id, { domainNameServers: ['AmazonProvidedDNS'] })],
    };
  },
  bad: [
    {
      title: 'empty lines only',
      design: optionsScene({ domainNameServers: ['', ''], ntpServers: [''] }),
      at: 'options',
    },
    { title: 'nothing', design: optionsScene({ domainNameServers: [] }), at: 'options' },
  ],
  good: [
    { title: 'only a domain name', design: optionsScene({ domainNameServers: [], domainName: 'corp.example.com' }) },

    { title: 'the Amazon DNS server', design: optionsScene() },
    { title: 'only a lease time', design: optionsScene({ domainNameServers: [], ipv6LeaseTime: 300 }) },
    { title: 'no set at all', design: () => sketch('none', (s) => s.add('vpc', 'main', s.region())) },
  ],
});
