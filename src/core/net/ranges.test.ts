import { describe, expect, it } from 'vitest';
import { containsCidr, formatCidr, parseCidr, parseCidr4 } from './cidr';
import {
  ANYWHERE4,
  ANYWHERE6,
  AWS_V6_LOCAL,
  DEFAULT_VPC,
  DOCKER,
  FORBIDDEN,
  isAnywhere,
  isPrivate4,
  LINK_LOCAL,
  LINK_LOCAL_AWS,
  NAT64,
  ONE_SEVEN_TWO,
} from './ranges';

describe('special ranges', () => {
  it.each([
    ['10.0.0.0/8', true],
    ['10.255.255.0/24', true],
    ['172.15.255.0/24', false],
    ['172.16.0.0/12', true],
    ['172.31.255.255/32', true],
    ['172.32.0.0/16', false],
    ['192.168.7.0/24', true],
    ['192.169.0.0/16', false],
    ['100.64.0.0/10', true],
    ['100.128.0.0/16', false],
    ['8.0.0.0/6', false],
    ['0.0.0.0/0', false],
    ['169.254.0.0/16', false],
  ])('%s is private: %s', (text, expected) => {
    const cidr = parseCidr4(text);
    expect(cidr.ok && isPrivate4(cidr.value)).toBe(expected);
  });

  it('know what is everywhere', () => {
    expect([ANYWHERE4, ANYWHERE6].map(isAnywhere)).toEqual([true, true]);
    for (const text of ['0.0.0.0/1', '0.0.0.0/32', '::/1']) {
      const cidr = parseCidr(text);
      expect(cidr.ok && isAnywhere(cidr.value)).toBe(false);
    }
  });

  it('lie where their sources put them', () => {
    expect(containsCidr(LINK_LOCAL, LINK_LOCAL_AWS)).toBe(true);
    expect([DOCKER, DEFAULT_VPC].every((cidr) => containsCidr(ONE_SEVEN_TWO, cidr))).toBe(true);
    expect(FORBIDDEN.map(formatCidr)).toEqual(['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4']);
    expect([AWS_V6_LOCAL, NAT64].map(formatCidr)).toEqual(['fd00:ec2::/32', '64:ff9b::/96']);
  });
});
