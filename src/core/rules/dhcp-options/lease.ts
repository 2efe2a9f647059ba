import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { grouped, named } from '../words';
import { optionsScene } from './shared/scenes';

const SHORTEST = 140;
const LONGEST = 2_147_483_647;

export const lease = defineRule({
  id: 'dhcp-options/lease',
  severity: 'error',
  title: 'IPv6 lease time out of range',
  why: 'An instance renews its IPv6 address after 140 to 2,147,483,647 seconds; 140 is the default.',
  fix: 'Choose a time in that range, or none.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html',
  code: 'InvalidParameterValue',
  kind: 'dhcp-options',
  *check(options) {
    const seconds = options.ipv6LeaseTime;
    if (seconds === null || (seconds >= SHORTEST && seconds <= LONGEST)) return;
    yield {
      field: 'ipv6LeaseTime',
      message: `${named(options)} has an IPv6 lease time of ${seconds} seconds; AWS takes ${SHORTEST} to ${grouped(LONGEST)}. Choose one of these, or leave it empty for ${SHORTEST}.`,
      repairs: [setFields('Use the default', options.id, { ipv6LeaseTime: null })],
    };
  },
  bad: [
    { title: 'a minute', design: optionsScene({ ipv6LeaseTime: 60 }), at: 'options', field: 'ipv6LeaseTime' },
    { title: 'too long', design: optionsScene({ ipv6LeaseTime: 2 ** 31 }), at: 'options', field: 'ipv6LeaseTime' },
  ],
  good: [
    { title: 'an hour', design: optionsScene({ ipv6LeaseTime: 3600 }) },

    { title: 'none', design: optionsScene() },
    { title: 'the shortest', design: optionsScene({ ipv6LeaseTime: 140 }) },
    { title: 'the longest', design: optionsScene({ ipv6LeaseTime: 2 ** 31 - 1 }) },
  ],
});
