import type { Designer } from './designer';
import { expect, test } from './fixture';

const TWO_TIERS = /^Two tiers/;

/** The accessible name of what has the focus; empty where nothing has it. */
const focused = (designer: Designer) =>
  designer.page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.getAttribute('aria-label') ?? 'something'),
  );

test('a dialog that closes gives the keyboard back to the drawing', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('Subnet', 'public-a'));
  for (const key of ['l', '?', 'ControlOrMeta+k', 'Delete']) {
    await designer.press(key);
    await expect(designer.page.getByRole('dialog')).toBeVisible();
    await designer.press('Escape');
    await expect(designer.page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(() => focused(designer), key).toMatch(/^Subnet "public-a"/);
  }
});

test('what is found by name is where the arrow keys go on', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.press('ControlOrMeta+k');
  await expect(designer.page.getByRole('dialog')).toBeVisible();
  await designer.page.keyboard.type('private-a');
  await designer.press('Enter');
  await expect.poll(() => focused(designer)).toBe('Drawing of the network');
  await designer.press('ArrowUp');
  await expect.poll(() => focused(designer)).toMatch(/^Subnet "public-a"/);
});

test('a row that is removed leaves the keyboard at the next one', async ({ designer }) => {
  await designer.startFrom(/^Classic/);
  await designer.select(designer.node('Security group', 'WebServerSG'));
  await designer.inspector.getByRole('button', { name: 'Remove Inbound rule 2', exact: true }).focus();
  await designer.press('Enter');
  await expect.poll(() => focused(designer)).toBe('Remove Inbound rule 2');
});

test('panels are hidden and shown with the keyboard, in place', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.inspector.getByRole('button', { name: 'Hide inspector' }).focus();
  await designer.press('Enter');
  await expect.poll(() => focused(designer)).toBe('Show inspector');
  await designer.press('Enter');
  await expect.poll(() => focused(designer)).toBe('Hide inspector');
});

test('a deletion leaves the keyboard on the drawing', async ({ designer }) => {
  await designer.startFrom(TWO_TIERS);
  await designer.select(designer.node('EC2 instance', 'db-b'));
  await designer.press('Delete');
  await expect(designer.node('EC2 instance', 'db-b')).toHaveCount(0);
  await expect.poll(() => focused(designer)).toBe('Drawing of the network');
});

test('no two controls of a form have one name', async ({ designer }) => {
  await designer.startFrom(/^Classic/);
  for (const [kind, name] of [
    ['VPC', 'vpc'],
    ['Subnet', 'public-a'],
    ['Security group', 'WebServerSG'],
    ['Network ACL', 'nacl-public'],
    ['Route table', 'rt-public'],
  ] as const) {
    await designer.select(designer.node(kind, name));
    const names = await designer.inspector
      .locator('button[aria-label], input[aria-label]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(new Set(names).size, kind).toBe(names.length);
  }
});
