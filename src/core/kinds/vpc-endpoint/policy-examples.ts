import type { VpcEndpoint } from './vpc-endpoint';

export interface PolicyExample {
  readonly title: string;
  /** What is to be put in place of an example value; '': nothing. */
  readonly edit: string;
  readonly policy: string;
}

/** Where the endpoint is; `account` is '' where the design does not say it. */
export interface PolicyPlace {
  readonly region: string;
  readonly partition: string;
  readonly account: string;
}

interface Statement {
  readonly actions: string | readonly string[];
  readonly resources: string | readonly string[];
  readonly condition?: Readonly<Record<string, string>>;
}

/**
 * Principals are all: of a gateway endpoint nothing else is accepted, and conditions narrow them down.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html#vpc-endpoint-policies-gateway
 */
function policy({ actions, resources, condition }: Statement, version = '2012-10-17'): string {
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: actions,
    Resource: resources,
    ...(condition && { Condition: { StringEquals: condition } }),
  };
  return JSON.stringify({ Version: version, Statement: [statement] }, null, 2);
}

const ALL = { actions: '*', resources: '*' };
/** An account of the AWS documentation. */
const EXAMPLE_ACCOUNT = '111122223333';

function general(account: string): readonly PolicyExample[] {
  return [
    // What AWS attaches where none is given.
    { title: 'Full access, as without a policy', edit: '', policy: policy(ALL, '2008-10-17') },
    {
      title: 'Only principals of this account',
      edit: account === '' ? 'the account id' : '',
      policy: policy({ ...ALL, condition: { 'aws:PrincipalAccount': account || EXAMPLE_ACCOUNT } }),
    },
    {
      title: 'Only principals of an organization',
      edit: 'the organization id',
      policy: policy({ ...ALL, condition: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    },
  ];
}

function ofService(service: string, { region, partition, account }: PolicyPlace): readonly PolicyExample[] {
  const here = `${region}:${account || EXAMPLE_ACCOUNT}`;
  const orAccount = account === '' ? ' and the account id' : '';
  switch (service) {
    case 's3': {
      const bucket = `arn:${partition}:s3:::amzn-s3-demo-bucket`;
      const title = 'Only one bucket';
      const actions = ['s3:ListBucket', 's3:GetObject', 's3:PutObject'];
      return [{ title, edit: 'the bucket', policy: policy({ actions, resources: [bucket, `${bucket}/*`] }) }];
    }
    case 'dynamodb': {
      const table = `arn:${partition}:dynamodb:${here}:table/example-table`;
      const actions = ['DescribeTable', 'GetItem', 'BatchGetItem', 'Query', 'Scan'].map((name) => `dynamodb:${name}`);
      return [
        { title: 'Only reading, any table', edit: '', policy: policy({ actions, resources: '*' }) },
        {
          title: 'Only reading one table',
          edit: `the table${orAccount}`,
          policy: policy({ actions, resources: [table, `${table}/index/*`] }),
        },
      ];
    }
    case 'secretsmanager': {
      const actions = ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'];
      const resources = `arn:${partition}:secretsmanager:${here}:secret:*`;
      const edit = account === '' ? 'the account id' : '';
      return [{ title: 'Only reading secrets of this account', edit, policy: policy({ actions, resources }) }];
    }
    case 'execute-api': {
      const resources = `arn:${partition}:execute-api:${here}:a1b2c3d4e5/*`;
      const edit = `the id of the API${orAccount}`;
      return [{ title: 'Only one private API', edit, policy: policy({ actions: 'execute-api:Invoke', resources }) }];
    }
    default:
      return [];
  }
}

/** Policies that AWS takes for the endpoint, to start from. */
export function policyExamples({ type, service }: VpcEndpoint, place: PolicyPlace): readonly PolicyExample[] {
  const short = service.replace(/^(cn\.)?com\.amazonaws\.[a-z0-9-]+\./, '').replace(/-fips$/, '');
  const named = type === 'gateway' || type === 'interface' ? ofService(short, place) : [];
  return [...general(place.account), ...named];
}
