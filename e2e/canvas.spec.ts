import { expect, test } from './fixture';

const TWO_TIERS = /^Two tiers/;

test('a drop says before the release why it is not allowed, and then does nothing', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  const before = await designer.saved();
  await designer.dropOn('Internet gateway', designer.node('VPC', 'vpc'), /already has Internet gateway "igw"/);
  await designer.dropOn('EC2 instance', designer.node('Internet gateway', 'igw'), /belongs in a Subnet/);
  expect(await designer.saved()).toEqual(before);
});

test('a VPC that is dropped on nothing brings its Region, in one step', async ({ designer }) => {
  await designer.startEmpty();
  await designer.drop('VPC');
  const kinds = (await designer.saved()).resources.map((resource) => resource.kind);
  expect(kinds).toEqual(['region', 'vpc', 'route-table', 'security-group', 'network-acl']);
  await designer.press('Escape');
  await designer.press('ControlOrMeta+z');
  expect((await designer.saved()).resources).toEqual([]);
});

test('a dropped subnet gets the next free block of its VPC', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.dropOn('Subnet', designer.node('VPC', 'vpc'));
  await expect(designer.inspector.getByRole('textbox', { name: 'IPv4 CIDR', exact: true })).toHaveValue('10.0.32.0/24');
  expect(await designer.counts()).toContain('0 errors');
});

test('a subnet that is dragged to another zone changes its zone, and one undo brings it back', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.dragTo(designer.node('Subnet', 'private-a'), designer.node('Subnet', 'private-b'), /zone b/);
  expect(await designer.resource('subnet', 'private-a')).toMatchObject({ zone: 'b', cidr: '10.0.128.0/20' });
  await designer.press('ControlOrMeta+z');
  expect(await designer.resource('subnet', 'private-a')).toMatchObject({ zone: 'a' });
});

test('a subnet that is dragged to another VPC gets addresses of that VPC', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  await designer.dragTo(designer.node('Subnet', 'app-b'), designer.node('VPC', 'vpc-c'), /vpc-c/);
  const { parent, cidr, routeTable } = await designer.resource('subnet', 'app-b');
  expect(parent).toBe((await designer.resource('vpc', 'vpc-c')).id);
  expect(cidr).toMatch(/^192\.168\./);
  expect(routeTable).toBeNull();
});

test('a server moves to another subnet by dragging', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.dragTo(designer.node('EC2 instance', 'web-a'), designer.node('Subnet', 'public-b'));
  const server = await designer.resource('instance', 'web-a');
  expect(server.parent).toBe((await designer.resource('subnet', 'public-b')).id);
  expect(server.privateIp).toBe('');
});

test('a VPC is placed freely, and a drag is one step to undo', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  const before = await designer.resource('vpc', 'vpc-c');
  const box = await designer.node('VPC', 'vpc-c').boundingBox();
  await designer.dragTo(designer.node('VPC', 'vpc-c'), { x: (box?.x ?? 0) + 90, y: (box?.y ?? 0) + 40 });
  expect((await designer.resource('vpc', 'vpc-c')).position).not.toEqual(before.position);
  await designer.press('ControlOrMeta+z');
  expect(await designer.resource('vpc', 'vpc-c')).toEqual(before);
});

test('a line between two VPCs peers them', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  await designer.link(designer.node('VPC', 'vpc-b'), designer.node('VPC', 'vpc-c'));
  expect((await designer.saved()).resources.filter((r) => r.kind === 'vpc-peering-connection')).toHaveLength(3);
});

test('a link that AWS does not know is refused with the reason', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  const before = await designer.saved();
  await designer.link(designer.node('VPC', 'vpc-a'), designer.node('VPC', 'vpc-b'));
  expect(await designer.saved()).toEqual(before);
});

test('links are made with the keyboard alone', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  await designer.linkByKeyboard(designer.node('VPC', 'vpc-b'), 'vpc-c');
  expect((await designer.saved()).resources.filter((r) => r.kind === 'vpc-peering-connection')).toHaveLength(3);
});

test('deleting tells what goes along and what loses a reference, and undo brings all of it back', async ({
  designer,
}) => {
  await designer.startFrom(TWO_TIERS);
  const before = await designer.saved();
  await designer.select(designer.node('VPC', 'vpc'));
  await designer.press('Delete');
  const dialog = designer.page.getByRole('dialog');
  await expect(dialog).toContainText('public-a');
  await dialog.getByRole('button', { name: /^Delete/ }).click();
  expect((await designer.saved()).resources.map((r) => r.kind)).toEqual(['region']);
  await designer.press('ControlOrMeta+z');
  expect((await designer.saved()).resources).toEqual(before.resources);
});

