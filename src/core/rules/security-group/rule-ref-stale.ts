import type { Index } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { transitScene } from '../scene-transit';
import { named } from '../words';
import { rowName, rowsOf } from './shared/rows';
import { allow, groupId, groupScene, withRules } from './shared/scenes';

const connecting: readonly string[] = ['vpc-peering-connection', 'transit-gateway-attachment'];

/** Whether a VPC is peered or attached with anything, in the design or outside of it. */
function isConnected(index: Index, vpc: ResourceId): boolean {
  return (
    index.referrers(vpc).some(({ from }) => connecting.includes(index.get(from)?.kind ?? '')) ||
    index.inVpc(vpc, 'route-table').some(({ routes }) => routes.some(({ outside = '' }) => /^(pcx|tgw)-/.test(outside)))
  );
}

const OTHER = groupId('sg-0123456789abcdef0', '111122223333');

export const ruleRefStale = defineRule({
  id: 'security-group/rule-ref-stale',
  severity: 'warning',
  uncertain: true,
  title: 'Rule names a group of another account, but no connection leads there',
  why: 'Groups of another account are found over a peering connection or a transit gateway, or in a VPC that is shared with it. Once the connection is gone, such a rule is stale: it stays and lets nothing through; a new one is refused.',
  fix: 'Draw the connection, name a CIDR block, or delete the rule.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html',
  kind: 'security-group',
  *check(group, index) {
    const rows = rowsOf(group).filter(({ rule }) => rule.peer.type === 'security-group-id' && rule.peer.account !== '');
    const vpc = index.vpcOf(group.id);
    if (rows.length === 0 || vpc === null || isConnected(index, vpc)) return;
    const own = index.getAs('account', index.getAs('region', index.regionOf(group.id))?.account)?.accountId;
    for (const row of rows) {
      const { peer } = row.rule;
      if (peer.type !== 'security-group-id' || peer.account === own) continue;
      yield {
        field: `${row.at}.peer.groupId`,
        message: `${rowName(index, group, row)} names a group of account ${peer.account}, but ${named(index.get(vpc))} is neither peered nor attached to a transit gateway, so the rule is stale, or AWS may refuse it. Draw the connection, or delete the rule; if the account shares this VPC, leave it.`,
      };
    }
  },
  bad: [
    {
      title: 'a VPC on its own',
      design: groupScene([allow('tcp', 443, OTHER)]),
      at: 'web',
      field: 'inbound[0].peer.groupId',
    },
    {
      title: 'outbound, while other VPCs are peered',
      design: scene((s, vpc) => {
        const [a = '', b = ''] = ['10.1.0.0/16', '10.2.0.0/16'].map((cidr) => s.add('vpc', cidr, s.region(), { cidr }));
        s.add('vpc-peering-connection', 'link', s.region(), { requester: a, accepter: b });
        s.add('security-group', 'web', vpc, withRules([], [allow('tcp', 443, OTHER)]));
      }),
      at: 'web',
      field: 'outbound[0].peer.groupId',
    },
  ],
  good: [
    { title: 'a group of the own account', design: groupScene([allow('tcp', 443, groupId('sg-0123456789abcdef0'))]) },
    {
      title: 'the number of the own account',
      design: groupScene([allow('tcp', 443, OTHER)], undefined, (s) => {
        const account = s.add('account', 'prod', null, { accountId: '111122223333' });
        s.set('region', s.region(), { account });
      }),
    },
    {
      title: 'a peering connection to a VPC outside of the design',
      design: groupScene([allow('tcp', 443, OTHER)], undefined, (s, _web, vpc) => {
        const routes = [{ id: '1', destination: '10.9.0.0/16', target: null, outside: 'pcx-0123456789abcdef0' }];
        s.add('route-table', 'rt', vpc, { routes });
      }),
    },
    {
      title: 'a peering connection whose other side is not chosen yet',
      design: groupScene([allow('tcp', 443, OTHER)], undefined, (s, _web, requester) => {
        s.add('vpc-peering-connection', 'link', s.region(), { requester });
      }),
    },
    {
      title: 'a transit gateway',
      design: transitScene((s, { vpc }) => {
        s.add('security-group', 'web', vpc, withRules([allow('tcp', 443, OTHER)]));
      }),
    },
  ],
});
