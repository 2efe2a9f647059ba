import type { Designer } from './designer';
import { expect, test } from './fixture';

const TWO_TIERS = /^Two tiers/;
const OPEN_SSH = /lets anybody try SSH/;

/** Opens the template with other fields of some resources. */
async function openWith(designer: Designer, fields: Readonly<Record<string, object>>): Promise<void> {
  await designer.startFrom(TWO_TIERS);
  const saved = await designer.saved();
  const resources = saved.resources.map((resource) => ({ ...resource, ...fields[resource.name] }));
  await designer.open(JSON.stringify({ ...saved, resources }));
  await designer.showProblems();
}

/** A group that lets SSH in from everywhere. */
async function openSsh(designer: Designer): Promise<void> {
  const peer = { type: 'cidr', cidr: '0.0.0.0/0' };
  await openWith(designer, {
    web: { inbound: [{ id: '1', protocol: 'tcp', fromPort: 22, toPort: 22, peer, description: '' }] },
  });
  await designer.expectProblem(OPEN_SSH);
}

/** Two subnets with bits after their prefix: two warnings of one rule, on two resources. */
const hostBits = (designer: Designer) =>
  openWith(designer, { 'public-a': { cidr: '10.0.0.1/20' }, 'public-b': { cidr: '10.0.16.1/20' } });

test('a problem is suppressed for a reason, which stays with the design, and speaks again', async ({ designer }) => {
  await openSsh(designer);
  await designer.problemMenu('security-group/open-ssh', 'web', 'Suppress here…');
  const dialog = designer.page.getByRole('dialog', { name: /^Suppress security-group\/open-ssh/ });
  await dialog.getByRole('button', { name: 'Suppress' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say why');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The bastion of the lab');
  await designer.press('Enter');
  await designer.expectNoProblem(OPEN_SSH);
  expect(await designer.resource('security-group', 'web')).toMatchObject({
    suppressed: [{ rule: 'security-group/open-ssh', reason: 'The bastion of the lab' }],
  });
  await designer.pressProblem('Unfold what is suppressed');
  await expect(designer.problems).toContainText('Reason: The bastion of the lab');
  await designer.pressProblem('Speak again: security-group/open-ssh (web)');
  await expect(designer.problems).not.toContainText('Suppressed');
  await designer.expectProblem(OPEN_SSH);
});

test('a set of rules is switched off and on; the panel says how many rules are off', async ({ designer }) => {
  await openSsh(designer);
  await designer.showRules();
  await designer.rules.getByRole('switch', { name: /^Security/ }).click();
  await designer.press('Escape');
  await designer.expectNoProblem(OPEN_SSH);
  await designer.problems.getByRole('button', { name: /^\d+ rules are off in this design$/ }).click();
  await expect(designer.rules.getByRole('button', { name: 'Changed or off' })).toHaveAttribute('aria-pressed', 'true');
  await expect(designer.rules.getByRole('option', { name: /security-group\/open-ssh/ })).toContainText('Off');
  await designer.rules.getByRole('switch', { name: /^Security/ }).click();
  await designer.press('Escape');
  await designer.expectProblem(OPEN_SSH);
  await expect(designer.problems.getByRole('button', { name: /off in this design/ })).toHaveCount(0);
});

test('a rule gets another severity, is turned off, and undo brings it back', async ({ designer }) => {
  await openSsh(designer);
  const before = await designer.counts();
  await designer.showRules();
  await designer.rules.getByRole('combobox', { name: 'Search rules' }).fill('open-ssh');
  await designer.rules.getByRole('combobox', { name: 'Severity in this design' }).click();
  await designer.page.getByRole('option', { name: 'Error', exact: true }).click();
  await designer.press('Escape');
  expect(before).toContain('0 errors');
  expect(await designer.counts()).toContain('1 error,');
  await designer.problemMenu('security-group/open-ssh', 'web', 'Turn rule off in this design');
  await designer.expectNoProblem(OPEN_SSH);
  await designer.press('ControlOrMeta+z');
  await designer.press('ControlOrMeta+z');
  await designer.expectProblem(OPEN_SSH);
  expect(await designer.counts()).toBe(before);
});

test('a repair says what it would change before it is made', async ({ designer }) => {
  await hostBits(designer);
  const repair = designer.problems.getByRole('button', { name: 'Use 10.0.0.0/20 (public-a)' });
  const change = '"public-a": IPv4 CIDR 10.0.0.1/20 → 10.0.0.0/20';
  await repair.hover();
  await expect(designer.page.getByRole('tooltip', { name: change })).toBeAttached();
  await designer.page.mouse.move(400, 300, { steps: 5 });
  await expect(designer.page.getByRole('tooltip')).toHaveCount(0);
  await designer.problems.getByRole('textbox', { name: 'Filter problems' }).click();
  await repair.focus();
  await expect(designer.page.getByRole('tooltip', { name: change })).toBeAttached();
  await repair.click();
  expect(await designer.resource('subnet', 'public-a')).toMatchObject({ cidr: '10.0.0.0/20' });
});

test('all problems of one kind are repaired in one step', async ({ designer }) => {
  await hostBits(designer);
  await designer.problems.getByRole('button', { name: 'By rule' }).click();
  await designer.pressProblem(/^Repair all 2 of subnet\/cidr-host-bits/);
  await designer.expectMessage(/^2 repairs made; no problem of this kind is left/);
  expect(await designer.resource('subnet', 'public-a')).toMatchObject({ cidr: '10.0.0.0/20' });
  expect(await designer.resource('subnet', 'public-b')).toMatchObject({ cidr: '10.0.16.0/20' });
  await designer.press('ControlOrMeta+z');
  expect(await designer.resource('subnet', 'public-a')).toMatchObject({ cidr: '10.0.0.1/20' });
  expect(await designer.resource('subnet', 'public-b')).toMatchObject({ cidr: '10.0.16.1/20' });
});

test('rules are searched by their texts and shown with their examples', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.press('ControlOrMeta+k');
  await designer.page.getByRole('combobox', { name: 'Search commands and resources' }).fill('rules and settings');
  await designer.press('Enter');
  await designer.rules.getByRole('combobox', { name: 'Search rules' }).fill('InvalidSubnet.Conflict overlaps');
  await expect(designer.rules.getByRole('option')).toHaveCount(1);
  const details = designer.rules.getByRole('article', { name: 'subnet/overlap' });
  await expect(details).toContainText('AWS answers InvalidSubnet.Conflict');
  await expect(details).toContainText('Fails, for example');
  await expect(details).toContainText('neighbours');
  await expect(details.getByRole('link', { name: 'AWS documentation' })).toHaveAttribute(
    'href',
    /docs\.aws\.amazon\.com/,
  );
});

