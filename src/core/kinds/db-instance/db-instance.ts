import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refListSchema, textSchema } from '../../model/resource';

/** An RDS DB instance with its DB subnet group; `name` is its identifier. No password has a place here. */
export const dbInstanceSchema = z.strictObject({
  ...baseFields('db-instance'),
  engine: z.enum(['postgres', 'mysql', 'mariadb', 'oracle-se2', 'sqlserver-ex', 'sqlserver-se']),
  /** '': the default of AWS */
  engineVersion: textSchema,
  instanceClass: textSchema,
  allocatedStorage: z.int(),
  username: textSchema,
  /** '': no database is made in it */
  databaseName: textSchema,
  /** '': named after the instance */
  subnetGroupName: textSchema,
  subnets: refListSchema,
  securityGroups: refListSchema,
  /** null: that of the engine */
  port: z.nullable(z.int()),
  multiAz: z.boolean(),
  publiclyAccessible: z.boolean(),
  encrypted: z.boolean(),
  backupDays: z.int(),
  deletionProtection: z.boolean(),
  finalSnapshot: z.boolean(),
});
export type DbInstance = z.infer<typeof dbInstanceSchema>;

export const dbInstance = defineKind<DbInstance>({
  kind: 'db-instance',
  label: 'RDS database',
  plural: 'RDS databases',
  summary:
    'A managed database with its subnet group. Its master password is made and kept by AWS Secrets Manager: designs and exports never hold it.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  keywords: ['rds', 'database', 'postgres', 'mysql', 'mariadb', 'oracle', 'sql server', 'subnet group'],
  schema: dbInstanceSchema,
  look: { icon: 'db-instance', tone: 'compute', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has an interface in' },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
  ],
  fields: [
    {
      name: 'engine',
      label: 'Engine',
      help: 'The database software.',
      control: {
        type: 'select',
        options: [
          { value: 'postgres', label: 'PostgreSQL' },
          { value: 'mysql', label: 'MySQL' },
          { value: 'mariadb', label: 'MariaDB' },
          { value: 'oracle-se2', label: 'Oracle SE2' },
          { value: 'sqlserver-ex', label: 'SQL Server Express' },
          { value: 'sqlserver-se', label: 'SQL Server Standard' },
        ],
      },
      replaces: true,
    },
    {
      name: 'engineVersion',
      label: 'Engine version',
      help: 'Such as 16.4. Empty: the default of AWS at the time.',
      control: { type: 'text', placeholder: '16' },
    },
    {
      name: 'instanceClass',
      label: 'Instance class',
      help: 'Size of the server.',
      control: { type: 'text', placeholder: 'db.t4g.micro' },
    },
    {
      name: 'allocatedStorage',
      label: 'Storage in GiB',
      help: 'Room for data; it can grow and never shrink.',
      control: { type: 'number', min: 20, max: 65536 },
    },
    {
      name: 'username',
      label: 'Master user name',
      help: 'Its password is made by AWS Secrets Manager and stays there.',
      control: { type: 'text', placeholder: 'dbadmin' },
      replaces: true,
    },
    {
      name: 'databaseName',
      label: 'Database name',
      help: 'A first database in it. Empty: none.',
      control: { type: 'text', placeholder: 'app' },
      replaces: true,
    },
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'Of its subnet group: in two zones or more, so that it can move to another zone.',
      control: { type: 'reference-list' },
    },
    {
      name: 'subnetGroupName',
      label: 'Subnet group name',
      help: 'Up to 255 letters, digits, hyphens, underscores, periods and spaces. Empty: named after the database.',
      control: { type: 'text', placeholder: 'data' },
      replaces: true,
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'They must let clients in at its port. None: AWS uses the default group of the VPC.',
      control: { type: 'reference-list' },
    },
    {
      name: 'port',
      label: 'Port',
      help: 'Empty: the usual one of the engine.',
      control: { type: 'number', min: 1150, max: 65535, nullable: true },
    },
    {
      name: 'multiAz',
      label: 'Multi-AZ',
      help: 'A second instance in another zone takes over when the first fails.',
      control: { type: 'toggle' },
    },
    {
      name: 'publiclyAccessible',
      label: 'Publicly accessible',
      help: 'Gives it a public address; its subnets must then lead to an internet gateway.',
      control: { type: 'toggle' },
    },
    {
      name: 'encrypted',
      label: 'Encryption at rest',
      help: 'Of storage, backups and snapshots, with the key of AWS.',
      control: { type: 'toggle' },
      replaces: true,
    },
    {
      name: 'backupDays',
      label: 'Backup retention in days',
      help: '0: no automatic backups.',
      control: { type: 'number', min: 0, max: 35 },
    },
    {
      name: 'deletionProtection',
      label: 'Deletion protection',
      help: 'AWS refuses to delete it until this is switched off.',
      control: { type: 'toggle' },
    },
    {
      name: 'finalSnapshot',
      label: 'Final snapshot',
      help: 'A snapshot is kept when Terraform deletes it. A stack keeps one always, a script that deletes none.',
      control: { type: 'toggle' },
    },
  ],
  tagged: true,
  stem: 'db',
  defaults: {
    engine: 'postgres',
    engineVersion: '',
    instanceClass: 'db.t4g.micro',
    allocatedStorage: 20,
    username: 'dbadmin',
    databaseName: '',
    subnetGroupName: '',
    subnets: [],
    securityGroups: [],
    port: null,
    multiAz: false,
    publiclyAccessible: false,
    encrypted: true,
    backupDays: 7,
    deletionProtection: false,
    finalSnapshot: true,
  },
});
