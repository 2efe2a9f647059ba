import { gatewayOf } from '../../kinds/network';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { attachGateway } from '../ways-out';
import { named } from '../words';
import { placed } from './shared/scenes';

const open = (
  hasGateway: boolean,
  vpcFields: { readonly dnsSupport?: boolean; readonly dnsHostnames?: boolean } = {},
) =>
  placed('db-instance', 'db', (s, { vpc }) => {
    s.set('vpc', vpc, vpcFields);
    if (hasGateway) s.add('internet-gateway', 'igw', vpc);
    return { publiclyAccessible: true };
  });

export const publicAccessNeeds = defineRule({
  id: 'workload/public-access-needs',
  book: '',
  severity: 'error',
  title: 'Database with a public address in a VPC that cannot give it one',
  why: 'A public address needs an internet gateway, and the name of the database resolves to it only with DNS resolution and DNS hostnames in the VPC.',
  fix: 'Attach an internet gateway and switch DNS on in the VPC, or public access off.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  code: 'InvalidVPCNetworkStateFault',
  uncertain: true,
  kind: 'db-instance',
  *check(db, index): Iterable<Problem> {
    const vpc = index.getAs('vpc', index.vpcOf(db.id));
    if (!db.publiclyAccessible || !vpc) return;
    const off = setFields('Switch public access off', db.id, { publiclyAccessible: false });
    const field = 'publiclyAccessible';
    if (!gatewayOf(index, vpc.id))
      yield {
        field,
        message: `${named(db)} is publicly accessible, but ${named(vpc)} has no internet gateway; AWS may refuse it. Attach one, or switch public access off.`,
        repairs: [off, ...attachGateway(index, vpc)],
      };
    if (!vpc.dnsSupport || !vpc.dnsHostnames)
      yield {
        field,
        message: `${named(db)} is publicly accessible, but ${named(vpc)} has DNS resolution or DNS hostnames switched off; AWS may refuse it. Switch both on, or public access off.`,
        repairs: [off, setFields('Switch DNS on in the VPC', vpc.id, { dnsSupport: true, dnsHostnames: true })],
      };
  },
  bad: [
    { title: 'no internet gateway', design: open(false), at: 'db', field: 'publiclyAccessible' },
    { title: 'no DNS hostnames', design: open(true, { dnsHostnames: false }), at: 'db', field: 'publiclyAccessible' },
  ],
  good: [
    { title: 'a gateway and DNS', design: open(true) },
    { title: 'no public access, no gateway', design: placed('db-instance', 'db') },
    {
      title: 'no public access, no DNS hostnames',
      design: placed('db-instance', 'db', (s, { vpc }) => {
        s.set('vpc', vpc, { dnsHostnames: false });
        return {};
      }),
    },
    {
      title: 'the gateway serves another subnet: AWS asks for one in the VPC',
      design: placed('db-instance', 'db', (s, { vpc }) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        const routeTable = s.add('route-table', 'rt', vpc, {
          routes: [{ id: '1', destination: '0.0.0.0/0', target }],
        });
        s.add('subnet', 'web', vpc, { zone: 'a', cidr: '10.0.2.0/24', routeTable });
        return { publiclyAccessible: true };
      }),
    },
  ],
});
