import { expect, test } from './fixture';

const TWO_TIERS = /^Two tiers/;

test('an overlap is told while typing, at the field, in the list and on the canvas', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Subnet', 'public-b'));
  await designer.type('IPv4 CIDR', '10.0.0.0/20');
  const field = designer.inspector.getByRole('textbox', { name: 'IPv4 CIDR', exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(designer.inspector).toContainText(/overlaps/);
  await expect(designer.node('Subnet', 'public-b')).toHaveAccessibleName(/error/);
  await designer.expectProblem(/overlaps/);
});

test('a click on a problem selects the resource and shows the field', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Subnet', 'public-b'));
  await designer.type('IPv4 CIDR', '10.0.3.1/28');
  await designer.press('Escape');
  await designer.select(designer.node('VPC', 'vpc'));
  await designer.showProblems();
  await designer.problems
    .getByRole('button', { name: /10\.0\.3\.1\/28/ })
    .first()
    .click();
  await expect(designer.inspector.getByRole('textbox', { name: 'IPv4 CIDR', exact: true })).toHaveValue('10.0.3.1/28');
});

test('a repair is one step that can be undone', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Subnet', 'public-b'));
  await designer.type('IPv4 CIDR', '10.0.48.1/20');
  await designer.repair(/^Use 10\.0\.48\.0\/20/);
  expect(await designer.resource('subnet', 'public-b')).toMatchObject({ cidr: '10.0.48.0/20' });
  await designer.press('ControlOrMeta+z');
  expect(await designer.resource('subnet', 'public-b')).toMatchObject({ cidr: '10.0.48.1/20' });
});

test('a burst of typing is one step to undo', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Subnet', 'public-b'));
  await designer.rename('a much longer name');
  await designer.press('Escape');
  await designer.press('ControlOrMeta+z');
  expect(await designer.resource('subnet', 'public-b')).toBeDefined();
});

test('SSH from anywhere is a warning that says why; the filter shows what it is asked for', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Security group', 'web'));
  await designer.addRow('Add inbound rule');
  await designer.choose('Inbound rule 3 type', 'SSH');
  await designer.choose('Inbound rule 3 CIDR', '0.0.0.0/0');
  await designer.expectProblem(/SSH|22/);
  await designer.pressProblem('Why? security-group/open-ssh (web)');
  await expect(designer.problems.getByText('Port 22 that anybody reaches is found and attacked')).toBeVisible();
  await designer.problems.getByRole('button', { name: /Warnings \d/ }).click();
  await designer.expectNoProblem(/SSH/);
});

test('an export with errors is possible and says so on top', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Subnet', 'public-b'));
  await designer.type('IPv4 CIDR', '10.0.0.0/20');
  for (const [language, file] of [
    ['Terraform', 'versions.tf'],
    ['CloudFormation (YAML)', 'us-east-1.yaml'],
  ] as const) {
    const files = await designer.exported(language);
    expect(files[file]?.slice(0, 400)).toMatch(/errors?/);
  }
});
