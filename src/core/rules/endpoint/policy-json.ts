import { LONGEST_POLICY } from '../../kinds/vpc-endpoint/policy-limit';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { grouped, named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const OPEN = '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}';

export const policyJson = defineRule({
  id: 'endpoint/policy-json',
  severity: 'error',
  title: 'Policy of an endpoint is one that AWS refuses',
  why: 'An endpoint policy is a JSON object of up to 20,480 characters, white space included; Gateway Load Balancer and resource endpoints have none.',
  fix: 'Correct or shorten the policy, or take it away.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  code: 'InvalidPolicyDocument',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    const { policy, type } = endpoint;
    if (policy.trim() === '') return;
    const away = setFields('Take the policy away', endpoint.id, { policy: '' });
    if (type === 'gateway-load-balancer' || type === 'resource')
      yield {
        field: 'policy',
        message: `${named(endpoint)} has a policy, which ${type.replaceAll('-', ' ')} endpoints have none of. Take it away.`,
        repairs: [away],
      };
    else if (!isObject(policy))
      yield {
        field: 'policy',
        message: `The policy of ${named(endpoint)} is no JSON object; AWS expects one with "Statement". Correct it.`,
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
    { title: 'none', design: interfaceEndpoint() },
    { title: 'white space only', design: interfaceEndpoint(() => ({ policy: ' ' })) },
  ],
});
