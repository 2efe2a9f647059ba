import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

export const attachRegion = defineRule({
  id: 'transit-gateway/attach-region',
  severity: 'error',
  title: 'VPC attached to a transit gateway of another Region',
  why: 'A transit gateway takes VPCs of its own Region; another Region needs a transit gateway of its own, peered with the first.',
  fix: 'Attach the VPC to a transit gateway of its Region, and peer the two gateways.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html',
  code: 'InvalidTransitGatewayID.NotFound',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const vpc = index.getAs('vpc', attachment.vpc);
    const gateway = index.getAs('transit-gateway', attachment.transitGateway);
    if (!vpc || !gateway) return;
    const [here, there] = [vpc.id, gateway.id].map((id) => index.getAs('region', index.regionOf(id))?.code);
    if (here === undefined || there === undefined || here === there) return;
    yield {
      field: 'transitGateway',
      message: `${named(attachment)} joins ${named(vpc)} in ${here} to ${named(gateway)} in ${there}; AWS attaches VPCs of one Region only. Peer two transit gateways instead.`,
    };
  },
  bad: [
    {
      title: 'a VPC abroad',
      design: transitScene((s, { attachment }) =>
        s.set('transit-gateway-attachment', attachment, {
          vpc: s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.1.0.0/16' }),
        }),
      ),
      at: 'link',
      field: 'transitGateway',
    },
    {
      title: 'a gateway abroad',
      design: transitScene((s, { attachment }) =>
        s.set('transit-gateway-attachment', attachment, {
          transitGateway: s.add('transit-gateway', 'far', s.region('eu-west-1')),
        }),
      ),
      at: 'link',
      field: 'transitGateway',
    },
  ],
  good: [
    {
      title: 'a gateway in each of two Regions',
      design: transitScene((s) => {
        const far = s.region('eu-west-1');
        const vpc = s.add('vpc', 'far', far, { cidr: '10.1.0.0/16' });
        s.add('transit-gateway-attachment', 'far', far, { transitGateway: s.add('transit-gateway', 'far', far), vpc });
      }),
    },
    { title: 'no VPC, which has a rule of its own', design: transitScene(() => {}, {}, { vpc: null }) },
    { title: 'one Region', design: transitScene() },
    {
      title: 'the same Region of another account',
      design: transitScene((s, { attachment }) => {
        const account = s.add('account', 'network', null, { accountId: '111122223333' });
        const there = s.add('region', 'network us-east-1', null, { code: 'us-east-1', account });
        s.set('transit-gateway-attachment', attachment, { transitGateway: s.add('transit-gateway', 'far', there) });
      }),
    },
  ],
});
