import type { Index, ResourceOf } from '../../kinds/index';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { named } from '../words';

type CustomerGateway = ResourceOf<'customer-gateway'>;

const keyOf = (index: Index, { id, ipAddress, bgpAsn, deviceName }: CustomerGateway) =>
  JSON.stringify([index.regionOf(id), ipAddress, bgpAsn, deviceName]);

const firsts = perDesign((index) => {
  const first = new Map<string, CustomerGateway>();
  for (const gateway of index.all('customer-gateway')) {
    const key = keyOf(index, gateway);
    if (!first.has(key)) first.set(key, gateway);
  }
  return first;
});

export const duplicate = defineRule({
  id: 'customer-gateway/duplicate',
  severity: 'warning',
  title: 'Two customer gateways with the same address and ASN',
  why: 'AWS answers the second request with the gateway that is there already.',
  fix: 'Use one of them for both connections, or tell them apart by a device name.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCustomerGateway.html',
  code: 'InvalidCustomerGateway.DuplicateIpAddress',
  kind: 'customer-gateway',
  *check(gateway, index) {
    const other = firsts(index).get(keyOf(index, gateway));
    if (!other || other.id === gateway.id || gateway.ipAddress === '') return;
    yield {
      message: `${named(gateway)} has the address and ASN of ${named(other)}; AWS takes them for one. Use one of them, or give them device names.`,
    };
  },
  bad: [
    {
      title: 'the same device name as well',
      design: vpnScene((s) => {
        for (const name of ['one', 'two'])
          s.add('customer-gateway', name, s.region(), { ipAddress: '203.0.113.60', deviceName: 'router' });
      }),
      at: 'two',
    },
    {
      title: 'the same address and ASN',
      design: vpnScene((s) => s.add('customer-gateway', 'copy', s.region(), { ipAddress: '203.0.113.50' })),
      at: 'copy',
    },
  ],
  good: [
    {
      title: 'another ASN',
      design: vpnScene((s) =>
        s.add('customer-gateway', 'copy', s.region(), { ipAddress: '203.0.113.50', bgpAsn: 65010 }),
      ),
    },
    { title: 'one', design: vpnScene() },
    {
      title: 'another device',
      design: vpnScene((s) =>
        s.add('customer-gateway', 'copy', s.region(), { ipAddress: '203.0.113.50', deviceName: 'second' }),
      ),
    },
    {
      title: 'another Region',
      design: vpnScene((s) => s.add('customer-gateway', 'copy', s.region('eu-west-1'), { ipAddress: '203.0.113.50' })),
    },
  ],
});
