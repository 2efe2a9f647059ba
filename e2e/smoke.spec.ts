import { expect, test } from '@playwright/test';

test('the page opens under its policy, without a complaint and without asking another host', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) strangers.push(request.url());
  });

  const response = await page.goto('/', { waitUntil: 'networkidle' });

  await expect(page).toHaveTitle('VPC Designer');
  await expect(page.locator('#root > *').first()).toBeVisible();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'; script-src 'self';/);
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});
