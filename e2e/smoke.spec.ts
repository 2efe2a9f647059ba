import { get } from 'node:http';
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

  // Told as a warning, since the browser itself is silent where the page catches what the policy threw. Zod does: it tries
  // whether it may make code from text, unless `z.config({ jitless: true })` ran before the first schema was made.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.warn(`The policy's ${violatedDirective} stopped ${blockedURI} in ${sourceFile}`);
    });
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

/** The status of a path that is sent as it is, where a browser would tidy it first. */
const statusOf = (baseURL: string | undefined, path: string) => {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise<number | undefined>((resolve, reject) => {
    get({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
};

test('the server serves the built app and nothing else of the machine', async ({ baseURL }) => {
  expect(await statusOf(baseURL, '/favicon.svg')).toBe(200);
  for (const path of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/..%5cpackage.json']) {
    expect(await statusOf(baseURL, path), path).toBe(404);
  }
  for (const path of ['//etc/passwd', '/.vite/manifest.json', '/%00', '/%', '/assets', '/assets/']) {
    expect(await statusOf(baseURL, path), path).toBe(404);
  }
});
