import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { distanceTo } from '../security-group/shared/peers';
import { rowsOf } from '../security-group/shared/rows';
import { allow, groupId, group as ofGroup, withRules } from '../security-group/shared/scenes';
import { named } from '../words';

const across = (region?: string) =>
  peeringScene(
    (s, main, other) => {
      const db = s.add('security-group', 'db', other);
      s.add('security-group', 'web', main, withRules([], [allow('tcp', 5432, ofGroup(db))]));
    },
    {},
    region,
  );

export const crossRegionGroup = defineRule({
  id: 'peering/cross-region-group',
  severity: 'error',
  title: 'Rule names a security group of a peer in another Region',
  why: 'Groups of a peered VPC can be named in rules only while both VPCs are in the same Region.',
  fix: 'Name the CIDR block of the peer instead.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html',
  code: 'InvalidGroup.NotFound',
  book: 'pcx-cross-region-sg',
  kind: 'security-group',
  *check(group, index) {
    for (const { rule, direction, number, at } of rowsOf(group)) {
      if (rule.peer.type !== 'security-group' || rule.peer.group === null) continue;
      const other = index.getAs('security-group', rule.peer.group);
      if (!other || distanceTo(index, group, other) !== 'other-region') continue;
      yield {
        field: `${at}.peer.group`,
        message: `${direction === 'inbound' ? 'Inbound' : 'Outbound'} rule ${number} of ${named(group)} names ${named(other)} of a peer in another Region, where AWS does not find it. Name a CIDR block of the peer instead.`,
      };
    }
  },
  bad: [
    { title: 'another Region', design: across('eu-west-1'), at: 'web', field: 'outbound[0].peer.group' },
    {
      title: 'as the source of an inbound rule',
      design: peeringScene(
        (s, main, other) => {
          const client = s.add('security-group', 'client', other);
          const rules = withRules([allow('tcp', 22, '10.0.0.0/16'), allow('tcp', 443, ofGroup(client))]);
          s.add('security-group', 'web', main, rules);
        },
        {},
        'eu-west-1',
      ),
      at: 'web',
      field: 'inbound[1].peer.group',
    },
  ],
  good: [
    { title: 'the same Region', design: across() },
    {
      title: 'a block of the peer in another Region',
      design: peeringScene(
        (s, main) => s.add('security-group', 'web', main, withRules([], [allow('tcp', 5432, '10.1.0.0/16')])),
        {},
        'eu-west-1',
      ),
    },
    {
      title: 'a group of its own VPC beside a peer in another Region',
      design: peeringScene(
        (s, main) => {
          const db = s.add('security-group', 'db', main);
          s.add('security-group', 'web', main, withRules([], [allow('tcp', 5432, ofGroup(db))]));
        },
        {},
        'eu-west-1',
      ),
    },
    {
      title: 'a group outside of the design',
      design: peeringScene(
        (s, main) => {
          const far = groupId('sg-0123456789abcdef0', '444455556666');
          s.add('security-group', 'web', main, withRules([], [allow('tcp', 5432, far)]));
        },
        {},
        'eu-west-1',
      ),
    },
  ],
});
