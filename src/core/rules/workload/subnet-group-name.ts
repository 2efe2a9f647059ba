import { defineRule } from '../rule';
import { clipped, named } from '../words';
import { placed } from './shared/scenes';

const grouped = (subnetGroupName: string) => placed('db-instance', 'db', () => ({ subnetGroupName }));

export const subnetGroupName = defineRule({
  id: 'workload/subnet-group-name',
  book: 'rds-subnet-group-name',
  severity: 'error',
  title: 'DB subnet group with a name that AWS refuses',
  why: 'The name of a DB subnet group has up to 255 letters, digits, hyphens, underscores, periods and spaces, and is not "default".',
  fix: 'Choose another name.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html',
  code: 'InvalidParameterValue',
  kind: 'db-instance',
  *check(db) {
    const name = db.subnetGroupName;
    if (/^[A-Za-z0-9_. -]{0,255}$/.test(name) && name.toLowerCase() !== 'default') return;
    yield {
      field: 'subnetGroupName',
      message: `The subnet group of ${named(db)} is called "${clipped(name, 40)}"; AWS expects up to 255 letters, digits, hyphens, underscores, periods and spaces, and not "default". Choose another name.`,
    };
  },
  bad: [
    { title: 'the reserved name', design: grouped('Default'), at: 'db', field: 'subnetGroupName' },
    { title: 'a slash', design: grouped('a/b'), at: 'db', field: 'subnetGroupName' },
    { title: 'too long', design: grouped('a'.repeat(256)), at: 'db', field: 'subnetGroupName' },
  ],
  good: [
    { title: 'a name', design: grouped('data_1.x y') },
    { title: 'none', design: grouped('') },
    { title: 'default in a longer name', design: grouped('default-2') },
    { title: '255 letters', design: grouped('a'.repeat(255)) },
  ],
});
