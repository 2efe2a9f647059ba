import { defineRule } from '../rule';
import { named } from '../words';
import { consumerScene } from './shared/own-service';
import { gateway, interfaceEndpoint } from './shared/scenes';
import { type Endpoint, namesService, OWN_SERVICE } from './shared/service';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const all = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isEverybody = (principal: unknown) =>
  all(isJson(principal) ? principal.AWS : principal).some((one) => one === '*');

/** A statement that lets everybody do everything with everything. */
const isOpen = (statement: unknown) =>
  isJson(statement) &&
  statement.Effect === 'Allow' &&
  isEverybody(statement.Principal) &&
  all(statement.Action).includes('*') &&
  all(statement.Resource).includes('*') &&
  statement.Condition === undefined;

/** Whether a policy gives everything; one that cannot be read, or that denies something too, is not judged. */
function givesAll(policy: string): boolean {
  if (policy.trim() === '') return true;
  try {
    const value: unknown = JSON.parse(policy);
    const statements = isJson(value) ? all(value.Statement) : [];
    return statements.some(isOpen) && !statements.some((one) => isJson(one) && one.Effect === 'Deny');
  } catch {
    return false;
  }
}

/** Endpoint services of one's own or of a partner take no policy. */
const takesPolicy = (endpoint: Endpoint) =>
  (endpoint.type === 'gateway' || endpoint.type === 'interface') &&
  namesService(endpoint) &&
  endpoint.service !== '' &&
  !OWN_SERVICE.test(endpoint.service);

const statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const withStatements = (...statements: readonly object[]) =>
  gateway(() => ({ policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }) }));

export const policyOpen = defineRule({
  id: 'endpoint/policy-open',
  severity: 'info',
  set: 'security',
  title: 'Endpoint policy that allows everything',
  why: 'Without a policy of its own an endpoint lets everybody in the VPC reach what the service holds in any account: data can be copied to buckets of others.',
  fix: 'Write a policy that names the actions and resources needed, or your organization as a condition, where the service takes one.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    if (!takesPolicy(endpoint) || !givesAll(endpoint.policy)) return;
    yield {
      field: 'policy',
      message:
        endpoint.policy.trim() === ''
          ? `${named(endpoint)} has no policy, so that it allows everything with ${endpoint.service} in every account. Narrow it down, if the service takes policies.`
          : `The policy of ${named(endpoint)} lets everybody do everything with ${endpoint.service} in every account. Narrow it down.`,
    };
  },
  bad: [
    { title: 'none', design: gateway(), at: 's3', field: 'policy' },
    { title: 'the policy of AWS', design: withStatements(statement), at: 's3', field: 'policy' },
    {
      title: 'written as lists, beside a narrow one',
      design: withStatements(
        { ...statement, Action: 's3:GetObject' },
        { ...statement, Principal: { AWS: ['*'] }, Action: ['*'], Resource: ['*'] },
      ),
      at: 's3',
      field: 'policy',
    },
    { title: 'an interface endpoint', design: interfaceEndpoint(), at: 'ssm', field: 'policy' },
  ],
  good: [
    { title: 'one action', design: withStatements({ ...statement, Action: 's3:GetObject' }) },
    { title: 'one bucket', design: withStatements({ ...statement, Resource: 'arn:aws:s3:::example/*' }) },
    {
      title: 'everything of one organization',
      design: withStatements({
        ...statement,
        Condition: { StringEquals: { 'aws:ResourceOrgID': 'o-0123456789' } },
      }),
    },
    {
      title: 'everything but what is denied',
      design: withStatements(statement, { ...statement, Effect: 'Deny', Action: 's3:DeleteObject' }),
    },
    { title: 'a policy that cannot be read, which has a rule of its own', design: gateway(() => ({ policy: '{' })) },
    { title: 'a service of one’s own takes none', design: consumerScene() },
    {
      title: 'a Gateway Load Balancer endpoint has none',
      design: interfaceEndpoint((_s, at) => ({
        type: 'gateway-load-balancer',
        service: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
        subnets: [at.web],
        securityGroups: [],
      })),
    },
  ],
});
