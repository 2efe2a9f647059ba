import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Designer } from './designer';
import { expect, test } from './fixture';

const golden = (target: string): Readonly<Record<string, string>> => {
  const folder = fileURLToPath(
    new URL(`../src/core/export/goldens/prod-private-alb-nat-ha/${target}/`, import.meta.url),
  );
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(`${folder}${file}`, 'utf8')]));
};

async function subnet(designer: Designer, name: string, zone: string, cidr: string): Promise<void> {
  await designer.dropOn('Subnet', designer.node('VPC', 'vpc'));
  await designer.rename(name);
  await designer.choose('Availability Zone', `us-east-1${zone}`);
  await designer.type('IPv4 CIDR', cidr);
  await designer.fit();
}

async function routeTable(designer: Designer, name: string, subnets: readonly string[]): Promise<void> {
  await designer.dropOn('Route table', designer.node('VPC', 'vpc'));
  await designer.rename(name);
  await designer.fit();
  for (const each of subnets) await designer.link(designer.node('Subnet', each), designer.node('Route table', name));
}

async function rule(
  designer: Designer,
  way: 'Inbound' | 'Outbound',
  n: number,
  port: number,
  peer: string,
): Promise<void> {
  await designer.addRow(`Add ${way.toLowerCase()} rule`);
  const row = `${way} rule ${n}`;
  await designer.choose(`${row} type`, 'Custom TCP');
  await designer.type(`${row} ports`, String(port));
  const side = way === 'Inbound' ? 'source' : 'destination';
  if (peer.includes('/')) await designer.choose(`${row} CIDR`, peer);
  else if (peer === 's3') {
    await designer.choose(`${row} ${side} type`, 'AWS prefix list');
    await designer.choose(`${row} prefix list`, peer);
  } else {
    await designer.choose(`${row} ${side} type`, 'Security group');
    await designer.choose(`${row} security group`, peer);
  }
}

async function group(designer: Designer, name: string, description: string): Promise<void> {
  await designer.dropOn('Security group', designer.node('VPC', 'vpc'));
  await designer.rename(name);
  await designer.type('Description', description);
  await designer.removeRow('Outbound rule 1');
  await designer.fit();
}

async function server(
  designer: Designer,
  name: string,
  at: string,
  address: string,
  securityGroup: string,
  isPublic: boolean,
): Promise<void> {
  await designer.dropOn('EC2 instance', designer.node('Subnet', at));
  await designer.rename(name);
  await designer.type('Private IPv4 address', address);
  await designer.choose('Add to Security groups', securityGroup);
  await designer.choose('Public IPv4 address', isPublic ? 'Yes' : 'No');
  await designer.fit();
}

test('a production network drawn from nothing exports what its template exports', async ({ designer }) => {
  test.setTimeout(240_000);
  await designer.startEmpty();
  await designer.drop('VPC');
  await designer.rename('vpc');
  await expect(designer.inspector.getByRole('textbox', { name: 'IPv4 CIDR', exact: true })).toHaveValue('10.0.0.0/16');
  await designer.fit();
  await designer.dropOn('Internet gateway', designer.node('VPC', 'vpc'), /Internet gateway in VPC "vpc"/);
  await designer.rename('igw');
  await designer.fit();

  await subnet(designer, 'public-a', 'a', '10.0.0.0/20');
  // A mistake on the way: the second subnet gets the addresses of the first, and one click mends it.
  await subnet(designer, 'public-b', 'b', '10.0.0.0/20');
  await designer.expectProblem(/"public-[ab]".*overlaps "public-[ab]"/);
  await designer.repair(/^Use 10\.0\.\d+\.0\/\d+/);
  await designer.expectNoProblem(/overlaps/);
  await designer.select(designer.node('Subnet', 'public-b'));
  await designer.type('IPv4 CIDR', '10.0.16.0/20');
  await designer.select(designer.node('Subnet', 'public-a'));
  await designer.type('IPv4 CIDR', '10.0.0.0/20');
  await designer.fit();
  await subnet(designer, 'private-a', 'a', '10.0.128.0/20');
  await subnet(designer, 'private-b', 'b', '10.0.144.0/20');

  for (const zone of ['a', 'b']) {
    await designer.dropOn('NAT gateway', designer.node('Subnet', `public-${zone}`));
    await designer.rename(`nat-${zone}`);
    await designer.fit();
    // The address that came with it is called after it.
    await expect(designer.node('Elastic IP address', `nat-${zone}-eip`)).toBeVisible();
  }
  await routeTable(designer, 'rt-public', ['public-a', 'public-b']);
  await routeTable(designer, 'rt-private-a', ['private-a']);
  await routeTable(designer, 'rt-private-b', ['private-b']);
  await designer.link(designer.node('Route table', 'rt-public'), designer.node('Internet gateway', 'igw'));
  await designer.linkByKeyboard(designer.node('Route table', 'rt-private-a'), 'to "nat-a"');
  await designer.linkByKeyboard(designer.node('Route table', 'rt-private-b'), 'to "nat-b"');
  await designer.fit();

  await designer.dropOn('VPC endpoint', designer.node('VPC', 'vpc'));
  await designer.rename('vpce-s3');
  await designer.choose('Add to Route tables', 'rt-private-a');
  await designer.choose('Add to Route tables', 'rt-private-b');
  await designer.fit();

  await group(designer, 'alb', 'Load balancer: HTTP and HTTPS from anywhere');
  await group(designer, 'app', 'Application servers: only from the load balancer');
  await designer.select(designer.node('Security group', 'alb'));
  await rule(designer, 'Inbound', 1, 80, '0.0.0.0/0');
  await rule(designer, 'Inbound', 2, 443, '0.0.0.0/0');
  await rule(designer, 'Outbound', 1, 8080, 'app');
  await designer.select(designer.node('Security group', 'app'));
  await rule(designer, 'Inbound', 1, 8080, 'alb');
  await designer.type('Inbound rule 1 description', 'traffic + health check');
  await rule(designer, 'Outbound', 1, 443, '0.0.0.0/0');
  await rule(designer, 'Outbound', 2, 443, 's3');
  await designer.fit();

  await server(designer, 'alb-a', 'public-a', '10.0.0.10', 'alb', true);
  await server(designer, 'alb-b', 'public-b', '10.0.16.10', 'alb', true);
  await server(designer, 'app-a', 'private-a', '10.0.128.10', 'app', false);
  await server(designer, 'app-b', 'private-b', '10.0.144.10', 'app', false);
  await designer.nameDesign('Production: private servers, a NAT gateway per zone, S3 endpoint');

  expect(await designer.counts()).toContain('0 errors');
  expect(await designer.exported('Terraform')).toEqual(golden('terraform'));
  expect(await designer.exported('CloudFormation (YAML)')).toEqual(golden('cloudformation'));
  expect(await designer.exported('CloudFormation (JSON)')).toEqual(golden('cloudformation-json'));
});
