import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

export const autoAccept = defineRule({
  id: 'transit-gateway/auto-accept',
  severity: 'warning',
  set: 'security',
  title: 'Transit gateway that accepts attachments of other accounts unseen',
  why: 'Every account that the gateway is shared with can attach any VPC, which is then joined to your networks at once.',
  fix: 'Turn auto accept off and accept each attachment yourself.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html',
  kind: 'transit-gateway',
  *check(gateway) {
    if (!gateway.autoAccept) return;
    yield {
      field: 'autoAccept',
      message: `${named(gateway)} accepts attachments of other accounts without a look at them. Turn auto accept off.`,
      repairs: [setFields('Turn auto accept off', gateway.id, { autoAccept: false })],
    };
  },
  bad: [
    { title: 'on', design: transitScene(() => {}, { autoAccept: true }), at: 'tgw', field: 'autoAccept' },
    {
      title: 'on, for a VPC of another account',
      design: transitScene(
        (s, { gateway }) => {
          const account = s.add('account', 'guest', null, { accountId: '111122223333' });
          const there = s.add('region', 'guest us-east-1', null, { code: 'us-east-1', account });
          const vpc = s.add('vpc', 'guest', there, { cidr: '10.1.0.0/16' });
          s.add('transit-gateway-attachment', 'guest', there, { transitGateway: gateway, vpc });
        },
        { autoAccept: true },
      ),
      at: 'tgw',
      field: 'autoAccept',
    },
  ],
  good: [
    { title: 'off', design: transitScene() },
    {
      title: 'off, with a VPC of another account, whose attachment is accepted by itself',
      design: transitScene((s, { gateway }) => {
        const account = s.add('account', 'guest', null, { accountId: '111122223333' });
        const there = s.add('region', 'guest us-east-1', null, { code: 'us-east-1', account });
        const vpc = s.add('vpc', 'guest', there, { cidr: '10.1.0.0/16' });
        s.add('transit-gateway-attachment', 'guest', there, { transitGateway: gateway, vpc });
      }),
    },
    {
      title: 'all other switches on',
      design: transitScene(() => {}, { multicast: true, securityGroupReferencing: true }),
    },
    { title: 'no defaults', design: transitScene(() => {}, { defaultAssociation: false, defaultPropagation: false }) },
  ],
});
