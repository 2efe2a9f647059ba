import { LONGEST_POLICY } from '../../kinds/vpc-endpoint/policy-limit';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { grouped, named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';

/** What is not right about the text of a policy; null if it can be one. */
function fault(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no JSON object';
    const statement = 'Statement' in value ? value.Statement : undefined;
    if (Array.isArray(statement) && statement.length === 0) return 'has an empty "Statement"';
    return typeof statement === 'object' && statement !== null ? null : 'has no "Statement"';
  } catch {
    return 'is no JSON object';
  }
}

const OPEN = '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}';

export const policyJson = defineRule({
  id: 'endpoint/policy-json',
  severity: 'error',
  title: 'Policy of an endpoint is one that AWS refuses',
  why: 'An endpoint policy is a JSON object with a statement, of up to 20,480 characters, white space included; Gateway Load Balancer and resource endpoints have none.',
  fix: 'Correct or shorten the policy, or take it away.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  code: 'InvalidPolicyDocument',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    const { policy, type } = endpoint;
    if (policy.trim() === '') return;
    const wrong = fault(policy);
    const away = setFields('Take the policy away', endpoint.id, { policy: '' });
    if (type === 'gateway-load-balancer' || type === 'resource')
      yield {
        field: 'policy',
        message: `${named(endpoint)} has a policy, which ${type.replaceAll('-', ' ')} endpoints have none of. Take it away.`,
        repairs: [away],
      };
    else if (wrong !== null)
      yield {
        field: 'policy',
        message: `The policy of ${named(endpoint)} ${wrong}; AWS expects a JSON object with one statement or more in "Statement". Correct it.`,
        repairs: [away],
      };
    else if (policy.length > LONGEST_POLICY)
      yield {
        field: 'policy',
        message: `The policy of ${named(endpoint)} has ${grouped(policy.length)} characters; AWS takes ${grouped(LONGEST_POLICY)}, white space included. Shorten it.`,
      };
  },
  bad: [
    { title: 'no JSON', design: gateway(() => ({ policy: '{"Statement":' })), at: 's3', field: 'policy' },
    {
      title: 'no statement',
      design: gateway(() => ({ policy: '{"Version":"2012-10-17"}' })),
      at: 's3',
      field: 'policy',
    },
    {
      title: 'no statement in the list',
      design: gateway(() => ({ policy: '{"Statement":[]}' })),
      at: 's3',
      field: 'policy',
    },
    { title: 'a list', design: gateway(() => ({ policy: '[]' })), at: 's3', field: 'policy' },
    {
      title: 'too long',
      design: gateway(() => ({ policy: `${OPEN}${' '.repeat(LONGEST_POLICY)}` })),
      at: 's3',
      field: 'policy',
    },
    {
      title: 'a Gateway Load Balancer endpoint',
      design: interfaceEndpoint((_s, at) => ({
        type: 'gateway-load-balancer',
        subnets: [at.web],
        securityGroups: [],
        policy: OPEN,
      })),
      at: 'ssm',
      field: 'policy',
    },
  ],
  good: [
    { title: 'the policy of AWS', design: gateway(() => ({ policy: OPEN })) },
    {
      title: 'one statement without a list',
      design: gateway(() => ({
        policy: '{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}}',
      })),
    },
    { title: 'none', design: interfaceEndpoint() },
    { title: 'white space only', design: interfaceEndpoint(() => ({ policy: ' ' })) },
  ],
});
