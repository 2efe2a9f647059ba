import { mayNameGroups } from '../../kinds/transit';
import { defineRule } from '../rule';
import { peeringScene, scene } from '../scene';
import { transitScene } from '../scene-transit';
import { named } from '../words';
import { distanceTo } from './shared/peers';
import { rowsOf } from './shared/rows';
import { allow, groupScene, group as ofGroup, withRules } from './shared/scenes';

const overHub = (on: boolean, inbound: boolean) =>
  transitScene(
    (s, { vpc, gateway }) => {
      const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
      const subnets = [s.add('subnet', 'other-a', other, { cidr: '10.1.0.0/28' })];
      s.add('transit-gateway-attachment', 'second', s.region(), { transitGateway: gateway, vpc: other, subnets });
      const rule = allow('tcp', 5432, ofGroup(s.add('security-group', 'db', other)));
      s.add('security-group', 'web', vpc, inbound ? withRules([rule]) : withRules([], [rule]));
    },
    { securityGroupReferencing: on },
  );

export const ruleGroupVpc = defineRule({
  id: 'security-group/rule-group-vpc',
  severity: 'error',
  title: 'Rule names a security group of a VPC that is not peered',
  why: 'A rule may name groups of its own VPC and of a VPC that is peered with it in the same Region, an inbound rule also those of a VPC on the same transit gateway where security group referencing is on; others AWS does not find.',
  fix: 'Name a CIDR block instead, or peer the two VPCs.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  code: 'InvalidGroup.NotFound',
  book: 'sg-rule-ref-vpc',
  kind: 'security-group',
  *check(group, index) {
    for (const { rule, direction, number, at } of rowsOf(group)) {
      if (rule.peer.type !== 'security-group' || rule.peer.group === null) continue;
      const other = index.getAs('security-group', rule.peer.group);
      if (!other || distanceTo(index, group, other) !== 'unrelated') continue;
      const [own, there] = [index.vpcOf(group.id), index.vpcOf(other.id)];
      if (direction === 'inbound' && own !== null && there !== null && mayNameGroups(index, own, there)) continue;
      yield {
        field: `${at}.peer.group`,
        message: `${direction === 'inbound' ? 'Inbound' : 'Outbound'} rule ${number} of ${named(group)} names ${named(other)} of a VPC that is not peered with its own; AWS does not find it. Name a CIDR block, or peer the VPCs.`,
      };
    }
  },
  bad: [
    {
      title: 'over a transit gateway, outbound',
      design: overHub(true, false),
      at: 'web',
      field: 'outbound[0].peer.group',
    },
    {
      title: 'over a transit gateway that does not allow it',
      design: overHub(false, true),
      at: 'web',
      field: 'inbound[0].peer.group',
    },
    {
      title: 'two VPCs without peering',
      design: scene((s, vpc) => {
        const other = s.add('security-group', 'db', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }));
        s.add('security-group', 'web', vpc, withRules([], [allow('tcp', 5432, ofGroup(other))]));
      }),
      at: 'web',
      field: 'outbound[0].peer.group',
    },
    {
      title: 'both peered with a third one only',
      design: peeringScene((s, main, other) => {
        const third = s.add('vpc', 'third', s.region(), { cidr: '10.2.0.0/16' });
        s.add('vpc-peering-connection', 'link-2', s.region(), { requester: other, accepter: third });
        const db = s.add('security-group', 'db', third);
        s.add('security-group', 'web', main, withRules([allow('tcp', 5432, ofGroup(db))]));
      }),
      at: 'web',
      field: 'inbound[0].peer.group',
    },
  ],
  good: [
    { title: 'over a transit gateway, inbound', design: overHub(true, true) },
    {
      title: 'the same VPC, and itself',
      design: groupScene([], undefined, (s, web) =>
        s.set('security-group', web, withRules([allow('-1', null, ofGroup(web))])),
      ),
    },
    {
      title: 'a group that may be used in its VPC too',
      design: scene((s, main) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const db = s.add('security-group', 'db', other, { vpcs: [main] });
        s.add('security-group', 'web', main, withRules([], [allow('tcp', 5432, ofGroup(db))]));
      }),
    },
    {
      title: 'a peered VPC',
      design: peeringScene((s, main, other) => {
        const db = s.add('security-group', 'db', other);
        s.add('security-group', 'web', main, withRules([allow('tcp', 5432, ofGroup(db))]));
      }),
    },
    {
      title: 'a peered VPC in another Region, which has a rule of its own',
      design: peeringScene(
        (s, main, other) => {
          const db = s.add('security-group', 'db', other);
          s.add('security-group', 'web', main, withRules([allow('tcp', 5432, ofGroup(db))]));
        },
        {},
        'eu-west-1',
      ),
    },
  ],
});
