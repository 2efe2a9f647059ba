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

test('what was renamed since it was downloaded gets moved blocks, also after a reload', async ({ designer, page }) => {
  await designer.startFrom(/^Two tiers/);
  await designer.showCode('Terraform');
  const wanted = designer.code.getByRole('switch', { name: 'Add moved blocks for renamed resources' });
  const file = designer.code.getByRole('button', { name: /^moved\.tf/ });
  await expect(wanted).toBeDisabled();
  await expect(wanted).toHaveAccessibleDescription(/^Nothing of this design was exported yet/);
  const before = await designer.exported('Terraform');
  await expect(wanted).toHaveAccessibleDescription(/^since the export of /);
  await wanted.click();
  await expect(file).toHaveCount(0);
  await designer.select(designer.node('Subnet', 'public-a'));
  await designer.rename('front');
  await file.click();
  await expect(designer.code.getByText('aws_subnet.public_a')).toBeVisible();
  await designer.nameDesign('Renamed');
  await page.waitForTimeout(700);
  await designer.expectSaved();
  await page.reload();
  await designer.showCode('Terraform');
  await expect(wanted).toBeChecked();
  const after = await designer.exported('Terraform');
  expect(after['moved.tf']).toContain('from = aws_subnet.public_a\n  to   = aws_subnet.front\n');
  expect(Object.keys(after).filter((path) => !(path in before))).toEqual(['moved.tf']);
  // Nothing says that it was applied.
  expect(await designer.exported('Terraform')).toEqual(after);
  await designer.code.getByRole('tab', { name: 'CloudFormation (YAML)' }).click();
  await expect(wanted).toHaveCount(0);
  await designer.showCode('Terraform');
  await designer.code.getByRole('button', { name: 'Start from this export' }).click();
  await expect(file).toHaveCount(0);
  await designer.code.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(wanted).toBeDisabled();
});
