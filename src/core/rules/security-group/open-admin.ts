import { defineRule } from '../rule';
import { listed } from '../words';
import { isWide, openTo } from './shared/open-ports';
import { allow, groupScene } from './shared/scenes';

/** Ports of services that nobody means to offer to everybody. */
const SERVICES: readonly (readonly [port: number, name: string])[] = [
  [20, 'FTP'],
  [21, 'FTP'],
  [23, 'Telnet'],
  [135, 'Windows RPC'],
  [445, 'SMB'],
  [1433, 'SQL Server'],
  [1434, 'SQL Server'],
  [1521, 'Oracle'],
  [2049, 'NFS'],
  [2375, 'Docker'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5601, 'Kibana'],
  [5900, 'VNC'],
  [6379, 'Redis'],
  [9092, 'Kafka'],
  [9200, 'Elasticsearch'],
  [9300, 'Elasticsearch'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
  [27018, 'MongoDB'],
];

const within = (from: number, to: number) => SERVICES.filter(([port]) => port >= from && port <= to);

export const openAdmin = defineRule({
  id: 'security-group/open-admin',
  severity: 'warning',
  set: 'security',
  title: 'A database or administration port is open to the internet',
  why: 'Databases, caches and file shares are made for trusted networks; anybody who reaches one can try its passwords and its flaws.',
  fix: 'Allow the group of the servers that use it, or the addresses that you administer from.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  check: (group, index) =>
    openTo(
      group,
      index,
      (ports) => !isWide(ports) && within(ports.from, ports.to).length > 0,
      (place, { from, to }) => {
        const names = [...new Set(within(from, to).map(([port, name]) => `${name} (${port})`))];
        return `${place} lets anybody try ${listed(names)}. Allow the group of its clients instead.`;
      },
    ),
  bad: [
    { title: 'MySQL', design: groupScene([allow('tcp', 3306, '0.0.0.0/0')]), at: 'web', field: 'inbound[0]' },
    {
      title: 'a range with Redis in it',
      design: groupScene([allow('tcp', [6370, 6390], '::/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    {
      title: 'web ports',
      design: groupScene([
        allow('tcp', 80, '0.0.0.0/0'),
        allow('tcp', 443, '0.0.0.0/0'),
        allow('tcp', 8080, '0.0.0.0/0'),
      ]),
    },
    { title: 'MySQL from the VPC', design: groupScene([allow('tcp', 3306, '10.0.0.0/16')]) },
    {
      title: 'a range of hundreds of ports, which has a rule of its own',
      design: groupScene([allow('tcp', [3000, 4000], '0.0.0.0/0')]),
    },
    {
      title: 'the ports beside those of MySQL and PostgreSQL',
      design: groupScene([allow('tcp', 3307, '0.0.0.0/0'), allow('tcp', 5433, '0.0.0.0/0')]),
    },
    { title: 'PostgreSQL from one office', design: groupScene([allow('tcp', 5432, '203.0.113.0/24')]) },
  ],
});
