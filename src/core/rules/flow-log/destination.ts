import { retentions } from '../../kinds/flow-log/flow-log';
import type { ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

type FlowLog = ResourceOf<'flow-log'>;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET = /^(?!xn--|sthree-)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const BUCKET_ARN = /^arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]+[a-z0-9](\/.*)?$/;
/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
const GROUP = /^(?!aws\/)[A-Za-z0-9_./#-]{1,512}$/;
const GROUP_ARN = /^arn:aws[a-z-]*:logs:[a-z0-9-]+:[0-9]{12}:log-group:[^:]+(:\*)?$/;

function* bucketProblems(log: FlowLog): Iterable<Problem> {
  const { bucket, makesDestination } = log;
  if (bucket === '') {
    const message = `${named(log)} delivers to Amazon S3, but has no bucket. Give ${makesDestination ? 'a name for one that is made with it' : 'the ARN of one'}.`;
    yield { field: 'bucket', message };
  } else if (makesDestination && !BUCKET.test(bucket)) {
    const message = `${named(log)} makes the bucket "${bucket}", but AWS expects 3 to 63 lower-case letters, digits, dots and hyphens. Write another name.`;
    yield { field: 'bucket', message };
  } else if (!makesDestination && !BUCKET_ARN.test(bucket) && !BUCKET.test(bucket)) {
    const message = `${named(log)} delivers to the bucket "${bucket}", but AWS expects an ARN such as arn:aws:s3:::example-flow-logs.`;
    yield { field: 'bucket', message };
  }
}

function* groupProblems(log: FlowLog): Iterable<Problem> {
  const { logGroup, makesDestination, retentionDays } = log;
  const isArn = !makesDestination && GROUP_ARN.test(logGroup);
  if (logGroup === '' && !makesDestination)
    yield {
      field: 'logGroup',
      message: `${named(log)} has no log group. Give the name of one, or make it with the flow log.`,
    };
  else if (logGroup !== '' && !GROUP.test(logGroup) && !isArn)
    yield {
      field: 'logGroup',
      message: `${named(log)} writes into the log group "${logGroup}", but AWS expects letters, digits and - _ / . # in its name, up to 512 of them. Write another name.`,
    };
  if (!makesDestination || retentionDays === null || retentions.includes(retentionDays)) return;
  const next = retentions.find((days) => days > retentionDays) ?? 3653;
  yield {
    field: 'retentionDays',
    message: `${named(log)} keeps records for ${retentionDays} days, which CloudWatch Logs does not offer. Use ${next}, or nothing to keep them for ever.`,
    repairs: [setFields(`Keep them for ${next} days`, log.id, { retentionDays: next })],
  };
}

const toBucket = (bucket: string, makesDestination = true) =>
  flowLogScene({ destination: 's3', bucket, makesDestination });
const toGroup = (logGroup: string, makesDestination = true) => flowLogScene({ logGroup, makesDestination });

export const destination = defineRule({
  id: 'flow-log/destination',
  severity: 'error',
  title: 'Flow log has no destination that AWS takes',
  why: 'Records go into a log group or a bucket, which must have a name that the service allows.',
  fix: 'Name the log group or bucket, or give the ARN of one that exists.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html',
  code: 'InvalidParameter',
  kind: 'flow-log',
  check(log) {
    if (log.destination === 's3') return bucketProblems(log);
    return log.destination === 'cloud-watch-logs' ? groupProblems(log) : [];
  },
  bad: [
    { title: 'no bucket', design: toBucket(''), at: 'log', field: 'bucket' },
    { title: 'a bucket in capitals', design: toBucket('FlowLogs'), at: 'log', field: 'bucket' },
    { title: 'an ARN of something else', design: toBucket('arn:aws:s3-flow:x', false), at: 'log', field: 'bucket' },
    { title: 'no log group that exists', design: toGroup('', false), at: 'log', field: 'logGroup' },
    { title: 'a log group with blanks', design: toGroup('flow logs'), at: 'log', field: 'logGroup' },
    { title: '45 days', design: flowLogScene({ retentionDays: 45 }), at: 'log', field: 'retentionDays' },
  ],
  good: [
    { title: 'a log group that is named after it', design: flowLogScene() },
    { title: 'a log group by name', design: toGroup('/vpc-flow-logs/main') },
    {
      title: 'a log group by ARN',
      design: toGroup('arn:aws:logs:us-east-1:111122223333:log-group:/vpc/main:*', false),
    },
    { title: 'for ever', design: flowLogScene({ retentionDays: null }) },
    {
      title: 'the retention of a log group that exists is not set',
      design: flowLogScene({ makesDestination: false, logGroup: 'x', retentionDays: 45 }),
    },
    { title: 'a new bucket', design: toBucket('example-flow.logs-1') },
    { title: 'a bucket that exists', design: toBucket('arn:aws:s3:::example-flow-logs', false) },
    {
      title: 'a bucket that exists, in GovCloud, with a folder',
      design: toBucket('arn:aws-us-gov:s3:::example/x', false),
    },
  ],
});
