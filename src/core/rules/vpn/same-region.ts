import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

export const sameRegion = defineRule({
  id: 'vpn/same-region',
  book: '',
  severity: 'error',
  title: 'VPN connection with a gateway of another Region',
  why: 'A VPN connection and both of its gateways are resources of one Region.',
  fix: 'Add the customer gateway to the Region of the gateway at AWS.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpnConnection.html',
  code: 'InvalidCustomerGatewayID.NotFound',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const own = index.regionOf(vpn.id);
    for (const field of ['customerGateway', 'vpnGateway', 'transitGateway'] as const) {
      const gateway = index.get(vpn[field]);
      if (!gateway || own === null || index.regionOf(gateway.id) === own) continue;
      yield {
        field,
        message: `${named(vpn)} is in ${named(index.get(own))} and ${named(gateway)} is not; AWS connects gateways of one Region only. Choose one of that Region.`,
      };
    }
  },
  bad: [
    {
      title: 'a virtual private gateway elsewhere',
      design: vpnScene((s, { vpn }) =>
        s.set('vpn-connection', vpn, { vpnGateway: s.add('virtual-private-gateway', 'far', s.region('eu-west-1')) }),
      ),
      at: 'vpn',
      field: 'vpnGateway',
    },
    {
      title: 'a customer gateway elsewhere',
      design: vpnScene((s, { vpn }) =>
        s.set('vpn-connection', vpn, {
          customerGateway: s.add('customer-gateway', 'far', s.region('eu-west-1'), { ipAddress: '203.0.113.51' }),
        }),
      ),
      at: 'vpn',
      field: 'customerGateway',
    },
  ],
  good: [
    { title: 'a transit gateway of the Region', design: vpnHubScene() },
    {
      title: 'a connection in each of two Regions',
      design: vpnScene((s) => {
        const far = s.region('eu-west-1');
        const customerGateway = s.add('customer-gateway', 'cgw-2', far, { ipAddress: '203.0.113.50' });
        s.add('vpn-connection', 'second', far, {
          customerGateway,
          vpnGateway: s.add('virtual-private-gateway', 'vgw-2', far),
        });
      }),
    },
    { title: 'one Region', design: vpnScene() },
    { title: 'a gateway that is missing is another matter', design: vpnScene(() => {}, { vpnGateway: null }) },
  ],
});
