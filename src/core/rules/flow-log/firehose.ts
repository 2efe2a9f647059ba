import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

const STREAM = /^arn:aws[a-z-]*:firehose:[a-z0-9-]+:[0-9]{12}:deliverystream\/.+$/;
const ARN = 'arn:aws:firehose:us-east-1:111122223333:deliverystream/flow';
const ROLE = 'arn:aws:iam::111122223333:role/flow-logs';
const THERE = 'arn:aws:iam::444455556666:role/flow-logs';
const to = (stream: string, role = '', crossAccountRole = '') =>
  flowLogScene({ destination: 'kinesis-data-firehose', stream, role, crossAccountRole });

export const firehose = defineRule({
  id: 'flow-log/firehose',
  severity: 'error',
  title: 'Delivery stream of a flow log is missing, or its roles do not fit',
  why: 'Firehose takes records at the ARN of a stream. Roles are needed only for a stream of another account, and then both: the one here and the one there.',
  fix: 'Give the ARN of the stream; for another account both roles, otherwise none.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose.html',
  code: 'InvalidParameter',
  kind: 'flow-log',
  *check(log): Iterable<Problem> {
    if (log.destination !== 'kinesis-data-firehose') return;
    if (!STREAM.test(log.stream)) {
      const found = log.stream === '' ? 'no delivery stream' : `the delivery stream "${log.stream}"`;
      yield { field: 'stream', message: `${named(log)} has ${found}, but AWS expects an ARN such as ${ARN}.` };
    }
    if ((log.role === '') === (log.crossAccountRole === '')) return;
    const lacks = log.role === '' ? 'role' : 'crossAccountRole';
    const what =
      lacks === 'role'
        ? 'a role of the other account, but none of this one'
        : 'a role of this account, but none of the other one';
    yield {
      field: lacks,
      message: `${named(log)} has ${what}; AWS expects both for a stream of another account, and none for one of this account.`,
      repairs: [setFields('Deliver without roles', log.id, { role: '', crossAccountRole: '' })],
    };
  },
  bad: [
    { title: 'no stream', design: to(''), at: 'log', field: 'stream' },
    { title: 'a name', design: to('flow'), at: 'log', field: 'stream' },
    { title: 'a role of this account alone', design: to(ARN, ROLE), at: 'log', field: 'crossAccountRole' },
    { title: 'a role of the other account alone', design: to(ARN, '', THERE), at: 'log', field: 'role' },
  ],
  good: [
    { title: 'a stream of this account', design: to(ARN) },
    { title: 'of another one, with both roles', design: to(ARN.replace('1111', '4444'), ROLE, THERE) },
    { title: 'CloudWatch Logs has no stream', design: flowLogScene() },
    {
      title: 'a bucket has no stream',
      design: flowLogScene({ destination: 's3', bucket: 'example-flow-logs' }),
    },
  ],
});
