import { expect, test } from './fixture';

test('selecting a resource marks its lines, and clicking a line selects its resource', async ({ designer }) => {
  await designer.startFrom(/^Two tiers/);
  await designer.showCode('Terraform');
  await designer.select(designer.node('Subnet', 'private-b'));
  const marked = designer.code.locator('.cm-owned');
  await expect(marked.filter({ hasText: 'resource "aws_subnet" "private_b"' })).toBeVisible();
  const name = designer.inspector.getByRole('textbox', { name: 'Name', exact: true });
  await expect(async () => {
    await designer.code.getByText('"10.0.0.0/16"').click();
    await expect(name).toHaveValue('vpc', { timeout: 500 });
  }).toPass();
});

test('the same design gives the same bytes, and a new resource changes no block of another', async ({ designer }) => {
  await designer.startFrom(/^Two tiers/);
  const before = await designer.exported('Terraform');
  expect(await designer.exported('Terraform')).toEqual(before);
  await designer.dropOn('Subnet', designer.node('VPC', 'vpc'));
  const after = await designer.exported('Terraform');
  const blocks = (text = '') => text.split(/\n(?=resource )/).filter((block) => block.startsWith('resource '));
  const kept = new Set(blocks(after['network.tf']).map((block) => block.trim()));
  for (const block of blocks(before['network.tf'])) expect(kept).toContain(block.trim());
});

test('zones are named or looked up, as the user chooses', async ({ designer }) => {
  await designer.startFrom(/^Two tiers/);
  expect((await designer.exported('CloudFormation (YAML)'))['us-east-1.yaml']).toContain('"us-east-1a"');
  await designer.press('Escape');
  await designer.inspector.getByRole('combobox', { name: 'Availability Zones in code' }).click();
  await designer.page.getByRole('option').filter({ hasNotText: 'us-east-1a' }).click();
  const looked = (await designer.exported('CloudFormation (YAML)'))['us-east-1.yaml'];
  expect(looked).toContain('GetAZs');
  expect(looked).not.toContain('"us-east-1a"');
});
