import { isPublicSubnet } from '../../kinds/network';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene, scene, subnetScene } from '../scene';
import { named } from '../words';

const publicWith = (fields: { readonly mapPublicIp: boolean; readonly isDefault?: boolean }) =>
  publicScene((s, { subnet }) => s.set('subnet', subnet, fields));

export const mapPublic = defineRule({
  id: 'subnet/map-public',
  severity: 'info',
  set: 'security',
  title: 'Everything that starts in the subnet gets a public address',
  why: 'With automatic public addresses an instance is on the internet, and billed for it, because of where it starts and not because somebody decided that it should be.',
  fix: 'Turn the setting off and give public addresses, or Elastic IP addresses, to what needs them.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html',
  kind: 'subnet',
  *check(subnet, index) {
    // AWS makes default subnets that way.
    if (!subnet.mapPublicIp || subnet.isDefault || !isPublicSubnet(index, subnet)) return;
    yield {
      field: 'mapPublicIp',
      message: `${named(subnet)} is public and gives a public address to everything that starts in it. Turn that off if only some of it is meant to be on the internet.`,
      repairs: [setFields('Turn automatic public addresses off', subnet.id, { mapPublicIp: false })],
    };
  },
  bad: [
    { title: 'a public subnet', design: publicWith({ mapPublicIp: true }), at: 'web', field: 'mapPublicIp' },
    {
      title: 'public through the main table',
      design: scene((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'app', vpc, { cidr: '10.0.0.0/24', mapPublicIp: true });
      }),
      at: 'app',
      field: 'mapPublicIp',
    },
  ],
  good: [
    { title: 'a public subnet with the setting off', design: publicWith({ mapPublicIp: false }) },
    { title: 'a private subnet is another matter', design: subnetScene(() => {}, { mapPublicIp: true }) },
    { title: 'a default subnet, as AWS makes it', design: publicWith({ mapPublicIp: true, isDefault: true }) },
    {
      title: 'an instance that asks for an address itself',
      design: publicScene((s, { subnet }) => s.add('instance', 'server', subnet, { publicIp: 'yes' })),
    },
  ],
});
