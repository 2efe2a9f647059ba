import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { placed } from './shared/scenes';

export const singleZoneDatabase = defineRule({
  id: 'workload/single-zone-database',
  book: '',
  severity: 'info',
  set: 'resilience',
  title: 'Database without a standby in another zone',
  why: 'If its zone fails, the database is away until AWS has restored it; with Multi-AZ a standby in another zone takes over within minutes, for about twice the price.',
  fix: 'Switch Multi-AZ on for databases that must not be away.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
  kind: 'db-instance',
  *check(db, index) {
    const zones = new Set(db.subnets.flatMap((id) => index.getAs('subnet', id)?.zone ?? []));
    // Of fewer zones another rule says that AWS refuses them; SQL Server Express has no Multi-AZ.
    if (db.multiAz || db.engine === 'sqlserver-ex' || zones.size < 2) return;
    yield {
      field: 'multiAz',
      message: `${named(db)} has subnets in ${zones.size} zones, but stands in one of them without a standby. Switch Multi-AZ on if it must survive the loss of a zone.`,
      repairs: [setFields('Switch Multi-AZ on', db.id, { multiAz: true })],
    };
  },
  bad: [
    { title: 'two zones, one instance', design: placed('db-instance', 'db'), at: 'db', field: 'multiAz' },
    {
      title: 'another engine',
      design: placed('db-instance', 'db', () => ({ engine: 'sqlserver-se' as const })),
      at: 'db',
      field: 'multiAz',
    },
  ],
  good: [
    { title: 'a standby', design: placed('db-instance', 'db', () => ({ multiAz: true })) },
    { title: 'one zone, which AWS refuses', design: placed('db-instance', 'db', (_s, { a }) => ({ subnets: [a] })) },
    {
      title: 'SQL Server Express, which has no Multi-AZ',
      design: placed('db-instance', 'db', () => ({ engine: 'sqlserver-ex' as const })),
    },
    { title: 'a cluster spreads by itself', design: placed('eks-cluster', 'eks') },
  ],
});
