import { own, row } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, literal, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import { optionalList, present } from '../../cloud/present';
import type { Surroundings } from '../../cloud/surroundings';
import type { DbInstance } from './db-instance';

const subnetGroupBlock = defineBlock({
  noun: 'SubnetGroup',
  words: [],
  area: 'compute',
  cfn: 'AWS::RDS::DBSubnetGroup',
  tf: 'aws_db_subnet_group',
  api: {
    service: 'rds',
    action: 'CreateDBSubnetGroup',
    tags: null,
    undo: { action: 'DeleteDBSubnetGroup', with: { DBSubnetGroupName: own() } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    name: { cfn: 'DBSubnetGroupName', tf: 'name', api: 'DBSubnetGroupName' },
    description: { cfn: 'DBSubnetGroupDescription', tf: 'description', api: 'DBSubnetGroupDescription' },
    subnets: { cfn: 'SubnetIds', tf: 'subnet_ids', api: 'SubnetIds' },
  },
  yields: { id: { cfn: '', tf: 'name', api: 'DBSubnetGroup.DBSubnetGroupName' } },
});

/** The deletion policy of CloudFormation keeps a snapshot of an instance without being asked. */
const instanceBlock = defineBlock({
  noun: 'Database',
  words: ['db', 'rds', 'database', 'postgres', 'mysql'],
  area: 'compute',
  cfn: 'AWS::RDS::DBInstance',
  tf: 'aws_db_instance',
  api: {
    service: 'rds',
    action: 'CreateDBInstance',
    tags: { list: 'Tags' },
    wait: { waiter: 'DBInstanceAvailable', with: { DBInstanceIdentifier: own() } },
    undo: {
      action: 'DeleteDBInstance',
      with: {
        DBInstanceIdentifier: own(),
        SkipFinalSnapshot: row('skipFinalSnapshot'),
        FinalDBSnapshotIdentifier: row('finalSnapshot'),
      },
      gone: { waiter: 'DBInstanceDeleted', with: { DBInstanceIdentifier: own() } },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    identifier: { cfn: 'DBInstanceIdentifier', tf: 'identifier', api: 'DBInstanceIdentifier' },
    engine: { cfn: 'Engine', tf: 'engine', api: 'Engine' },
    engineVersion: { cfn: 'EngineVersion', tf: 'engine_version', api: 'EngineVersion' },
    instanceClass: { cfn: 'DBInstanceClass', tf: 'instance_class', api: 'DBInstanceClass' },
    storage: { cfn: null, tf: 'allocated_storage', api: 'AllocatedStorage' },
    /** a text there */
    storageText: { cfn: 'AllocatedStorage', tf: null, api: null },
    encrypted: { cfn: 'StorageEncrypted', tf: 'storage_encrypted', api: 'StorageEncrypted' },
    username: { cfn: 'MasterUsername', tf: 'username', api: 'MasterUsername' },
    managedPassword: {
      cfn: 'ManageMasterUserPassword',
      tf: 'manage_master_user_password',
      api: 'ManageMasterUserPassword',
    },
    databaseName: { cfn: 'DBName', tf: 'db_name', api: 'DBName' },
    port: { cfn: null, tf: 'port', api: 'Port' },
    portText: { cfn: 'Port', tf: null, api: null },
    subnetGroup: { cfn: 'DBSubnetGroupName', tf: 'db_subnet_group_name', api: 'DBSubnetGroupName' },
    securityGroups: { cfn: 'VPCSecurityGroups', tf: 'vpc_security_group_ids', api: 'VpcSecurityGroupIds' },
    multiAz: { cfn: 'MultiAZ', tf: 'multi_az', api: 'MultiAZ' },
    publiclyAccessible: { cfn: 'PubliclyAccessible', tf: 'publicly_accessible', api: 'PubliclyAccessible' },
    backupDays: { cfn: 'BackupRetentionPeriod', tf: 'backup_retention_period', api: 'BackupRetentionPeriod' },
    copyTags: { cfn: 'CopyTagsToSnapshot', tf: 'copy_tags_to_snapshot', api: 'CopyTagsToSnapshot' },
    deletionProtection: { cfn: 'DeletionProtection', tf: 'deletion_protection', api: 'DeletionProtection' },
    skipFinalSnapshot: { cfn: null, tf: 'skip_final_snapshot', api: null },
    finalSnapshot: { cfn: null, tf: 'final_snapshot_identifier', api: null },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'DBInstance.DBInstanceIdentifier' } },
});

/** A name in the letters that RDS allows; identifiers of snapshots, too. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '') || 'db';

function noticesOf(db: DbInstance, notices: Notice[]): void {
  if (!db.finalSnapshot)
    notices.push({
      resource: db.id,
      only: 'cloudformation',
      message: `${quoted(db.name)} is to be deleted without a final snapshot; a stack keeps one all the same. Delete that by hand.`,
    });
}

export function lowerDbInstance(db: DbInstance, s: Surroundings): Lowered {
  const vpc = db.parent;
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return NOTHING;
  const place = s.placeOf(db.id);
  const notices: Notice[] = [];
  const subnets = present(db, db.subnets, 'subnet', s, notices);
  if (subnets.length === 0) {
    const message = `${quoted(db.name)} has no subnet for its subnet group; it is left out.`;
    return { blocks: [], notices: [...notices, { resource: db.id, message }] };
  }
  const groups = present(db, db.securityGroups, 'security-group', s, notices);
  noticesOf(db, notices);
  const name = plain(db.name);
  const group = makeBlock(
    subnetGroupBlock,
    db,
    place,
    {
      name: literal(db.subnetGroupName.toLowerCase() || name),
      description: literal(`Subnets of ${name}`),
      subnets: optionalList(subnets.map((id) => ref(id))),
    },
    { role: 'subnet-group', suffix: [] },
  );
  const storage: Expr = literal(db.allocatedStorage);
  const instance = makeBlock(
    instanceBlock,
    db,
    place,
    {
      identifier: literal(name),
      engine: literal(db.engine),
      engineVersion: optionalText(db.engineVersion),
      instanceClass: literal(db.instanceClass),
      storage,
      storageText: literal(String(db.allocatedStorage)),
      encrypted: literal(db.encrypted),
      username: literal(db.username),
      managedPassword: literal(true),
      databaseName: optionalText(db.databaseName),
      port: db.port === null ? undefined : literal(db.port),
      portText: db.port === null ? undefined : literal(String(db.port)),
      subnetGroup: ref(`${db.id}/subnet-group`),
      securityGroups: optionalList(groups.map((id) => s.securityGroup(id))),
      multiAz: literal(db.multiAz),
      publiclyAccessible: literal(db.publiclyAccessible),
      backupDays: literal(db.backupDays),
      copyTags: literal(true),
      deletionProtection: literal(db.deletionProtection),
      skipFinalSnapshot: literal(!db.finalSnapshot),
      finalSnapshot: db.finalSnapshot ? literal(`${name}-final`) : undefined,
    },
    { dependsOn: db.publiclyAccessible ? [s.internetReady(vpc)] : [] },
  );
  return { blocks: [group, instance], notices };
}
