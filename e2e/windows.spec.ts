import { Designer } from './designer';
import { expect, test } from './fixture';

/** Puts something in the place of the saved design, as a damaged browser profile would have it. */
const store = (text: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('vpc-designer');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('designs', 'readwrite');
      transaction.objectStore('designs').put({ text, savedAt: 1_700_000_000_000 }, 'current');
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });

test('of two windows one saves, the other says so, and takes over when the first is closed', async ({
  designer,
  context,
}) => {
  await designer.startFrom(/^Two tiers/);
  await designer.expectSaved();
  const page = await context.newPage();
  const second = new Designer(page);
  await page.goto('/');
  const state = page.getByRole('status', { name: 'Save state' });
  await expect(state).toHaveText('Open in another window: not saved here');
  await second.nameDesign('From the second window');
  await designer.nameDesign('From the first window');
  await designer.page.waitForTimeout(700);
  await designer.page.close();
  await expect(state).toHaveText('Saved in this browser');
  await page.waitForTimeout(700);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name of the design' })).toHaveValue('From the second window');
  // What the first window had saved is not lost either.
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: /template/i }).click();
  await expect(page.getByText('Saved by another window')).toBeVisible();
  expect(second.complaints).toEqual([]);
});

test('a saved design that cannot be read is kept aside and can be downloaded', async ({ designer, page }) => {
  await designer.startFrom(/^Two tiers/);
  await designer.expectSaved();
  await page.evaluate(store, '{ "format": "vpc-designer", "version": 1, "name": 7 }');
  await page.reload();
  const dialog = page.getByRole('dialog', { name: 'Start a network' });
  await expect(dialog).toContainText('Kept aside');
  await expect(page.getByText(/could not be opened and is kept aside/)).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('kept-design.vpc.json');
  await dialog.getByRole('button', { name: /^Empty design/ }).click();
  await designer.drop('VPC');
  await designer.expectSaved();
  await page.reload();
  await expect(designer.node('VPC', 'vpc-1')).toBeVisible();
});

test('a design file that is dropped on the window opens', async ({ designer, page }) => {
  await designer.startFrom(/^Two tiers/);
  const text = JSON.stringify({ ...(await designer.saved()), name: 'Dropped' });
  const files = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
  await expect(page.getByText('Drop a design file to open it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
  await expect(page.getByText('Drop a design file to open it')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Name of the design' })).toHaveValue('Dropped');
});

test('a text is never longer than what can be opened again', async ({ designer, page }) => {
  await designer.startFrom(/^Two tiers/);
  await designer.select(designer.node('Subnet', 'public-a'));
  const name = designer.inspector.getByRole('textbox', { name: 'Name', exact: true });
  await name.click();
  await designer.press('ControlOrMeta+a');
  await page.keyboard.insertText('n'.repeat(5000));
  expect((await name.inputValue()).length).toBe(4096);
  await designer.press('Escape');
  await page.waitForTimeout(700);
  await designer.expectSaved();
  await page.reload();
  await expect(designer.node('Subnet', 'n'.repeat(4096))).toBeVisible();
});

for (const [width, height] of [
  [1024, 768],
  [720, 450],
] as const) {
  test(`nothing is cut off in a window of ${width} by ${height}`, async ({ designer, page }) => {
    await designer.startFrom(/^Production/);
    await page.setViewportSize({ width, height });
    await designer.showCode('CloudFormation (YAML)');
    const buttons = page.getByRole('region', { name: 'Code' }).getByRole('button');
    const edge = (await page.getByRole('main', { name: 'Canvas' }).boundingBox()) ?? { x: 0, width: 0 };
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(edge.x + edge.width + 1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // On a busy machine the buttons of the canvas may still move while the window takes its new size.
    await expect(async () => {
      await designer.fit();
      await expect(designer.node('VPC', 'vpc')).toBeInViewport({ ratio: 0.95, timeout: 1000 });
    }).toPass();
  });
}
