import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { optionsScene } from './shared/scenes';

export const sameRegion = defineRule({
  id: 'dhcp-options/same-region',
  book: '',
  severity: 'error',
  title: 'VPC with DHCP options of another Region',
  why: 'A set of DHCP options belongs to one Region of one account; VPCs elsewhere cannot use it.',
  fix: 'Make a set in the Region of the VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSet.html',
  code: 'InvalidDhcpOptionsID.NotFound',
  kind: 'vpc',
  *check(vpc, index) {
    const options = index.getAs('dhcp-options', vpc.dhcpOptions);
    if (!options || options.parent === vpc.parent) return;
    const [own, other] = [index.get(vpc.parent), index.get(options.parent)];
    // Two boxes of a design may stand for one Region of one account.
    if (own?.kind === 'region' && other?.kind === 'region' && own.code === other.code && own.account === other.account)
      return;
    yield {
      field: 'dhcpOptions',
      message: `${named(vpc)} uses the DHCP options ${named(options)}, which are in another Region, ${named(other)}. Choose a set of its own Region, or those of AWS.`,
      repairs: [setFields('Use those of AWS', vpc.id, { dhcpOptions: null })],
    };
  },
  bad: [
    {
      title: 'a set of the same Region of another account',
      design: scene((s, vpc) => {
        const account = s.add('account', 'shared', null, { accountId: '111122223333' });
        const there = s.add('region', 'shared-us-east-1', null, { code: 'us-east-1', account });
        s.set('vpc', vpc, { dhcpOptions: s.add('dhcp-options', 'options', there) });
      }),
      at: 'main',
      field: 'dhcpOptions',
    },

    {
      title: 'a set in Ireland',
      design: scene((s, vpc) =>
        s.set('vpc', vpc, { dhcpOptions: s.add('dhcp-options', 'options', s.region('eu-west-1')) }),
      ),
      at: 'main',
      field: 'dhcpOptions',
    },
  ],
  good: [
    {
      title: 'a set in a second box of the same Region',
      design: scene((s, vpc) => {
        const there = s.add('region', 'us-east-1-again', null, { code: 'us-east-1' });
        s.set('vpc', vpc, { dhcpOptions: s.add('dhcp-options', 'options', there) });
      }),
    },

    { title: 'a set of its Region', design: optionsScene() },
    { title: 'none', design: scene(() => {}) },
    {
      title: 'a set that is gone is another matter',
      design: scene((s, vpc) => s.set('vpc', vpc, { dhcpOptions: 'x-1' })),
    },
  ],
});
