import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

const ROLE = /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/.+$/;

export const cwlRole = defineRule({
  id: 'flow-log/cwl-role',
  severity: 'error',
  title: 'Role of a flow log is no ARN of an IAM role',
  why: 'AWS writes into a log group by a role that vpc-flow-logs.amazonaws.com may take.',
  fix: 'Give the ARN of the role, or leave it empty: one is then made with the flow log.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html',
  code: 'InvalidParameter',
  kind: 'flow-log',
  *check(log) {
    if (log.destination !== 'cloud-watch-logs' || log.role === '' || ROLE.test(log.role)) return;
    yield {
      field: 'role',
      message: `${named(log)} delivers by the role "${log.role}", but AWS expects an ARN such as arn:aws:iam::111122223333:role/flow-logs. Write it in full, or leave it empty.`,
      repairs: [setFields('Make a role with the flow log', log.id, { role: '' })],
    };
  },
  bad: [
    { title: 'a name', design: flowLogScene({ role: 'flow-logs' }), at: 'log', field: 'role' },
    {
      title: 'the ARN of a user',
      design: flowLogScene({ role: 'arn:aws:iam::111122223333:user/flow-logs' }),
      at: 'log',
      field: 'role',
    },
  ],
  good: [
    { title: 'made with it', design: flowLogScene() },
    { title: 'a role', design: flowLogScene({ role: 'arn:aws:iam::111122223333:role/flow-logs' }) },
    { title: 'in China', design: flowLogScene({ role: 'arn:aws-cn:iam::111122223333:role/path/flow-logs' }) },
    { title: 'a bucket needs none', design: flowLogScene({ destination: 's3', bucket: 'logs-1', role: 'left over' }) },
  ],
});