test('the default security group is not deleted, and the reason is the one of AWS', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  const before = await designer.saved();
  await designer.select(designer.node('Security group', 'default'));
  await designer.press('Delete');
  await expect(designer.page.getByText(/Client\.CannotDelete/).first()).toBeVisible();
  await designer.press('Escape');
  expect(await designer.saved()).toEqual(before);
});

test('everything is selected, duplicated and taken back', async ({ designer }) => {
  await designer.startFrom(/^Dev\/test/);
  const before = (await designer.saved()).resources.length;
  await designer.select(designer.node('VPC', 'vpc'));
  await designer.press('Escape');
  await designer.select(designer.node('Subnet', 'public-a'));
  await designer.press('Escape');
  await designer.select(designer.node('Subnet', 'public-a'));
  await designer.inspector.getByRole('button', { name: 'Duplicate', exact: true }).click();
  const after = await designer.saved();
  expect(after.resources.length).toBeGreaterThan(before);
  const subnets = after.resources.filter((r) => r.kind === 'subnet');
  expect(new Set(subnets.map((s) => s.cidr)).size).toBe(subnets.length);
  await designer.press('ControlOrMeta+z');
  expect((await designer.saved()).resources).toHaveLength(before);
});

test('the palette adds by keyboard beside the selection', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Subnet', 'private-a'));
  await designer.page.getByRole('searchbox', { name: 'Search the palette' }).fill('natgw');
  const items = designer.page.getByRole('navigation', { name: 'Palette' }).getByRole('button');
  await expect(items).toHaveCount(1);
  await items.first().focus();
  await designer.press('Enter');
  const nat = (await designer.saved()).resources.find((r) => r.kind === 'nat-gateway');
  expect(nat?.parent).toBe((await designer.resource('subnet', 'private-a')).id);
});

test('everything of two VPCs is selected, duplicated, deleted and brought back', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  const before = (await designer.saved()).resources;
  await designer.select(designer.node('VPC', 'vpc-b'));
  await designer.press('ControlOrMeta+a');
  await designer.press('ControlOrMeta+d');
  expect((await designer.saved()).resources).toHaveLength(before.length * 2);
  await designer.press('ControlOrMeta+z');
  expect((await designer.saved()).resources).toEqual(before);
  await designer.press('ControlOrMeta+a');
  await designer.press('Delete');
  expect((await designer.saved()).resources).toEqual([]);
  await designer.press('ControlOrMeta+z');
  expect((await designer.saved()).resources).toEqual(before);
});

test('Shift and a click add to the selection, Shift and a drag select what is in the frame', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  const { mouse, keyboard } = designer.page;
  await designer.select(designer.node('Subnet', 'app-b'));
  await keyboard.down('Shift');
  const other = await designer.node('Subnet', 'app-c').boundingBox();
  await mouse.click((other?.x ?? 0) + 8, (other?.y ?? 0) + 8);
  await keyboard.up('Shift');
  await expect(designer.inspector).toContainText('2 resources selected');
  const vpc = await designer.node('VPC', 'vpc-b').boundingBox();
  await keyboard.down('Shift');
  await mouse.move((vpc?.x ?? 0) - 8, (vpc?.y ?? 0) - 8);
  await mouse.down();
  await mouse.move((vpc?.x ?? 0) + (vpc?.width ?? 0) + 8, (vpc?.y ?? 0) + (vpc?.height ?? 0) + 8, { steps: 5 });
  await mouse.up();
  await keyboard.up('Shift');
  await expect(designer.node('VPC', 'vpc-b')).toHaveAttribute('aria-current', 'true');
  await expect(designer.node('VPC', 'vpc-c')).not.toHaveAttribute('aria-current', 'true');
});

test('the Elastic IP address of a NAT gateway is renamed with it, and undone with it', async ({ designer }) => {
  await designer.startFrom(/^Production/);
  await designer.select(designer.node('NAT gateway', 'nat-a'));
  await designer.rename('edge');
  expect(await designer.resource('elastic-ip', 'edge-eip')).toBeDefined();
  await designer.press('Escape');
  await designer.press('ControlOrMeta+z');
  expect(await designer.resource('elastic-ip', 'nat-a-eip')).toBeDefined();
  expect(await designer.resource('nat-gateway', 'nat-a')).toBeDefined();
});

test('the name of a default security group cannot be typed over, and the form says why', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Security group', 'default'));
  await expect(designer.inspector.getByRole('textbox', { name: 'Name', exact: true })).not.toBeEditable();
  await expect(designer.inspector).toContainText(/does not rename it/);
});
