import { setFields } from '../fixes';
import type { Problem } from '../rule';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const MOST = 31;

const nat = (fields: object) =>
  publicScene((s, { subnet }) => {
    s.add('nat-gateway', 'nat', subnet, { connectivity: 'private', ...fields });
  });

export const secondaryChoice = defineRule({
  id: 'nat-gateway/secondary-choice',
  severity: 'error',
  title: 'Secondary addresses of a NAT gateway that exclude each other',
  why: 'A private NAT gateway takes a list of secondary private addresses or their number (1 to 31), not both; a public one takes no number.',
  fix: 'List the addresses, or give their number.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html',
  code: 'InvalidParameterCombination',
  kind: 'nat-gateway',
  *check(nat): Iterable<Problem> {
    const count = nat.secondaryPrivateIpCount;
    if (count === null || nat.availabilityMode === 'regional') return;
    const field = 'secondaryPrivateIpCount';
    const repairs = [setFields('Leave the number out', nat.id, { secondaryPrivateIpCount: null })];
    const message = (found: string) => `${named(nat)} ${found}. Leave the number out.`;
    if (nat.connectivity === 'public')
      yield {
        field,
        repairs,
        message: message(
          'is public and has a number of secondary private addresses, which AWS takes of private ones only',
        ),
      };
    else if (nat.secondaryPrivateIps.length > 0)
      yield {
        field,
        repairs,
        message: message('has a list of secondary private addresses and their number; AWS takes one of the two'),
      };
    else if (count < 1 || count > MOST)
      yield { field, repairs, message: message(`has ${count} secondary private addresses; AWS takes 1 to ${MOST}`) };
  },
  bad: [
    {
      title: 'a list and a number',
      design: nat({ secondaryPrivateIps: ['10.0.0.20'], secondaryPrivateIpCount: 1 }),
      at: 'nat',
      field: 'secondaryPrivateIpCount',
    },
    {
      title: 'a number for a public one',
      design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet, { secondaryPrivateIpCount: 2 })),
      at: 'nat',
      field: 'secondaryPrivateIpCount',
    },
    { title: 'none', design: nat({ secondaryPrivateIpCount: 0 }), at: 'nat', field: 'secondaryPrivateIpCount' },
    { title: 'too many', design: nat({ secondaryPrivateIpCount: 32 }), at: 'nat', field: 'secondaryPrivateIpCount' },
  ],
  good: [
    { title: 'a number', design: nat({ secondaryPrivateIpCount: 7 }) },
    { title: 'a list', design: nat({ secondaryPrivateIps: ['10.0.0.20', '10.0.0.21'] }) },
    { title: 'neither', design: nat({}) },
    {
      title: 'a list for a public one',
      design: publicScene((s, { subnet }) =>
        s.add('nat-gateway', 'nat', subnet, { secondaryPrivateIps: ['10.0.0.20'] }),
      ),
    },
  ],
});
