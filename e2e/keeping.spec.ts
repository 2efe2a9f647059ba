import { expect, test } from './fixture';

test('a design is there again after a reload', async ({ designer, page }) => {
  await designer.startFrom(/^Two tiers/);
  await designer.select(designer.node('Subnet', 'public-a'));
  await designer.rename('kept');
  await page.waitForTimeout(700);
  await designer.expectSaved();
  await page.reload();
  await expect(designer.node('Subnet', 'kept')).toBeVisible();
});

test('a file that was saved opens as the same design', async ({ designer }) => {
  await designer.startFrom(/^VPC peering/);
  const saved = await designer.saved();
  await designer.page.reload();
  await designer.open(JSON.stringify(saved));
  expect(await designer.saved()).toEqual(saved);
});

test('a template never replaces work without a way back', async ({ designer }) => {
  await designer.startFrom(/^Two tiers/);
  const work = await designer.saved();
  await designer.open(JSON.stringify({ ...work, name: 'Another', resources: [] }));
  await expect.poll(async () => (await designer.saved()).name).toBe('Another');
  await designer.press('ControlOrMeta+z');
  expect(await designer.saved()).toEqual(work);
});

const damaged: readonly (readonly [what: string, text: (good: string) => string, says: RegExp])[] = [
  ['no JSON', () => '{ "format": ', /JSON/],
  ['a newer version', (good) => good.replace(/"version":\s*1/, '"version": 7'), /newer/],
  ['a wrong type', (good) => good.replace('"10.0.0.0/16"', '16'), /cidr/],
  ['a prototype key', (good) => good.replace('"name"', '"__proto__": {}, "name"'), /__proto__/],
  ['another program', () => '{"openapi": "3.0.0"}', /VPC Designer/],
];

for (const [what, text, says] of damaged) {
  test(`a file with ${what} is refused with a sentence and leaves the design alone`, async ({ designer }) => {
    await designer.startFrom(/^Two tiers/);
    const before = await designer.saved();
    await designer.open(text(JSON.stringify(before)));
    await expect(designer.page.getByText(says).first()).toBeVisible();
    await designer.press('Escape');
    expect(await designer.saved()).toEqual(before);
  });
}

test('nothing is asked of another host, whatever is done', async ({ designer, page, baseURL }) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) strangers.push(request.url());
  });
  await designer.startFrom(/^Production/);
  await designer.exported('Terraform');
  await designer.select(designer.node('VPC endpoint', 'vpce-s3'));
  await designer.press('Escape');
  await designer.press('ControlOrMeta+k');
  await designer.press('Escape');
  expect(strangers).toEqual([]);
});
