import { describe, expect, test } from 'vitest';
import { policyExamples } from './policy-examples';
import { LONGEST_POLICY } from './policy-limit';
import { type VpcEndpoint, vpcEndpoint } from './vpc-endpoint';

const endpoint = (fields: Partial<VpcEndpoint>): VpcEndpoint =>
  ({
    ...vpcEndpoint.defaults,
    id: 'vpce-1',
    kind: 'vpc-endpoint',
    name: 'vpce',
    parent: 'vpc-1',
    tags: [],
    ...fields,
  }) as VpcEndpoint;
const place = { region: 'eu-west-1', partition: 'aws', account: '' };
const titles = (fields: Partial<VpcEndpoint>) => policyExamples(endpoint(fields), place).map(({ title }) => title);
const find = (title: string, fields: Partial<VpcEndpoint>, where = place) => {
  const found = policyExamples(endpoint(fields), where).find((example) => example.title === title);
  if (!found) throw new Error(`There is no example "${title}".`);
  return found;
};

interface Statement {
  readonly Effect: string;
  readonly Principal: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** The grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
describe.each(['s3', 'dynamodb', 'secretsmanager', 'execute-api', 'ssm', 'com.amazonaws.eu-west-1.s3'])(
  'every example for %s',
  (service) => {
    const examples = policyExamples(endpoint({ service, type: 'interface' }), place);

    test.each(examples)('$title: is a policy that AWS takes', ({ policy }) => {
      const document = JSON.parse(policy) as { readonly Version: string; readonly Statement: readonly Statement[] };
      expect(Object.keys(document)).toEqual(['Version', 'Statement']);
      expect(['2008-10-17', '2012-10-17']).toContain(document.Version);
      for (const { Effect, Principal, Action, Resource } of document.Statement) {
        expect([Effect, Principal]).toEqual(['Allow', '*']);
        for (const action of [Action].flat()) expect(action).toMatch(/^(\*|[a-z0-9-]+:[A-Z][A-Za-z]+)$/);
        for (const resource of [Resource].flat())
          expect(resource).toMatch(/^(\*|arn:aws:(s3:::|[a-z-]+:eu-west-1:111122223333:).+)$/);
      }
      expect(policy.length).toBeLessThan(LONGEST_POLICY);
    });
  },
);

describe('examples of policies', () => {
  const usual = [
    'Full access, as without a policy',
    'Only principals of this account',
    'Only principals of an organization',
  ];

  test('fit the service', () => {
    expect(titles({ service: 'ssm', type: 'interface' })).toEqual(usual);
    expect(titles({ service: 's3' })).toEqual([...usual, 'Only one bucket']);
    expect(titles({ service: 'com.amazonaws.eu-west-1.dynamodb' })).toContain('Only reading one table');
    expect(titles({ service: 'dynamodb-fips', type: 'interface' })).toContain('Only reading one table');
    expect(titles({ service: 's3', type: 'service-network' })).toEqual(usual);
    expect(titles({ service: 's3tables', type: 'interface' })).toEqual(usual);
  });

  test('say what is to be put in, and take the account of the design where it is known', () => {
    const unknown = find('Only principals of this account', {});
    expect(unknown.edit).toBe('the account id');
    expect(unknown.policy).toContain('"aws:PrincipalAccount": "111122223333"');
    const known = find('Only principals of this account', {}, { ...place, account: '123456789012' });
    expect(known.edit).toBe('');
    expect(known.policy).toContain('"aws:PrincipalAccount": "123456789012"');
  });

  test('name resources in the partition', () => {
    const china = { region: 'cn-north-1', partition: 'aws-cn', account: '123456789012' };
    expect(find('Only one bucket', { service: 's3' }, china).policy).toContain('arn:aws-cn:s3:::amzn-s3-demo-bucket/*');
    expect(find('Only reading one table', { service: 'dynamodb' }, china).policy).toContain(
      'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/example-table/index/*',
    );
  });

  test('begin with the policy of AWS', () => {
    expect(JSON.parse(find('Full access, as without a policy', {}).policy)).toEqual({
      Version: '2008-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
    });
  });
});
