import { defaultVpcOf } from '../../kinds/default-vpc';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const second = (region: string) =>
  scene(
    (s) => {
      s.add('vpc', 'other', s.region(region), { cidr: '172.31.0.0/16', isDefault: true });
    },
    { cidr: '172.31.0.0/16', isDefault: true },
  );

export const defaultRecreate = defineRule({
  id: 'vpc/default-recreate',
  severity: 'error',
  title: 'Second default VPC of a Region',
  why: 'An account has at most one default VPC in each Region; AWS makes no other one beside it.',
  fix: 'Keep one of them, or draw the other as an ordinary VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html',
  code: 'DefaultVpcAlreadyExists',
  kind: 'region',
  *check(region, index): Iterable<Problem> {
    const first = defaultVpcOf(index, region);
    for (const vpc of index.all('vpc')) {
      if (!vpc.isDefault || vpc.parent !== region.id || vpc === first) continue;
      yield {
        message: `${named(region)} has the default VPC ${named(vpc)} beside ${named(first)}; there is one for each Region of an account. Draw one of them as an ordinary VPC.`,
        repairs: [setFields(`Make ${named(vpc)} an ordinary VPC`, vpc.id, { isDefault: false })],
      };
    }
  },
  bad: [
    {
      title: 'two besides an ordinary VPC',
      design: scene((s) => {
        for (const name of ['first', 'second'])
          s.add('vpc', name, s.region(), { cidr: '172.31.0.0/16', isDefault: true });
      }),
      at: 'us-east-1',
    },
    { title: 'two in one Region', design: second('us-east-1'), at: 'us-east-1' },
  ],
  good: [
    {
      title: 'one beside an ordinary VPC of the same block',
      design: scene((s) => s.add('vpc', 'other', s.region(), { cidr: '172.31.0.0/16' }), {
        cidr: '172.31.0.0/16',
        isDefault: true,
      }),
    },
    {
      title: 'one in each of two accounts',
      design: scene(
        (s) => {
          const account = s.add('account', 'shared', null, { accountId: '111122223333' });
          const there = s.add('region', 'shared-us-east-1', null, { code: 'us-east-1', account });
          s.add('vpc', 'other', there, { cidr: '172.31.0.0/16', isDefault: true });
        },
        { cidr: '172.31.0.0/16', isDefault: true },
      ),
    },

    { title: 'one in each of two Regions', design: second('eu-west-1') },
    { title: 'ordinary VPCs', design: scene((s) => s.add('vpc', 'other', s.region())) },
  ],
});
