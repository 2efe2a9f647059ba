import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { placed } from './shared/scenes';

export const publiclyAccessible = defineRule({
  id: 'workload/publicly-accessible',
  book: 'rds-public',
  severity: 'warning',
  set: 'security',
  title: 'Database with a public address',
  why: 'Its name then resolves to a public address outside of the VPC, and only its groups stand between the database and everybody.',
  fix: 'Switch public access off; reach the database through the VPC, a VPN or a bastion.',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2',
  kind: 'db-instance',
  *check(db) {
    if (!db.publiclyAccessible) return;
    yield {
      field: 'publiclyAccessible',
      message: `${named(db)} is publicly accessible, so only its security groups keep the internet out. Switch public access off.`,
      repairs: [setFields('Switch public access off', db.id, { publiclyAccessible: false })],
    };
  },
  bad: [
    {
      title: 'switched on',
      design: placed('db-instance', 'db', () => ({ publiclyAccessible: true })),
      at: 'db',
      field: 'publiclyAccessible',
    },
    {
      title: 'even with a group that lets one network in only',
      design: placed('db-instance', 'db', (s, { vpc }) => {
        const group = s.add('security-group', 'db', vpc, {
          inbound: [
            {
              id: '1',
              protocol: 'tcp',
              fromPort: 5432,
              toPort: 5432,
              peer: { type: 'cidr', cidr: '203.0.113.0/24' },
              description: '',
            },
          ],
        });
        return { publiclyAccessible: true, securityGroups: [group] };
      }),
      at: 'db',
      field: 'publiclyAccessible',
    },
  ],
  good: [
    { title: 'switched off', design: placed('db-instance', 'db') },
    { title: 'of several zones', design: placed('db-instance', 'db', () => ({ multiAz: true })) },
    { title: 'a function has no such setting', design: placed('lambda-function', 'fn') },
    {
      title: 'a VPC with an internet gateway',
      design: placed('db-instance', 'db', (s, { vpc }) => {
        s.add('internet-gateway', 'igw', vpc);
        return {};
      }),
    },
  ],
});
