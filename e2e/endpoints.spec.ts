import type { Locator } from '@playwright/test';
import type { Designer } from './designer';
import { expect, test } from './fixture';

const PRIVATE = /^Private only/;

const service = (designer: Designer): Locator =>
  designer.inspector.getByRole('combobox', { name: 'Service', exact: true });
const options = (designer: Designer): Locator => designer.page.getByRole('option');
const policy = (designer: Designer): Locator =>
  designer.inspector.getByRole('textbox', { name: 'Policy', exact: true });

async function useExample(designer: Designer, name: RegExp): Promise<void> {
  await designer.inspector.getByRole('button', { name: 'Start from an example' }).click();
  await designer.page.getByRole('menuitem', { name }).click();
}

test('the service is searched in a catalogue that loads when the field is entered', async ({ designer }) => {
  const asked: string[] = [];
  designer.page.on('request', (request) => {
    if (request.url().includes('/catalog/')) asked.push(request.url());
  });
  await designer.startFrom(PRIVATE);
  await designer.select(designer.node('VPC endpoint', 'vpce-logs'));
  expect(asked).toEqual([]);

  await service(designer).click();
  await expect(options(designer).first()).toHaveText(/^Amazon S3/);
  expect(asked).toHaveLength(1);

  await designer.page.keyboard.type('container image docker');
  await expect(options(designer)).toHaveText([/^Amazon ECR: Docker registry/]);
  await designer.press('Enter');
  await expect(service(designer)).toHaveValue('ecr.dkr');
  await expect(designer.inspector.getByText('com.amazonaws.us-east-1.ecr.dkr')).toBeVisible();
  expect((await designer.resource('vpc-endpoint', 'vpce-logs')).service).toBe('ecr.dkr');

  await designer.select(designer.node('VPC endpoint', 'vpce-kms'));
  await service(designer).click();
  await expect(options(designer).first()).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('a gateway endpoint offers only services with gateway endpoints', async ({ designer }) => {
  await designer.startFrom(PRIVATE);
  await designer.select(designer.node('VPC endpoint', 'vpce-s3'));
  await service(designer).press('ArrowDown');
  await expect(options(designer)).toHaveText([/^Amazon S3/, /^Amazon DynamoDB/, /^Amazon S3 Express One Zone/]);
  await designer.press('ArrowDown');
  await designer.press('ArrowDown');
  await designer.press('Enter');
  await expect(service(designer)).toHaveValue('dynamodb');
});

test('any other service is typed, and what was only searched for is not taken', async ({ designer }) => {
  const own = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';
  await designer.startFrom(PRIVATE);
  await designer.select(designer.node('VPC endpoint', 'vpce-logs'));
  await service(designer).click();
  await expect(options(designer).first()).toBeVisible();
  await designer.page.keyboard.type('queue');
  await expect(options(designer).first()).toHaveText(/^Amazon SQS/);
  await designer.press('Escape');
  await expect(service(designer)).toHaveValue('logs');

  await service(designer).fill(own);
  await designer.press('Enter');
  await designer.select(designer.node('VPC endpoint', 'vpce-kms'));
  expect((await designer.resource('vpc-endpoint', 'vpce-logs')).service).toBe(own);
  await designer.expectNoProblem(/not among those known/);
});

test('without the catalogue a name can be typed, and another try loads it', async ({ designer }) => {
  await designer.page.route('**/catalog/**', (route) => route.fulfill({ status: 503, body: '' }));
  await designer.startFrom(PRIVATE);
  await designer.select(designer.node('VPC endpoint', 'vpce-logs'));
  await service(designer).click();
  const failure = designer.inspector.getByText(
    'The list of services did not load (the answer was 503); a name can still be typed.',
  );
  await expect(failure).toBeVisible();
  await service(designer).fill('sqs');
  await designer.press('Tab');
  expect((await designer.resource('vpc-endpoint', 'vpce-logs')).service).toBe('sqs');

  await designer.page.unroute('**/catalog/**');
  await designer.inspector.getByRole('button', { name: 'Try again' }).click();
  await expect(failure).toHaveCount(0);
  await expect(designer.inspector.getByText('Amazon SQS')).toBeVisible();
  // The browser itself complains about the answer that the test made.
  expect(designer.complaints.splice(0)).toEqual([expect.stringContaining('503')]);
});

test('a policy starts from an example that fits the service', async ({ designer }) => {
  await designer.startFrom(PRIVATE);
  await designer.select(designer.node('VPC endpoint', 'vpce-s3'));
  await expect(designer.inspector.getByText('0 of 20,480 characters')).toBeVisible();
  await useExample(designer, /^Only one bucket/);
  await expect(policy(designer)).toHaveValue(/"arn:aws:s3:::amzn-s3-demo-bucket\/\*"/);
  await useExample(designer, /^Full access/);
  const whole = await policy(designer).inputValue();
  expect(JSON.parse(whole)).toMatchObject({ Statement: [{ Effect: 'Allow', Principal: '*' }] });
  await designer.press('ControlOrMeta+z');
  await expect(policy(designer)).toHaveValue(/amzn-s3-demo-bucket/);

  await designer.select(designer.node('VPC endpoint', 'vpce-ddb'));
  await useExample(designer, /^Only reading one table/);
  await expect(policy(designer)).toHaveValue(/arn:aws:dynamodb:us-east-1:111122223333:table\/example-table/);
  await designer.expectNoProblem(/The policy of/);
});

test('a policy says where it is no JSON, is laid out and counts its characters', async ({ designer }) => {
  await designer.startFrom(PRIVATE);
  await designer.select(designer.node('VPC endpoint', 'vpce-s3'));
  await policy(designer).fill('{"Statement":\n  [}');
  await expect(designer.inspector.getByRole('alert')).toHaveText('Line 2, column 4: expected a value, found "}".');
  await expect(designer.inspector.getByRole('button', { name: 'Format', exact: true })).toBeDisabled();

  await policy(designer).fill('{"Statement":[{}]}');
  await expect(designer.inspector.getByRole('alert')).toHaveCount(0);
  await designer.inspector.getByRole('button', { name: 'Format', exact: true }).click();
  await expect(policy(designer)).toHaveValue('{\n  "Statement": [\n    {}\n  ]\n}');

  await policy(designer).fill(`{"Statement":[{}]}${' '.repeat(20_480)}`);
  const counter = designer.inspector.getByText('20,498 of 20,480 characters');
  await expect(counter).toHaveClass(/text-error/);
  await designer.expectProblem(/has 20,498 characters/);
  await designer.inspector.getByRole('button', { name: 'Remove white space' }).click();
  await expect(policy(designer)).toHaveValue('{"Statement":[{}]}');
  await expect(designer.inspector.getByText('18 of 20,480 characters')).not.toHaveClass(/text-error/);
});
