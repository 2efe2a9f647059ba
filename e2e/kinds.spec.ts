import type { Designer } from './designer';
import { expect, test } from './fixture';

const only = async (designer: Designer, kind: string) => {
  const found = (await designer.saved()).resources.filter((resource) => resource.kind === kind);
  expect(found, kind).toHaveLength(1);
  return found[0];
};

test('a note is written where it stands, made larger by its corner, and each is one step to undo', async ({
  designer,
}) => {
  await designer.startFrom(/^Dev\/test/);
  await designer.drop('Note', { x: 0.6, y: 0.3 });
  const pen = designer.pen('Text of note-1');
  await expect(pen).toBeFocused();
  await designer.page.keyboard.type('Why it is so:\nit was so.');
  await designer.press('ControlOrMeta+Enter');
  await expect(pen).toHaveCount(0);
  expect(await only(designer, 'note')).toMatchObject({ text: 'Why it is so:\nit was so.', width: 220, height: 120 });

  await designer.press('Enter');
  await pen.fill('Something else');
  await designer.press('Escape');
  await expect(designer.node('Note', 'note-1')).toContainText('it was so.');

  await designer.node('Note', 'note-1').dblclick();
  await pen.fill('Something else');
  await designer.node('VPC', 'vpc').click({ position: { x: 20, y: 20 } });
  await expect(designer.node('Note', 'note-1')).toHaveText('Something else');
  await designer.press('ControlOrMeta+z');
  await expect(designer.node('Note', 'note-1')).toContainText('it was so.');

  await designer.resize(designer.node('Note', 'note-1'), { x: 80, y: 40 });
  const larger = await only(designer, 'note');
  expect(Number(larger?.width)).toBeGreaterThan(220);
  expect(Number(larger?.height)).toBeGreaterThan(120);
  await designer.press('ControlOrMeta+z');
  expect(await only(designer, 'note')).toMatchObject({ text: 'Why it is so:\nit was so.', width: 220, height: 120 });
  await designer.press('ControlOrMeta+z');
  expect(await only(designer, 'note')).toMatchObject({ text: '' });
});

test('what is written is in a file that is saved meanwhile', async ({ designer }) => {
  await designer.startEmpty();
  await designer.drop('Note');
  await designer.page.keyboard.type('Half a sent');
  expect(await only(designer, 'note')).toMatchObject({ text: 'Half a sent' });
});

test('a frame takes its caption in place, made larger by its corner, and holds nothing', async ({ designer }) => {
  await designer.startEmpty();
  await designer.drop('Frame', { x: 0.1, y: 0.1 });
  const frame = designer.node('Frame', 'frame-1');
  await frame.getByText('frame-1').dblclick();
  const pen = designer.pen('Caption of frame-1');
  await expect(pen).toBeFocused();
  // Without a caption nobody would find it again.
  await pen.fill(' ');
  await designer.press('Enter');
  await expect(frame).toBeVisible();
  await designer.press('Enter');
  await designer.page.keyboard.type('Public part');
  await designer.press('Enter');
  const named = designer.node('Frame', 'Public part');
  await designer.resize(named, { x: 80, y: 40 });
  const larger = await only(designer, 'frame');
  expect(Number(larger?.width)).toBeGreaterThan(480);
  await designer.press('ControlOrMeta+z');
  await designer.press('ControlOrMeta+z');
  expect(await only(designer, 'frame')).toMatchObject({ width: 480, height: 320, name: 'frame-1' });
  await designer.dropOn('VPC', frame, /VPC in a new Region/);
  expect((await only(designer, 'vpc'))?.parent).toBe((await only(designer, 'region'))?.id);
});

test('VPCs join a transit gateway by links and drops, its table routes, and a VPC that moves takes its attachment along', async ({
  designer,
}) => {
  test.slow();
  await designer.startFrom(/^VPC peering/);
  await designer.dropOn('Transit gateway', designer.node('Region', 'us-east-1'));
  await designer.fit();
  const hub = designer.node('Transit gateway', 'tgw-1');
  await designer.link(designer.node('VPC', 'vpc-b'), hub);
  await designer.fit();
  await designer.dropOn(
    'Transit gateway VPC attachment',
    designer.node('VPC', 'vpc-c'),
    /Attach VPC "vpc-c" to Transit gateway "tgw-1"/,
  );
  const { resources } = await designer.saved();
  const idOf = (name: string) => resources.find((resource) => resource.name === name)?.id;
  const attachments = resources.filter(({ kind }) => kind === 'transit-gateway-attachment');
  expect(attachments.map(({ vpc, transitGateway }) => [vpc, transitGateway])).toEqual([
    [idOf('vpc-b'), idOf('tgw-1')],
    [idOf('vpc-c'), idOf('tgw-1')],
  ]);
  for (const { subnets } of attachments) expect((subnets as readonly string[]).length).toBeGreaterThan(0);

  await designer.fit();
  await designer.dropOn('Transit gateway route table', hub);
  await designer.addRow('Add route');
  await designer.type('Route 1 destination', '172.16.0.0/16');
  await designer.choose('Route 1 attachment', 'vpc-b-tgw-1');
  const table = await only(designer, 'transit-gateway-route-table');
  expect(table).toMatchObject({
    parent: idOf('tgw-1'),
    routes: [{ destination: '172.16.0.0/16', attachment: attachments[0]?.id, blackhole: false }],
  });
  await designer.expectNoProblem(/172\.16\.0\.0/);

  // A VPC takes its attachment along to another Region, in one step.
  await designer.drop('Region', { x: 0.9, y: 0.9 });
  await designer.fit();
  const before = await designer.saved();
  await designer.dragTo(designer.node('VPC', 'vpc-c'), designer.node('Region', 'us-east-2'), /us-east-2/);
  const east2 = before.resources.find(({ name }) => name === 'us-east-2')?.id;
  const after = (await designer.saved()).resources.filter(({ parent }) => parent === east2);
  expect(after.map(({ kind }) => kind).sort()).toEqual(['transit-gateway-attachment', 'vpc']);
  await designer.expectProblem(/joins "vpc-c" in us-east-2 to "tgw-1" in us-east-1/);
  await designer.press('ControlOrMeta+z');
  expect((await designer.saved()).resources).toEqual(before.resources);
});