test('with the keyboard alone: from problem to problem, a repair, and suppressing', async ({ designer }) => {
  await hostBits(designer);
  await designer.problems.getByRole('textbox', { name: 'Filter problems' }).click();
  const row = () => designer.page.evaluate(() => document.activeElement?.closest('[role=row]')?.textContent ?? '');
  await designer.press('Tab');
  await designer.press('Home');
  await expect.poll(row).toMatch(/^public-a/);
  await designer.press('ArrowDown');
  await expect.poll(row).toContain('10.0.0.1/20');
  await designer.press('Tab');
  await designer.press('Enter');
  expect(await designer.resource('subnet', 'public-a')).toMatchObject({ cidr: '10.0.0.0/20' });
  await designer.press('Home');
  await expect.poll(row).toMatch(/^public-b/);
  await designer.press('ArrowLeft');
  await expect(designer.problems.getByRole('row').first()).toHaveAttribute('aria-expanded', 'false');
  await designer.press('ArrowRight');
  await designer.press('ArrowDown');
  await expect.poll(row).toContain('10.0.16.1/20');
  for (let i = 0; i < 3; i += 1) await designer.press('Tab');
  await designer.press('Enter');
  await expect(designer.page.getByRole('menuitem', { name: 'Suppress here…' })).toBeFocused();
  await designer.press('Enter');
  await expect(designer.page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await designer.page.keyboard.type('As the plan has it');
  await designer.press('Enter');
  await designer.expectNoProblem(/10\.0\.16\.1\/20/);
  expect(await designer.resource('subnet', 'public-b')).toMatchObject({
    suppressed: [{ rule: 'subnet/cidr-host-bits', reason: 'As the plan has it' }],
  });
  await expect.poll(row).not.toBe('');
});

test('of thousands of problems only those in sight are on the page', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  const saved = await designer.saved();
  const subnet = await designer.resource('subnet', 'public-a');
  const more = Array.from({ length: 1500 }, (_, i) => ({
    ...subnet,
    id: `subnet-${1000 + i}`,
    name: `more-${i}`,
    cidr: `10.0.${i % 200}.9/24`,
  }));
  await designer.open(JSON.stringify({ ...saved, nextId: 3000, resources: [...saved.resources, ...more] }));
  await expect(designer.problems.getByRole('treegrid')).toHaveAttribute('aria-rowcount', /^\d{4}$/);
  expect(await designer.problems.getByRole('row').count()).toBeLessThan(40);
  await designer.problems.getByRole('button', { name: 'more-0', exact: false }).first().click();
  await designer.press('End');
  await expect
    .poll(() =>
      designer.page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')),
    )
    .toMatch(/^\d{4}$/);
});
