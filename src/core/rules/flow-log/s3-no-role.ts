import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

const inFolder = (folder: string) => flowLogScene({ destination: 's3', bucket: 'example-flow-logs', folder });

export const s3NoRole = defineRule({
  id: 'flow-log/s3-no-role',
  severity: 'error',
  title: 'Folder of a flow log is called AWSLogs',
  why: 'AWS makes the folder AWSLogs itself, inside of the one that is given, and does not take that name.',
  fix: 'Use another folder, or none.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html',
  code: 'LogDestinationPermissionIssue',
  kind: 'flow-log',
  *check(log) {
    if (log.destination !== 's3' || !log.folder.split('/').includes('AWSLogs')) return;
    yield {
      field: 'folder',
      message: `${named(log)} delivers into the folder "${log.folder}", but AWS keeps the name AWSLogs for itself. Use another folder, or none.`,
      repairs: [setFields('Use no folder', log.id, { folder: '' })],
    };
  },
  bad: [
    { title: 'the folder itself', design: inFolder('AWSLogs'), at: 'log', field: 'folder' },
    { title: 'with a slash', design: inFolder('network/AWSLogs/'), at: 'log', field: 'folder' },
  ],
  good: [
    { title: 'none', design: inFolder('') },
    { title: 'another name', design: inFolder('network/main') },
    { title: 'a name that begins so', design: inFolder('AWSLogs-main') },
    { title: 'a folder that CloudWatch Logs does not use', design: flowLogScene({ folder: 'AWSLogs' }) },
  ],
});
