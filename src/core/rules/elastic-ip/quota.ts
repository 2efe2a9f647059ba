import type { ResourceOf } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import { sketch } from '../../kinds/sketch';
import { defineRule } from '../rule';
import { named } from '../words';

/** Addresses that you bring do not count. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-byoip.html */
const isOfAmazon = (address: ResourceOf<'elastic-ip'>): boolean =>
  address.publicIpv4Pool === '' && address.ipamPoolId === '' && address.customerOwnedIpv4Pool === '';

const addresses = (count: number, codes: readonly string[]) => () =>
  sketch('addresses', (s) => {
    for (const code of codes) for (let i = 0; i < count; i += 1) s.add('elastic-ip', `eip-${i}`, s.region(code));
  });

export const quota = defineRule({
  id: 'elastic-ip/quota',
  severity: 'error',
  title: 'More than five Elastic IP addresses in a Region',
  why: 'A new account can have five Elastic IP addresses in a Region; the quota is raised on request.',
  fix: 'Ask AWS for a higher quota (L-0263D0A3) before you deploy, or use fewer addresses.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'AddressLimitExceeded',
  kind: 'region',
  *check(region, index) {
    const quota = quotaOf(index, region.id, 'elastic-ips');
    const count = index
      .children(region.id)
      .filter((resource) => resource.kind === 'elastic-ip' && isOfAmazon(resource)).length;
    if (count <= quota) return;
    yield {
      message: `${named(region)} has ${count} Elastic IP addresses; AWS allows ${quota} per Region until the quota is raised. Ask for a higher quota before you deploy.`,
    };
  },
  bad: [
    { title: 'six', design: addresses(6, ['us-east-1']), at: 'us-east-1' },
    {
      title: 'six that NAT gateways use',
      design: () =>
        sketch('addresses', (s) => {
          const subnet = s.add('subnet', 'web', s.add('vpc', 'main', s.region()));
          for (let i = 0; i < 6; i += 1)
            s.add('nat-gateway', `nat-${i}`, subnet, { elasticIp: s.add('elastic-ip', `eip-${i}`, s.region()) });
        }),
      at: 'us-east-1',
    },
  ],
  good: [
    { title: 'five', design: addresses(5, ['us-east-1']) },
    { title: 'eight in two Regions', design: addresses(4, ['us-east-1', 'eu-west-1']) },
    {
      title: 'a sixth that was brought to AWS',
      design: () =>
        sketch('addresses', (s) => {
          for (let i = 0; i < 5; i += 1) s.add('elastic-ip', `eip-${i}`, s.region());
          s.add('elastic-ip', 'own', s.region(), { publicIpv4Pool: 'ipv4pool-ec2-012345' });
        }),
    },
    {
      title: 'six where AWS has raised the quota',
      design: () =>
        sketch('addresses', (s) => {
          s.set('region', s.region(), { quotas: [{ id: '1', quota: 'elastic-ips', value: 6 }] });
          for (let i = 0; i < 6; i += 1) s.add('elastic-ip', `eip-${i}`, s.region());
        }),
    },
  ],
});