test('the record format of a flow log is chosen field by field, and shows what a record looks like', async ({
  designer,
}) => {
  await designer.startFrom(/^Dev\/test/);
  await designer.dropOn('Flow log', designer.node('VPC', 'vpc'));
  const sample = designer.inspector.locator('figure', { hasText: 'A record looks like this' }).getByRole('status');
  await expect(sample).toHaveText(/^2 \d{12} eni-/);
  await designer.addRow('Choose fields');
  const fields = designer.inspector.getByRole('list', { name: 'Fields of a record' }).getByRole('listitem');
  const count = await fields.count();
  await designer.choose('Add a field', 'vpc-id');
  await expect(fields).toHaveCount(count + 1);
  await expect(sample).toHaveText(/^3 .* vpc-[0-9a-f]+$/);
  await designer.inspector.getByRole('button', { name: 'Move vpc-id up' }).click();
  await designer.removeRow('version');
  await expect(fields.first()).toHaveText('account-id');
  await expect(sample).toHaveText(/^\d{12} eni-/);
  expect((await only(designer, 'flow-log'))?.format).toMatch(/^\$\{account-id\} .*\$\{vpc-id\} \$\{log-status\}$/);
  await designer.addRow('Default');
  expect(await only(designer, 'flow-log')).toMatchObject({ format: '' });
});

test('every target shows code of its own language', async ({ designer }) => {
  await designer.startFrom(/^Dev\/test/);
  await designer.select(designer.node('VPC', 'vpc'));
  const text = designer.code.getByRole('textbox', { name: 'Exported code' });
  for (const [language, sign] of [
    ['Terraform', 'resource "aws_vpc" "vpc"'],
    ['Terraform (JSON)', '"aws_vpc": {'],
    ['CloudFormation (YAML)', 'Type: AWS::EC2::VPC'],
    ['CloudFormation (JSON)', '"Type": "AWS::EC2::VPC"'],
    ['AWS CLI', 'aws ec2 create-vpc'],
    ['Python (boto3)', '.create_vpc('],
    ['JavaScript (AWS SDK)', 'new CreateVpcCommand('],
    ['EC2 Query API', 'Action=CreateVpc'],
  ] as const) {
    await designer.showCode(language);
    // The marked lines of what is selected come into view.
    await expect(text, language).toContainText(sign);
  }
});

test('the default VPC of a Region is added as AWS makes it, once', async ({ designer }) => {
  await designer.startEmpty();
  await designer.drop('Region');
  const dialog = designer.page.getByRole('dialog');
  const command = dialog.getByRole('option', { name: 'Add the default VPC of the Region' });
  await designer.press('ControlOrMeta+k');
  await expect(dialog).toBeVisible();
  await designer.page.keyboard.type('default VPC');
  await expect(command).toBeEnabled();
  await designer.press('Enter');
  await designer.expectMessage(/Added the default VPC of us-east-1/);
  const { resources } = await designer.saved();
  expect(resources.find(({ kind }) => kind === 'vpc')).toMatchObject({ cidr: '172.31.0.0/16', isDefault: true });
  expect(resources.filter(({ kind }) => kind === 'subnet')).toHaveLength(6);
  expect(await designer.counts()).toContain('0 errors');
  await designer.press('ControlOrMeta+k');
  await expect(dialog).toBeVisible();
  await designer.page.keyboard.type('default VPC');
  await expect(command).toBeDisabled();
});

test('the policy of an endpoint that is not JSON is refused with a sentence, and repaired', async ({ designer }) => {
  await designer.startFrom(/^Two tiers/);
  const endpoint = (await designer.saved()).resources.find(({ kind }) => kind === 'vpc-endpoint');
  await designer.select(designer.node('VPC endpoint', endpoint?.name ?? ''));
  await designer.type('Policy', 'Allow everything');
  await expect(designer.inspector).toContainText(/no JSON/);
  await designer.expectProblem(
    /The policy of .* is no JSON object; AWS expects a JSON object with one statement or more/,
  );
  expect(await designer.counts()).toContain('1 error');
  await designer.repair(/Take the policy away/);
  expect(await designer.counts()).toContain('0 errors');
});
