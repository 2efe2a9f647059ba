import type { Design, FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { scene } from '../../scene';

type Fields = Partial<FieldsOf<'vpc-endpoint'>>;

/** What an endpoint of an example can refer to. */
export interface Places {
  readonly vpc: ResourceId;
  /** "web" in zone a and "db" in zone b */
  readonly web: ResourceId;
  readonly db: ResourceId;
  readonly table: ResourceId;
}

/** The VPC "main" with the subnets "web" (zone a) and "db" (zone b), and what `draw` adds. */
export function places(draw: (s: Sketch, at: Places) => void, vpcFields: Partial<FieldsOf<'vpc'>> = {}): () => Design {
  return scene((s, vpc) => {
    const web = s.add('subnet', 'web', vpc, { zone: 'a', cidr: '10.0.0.0/24' });
    const db = s.add('subnet', 'db', vpc, { zone: 'b', cidr: '10.0.1.0/24' });
    draw(s, { vpc, web, db, table: s.mainTable(vpc) });
  }, vpcFields);
}

/** A gateway endpoint "s3" on the main route table. */
export const gateway = (fields: (s: Sketch, at: Places) => Fields = () => ({})): (() => Design) =>
  places((s, at) => s.add('vpc-endpoint', 's3', at.vpc, { routeTables: [at.table], ...fields(s, at) }));

/** An interface endpoint "ssm" in the subnets "web" and "db" with a group that lets the VPC in on 443/tcp. */
export function interfaceEndpoint(
  fields: (s: Sketch, at: Places) => Fields = () => ({}),
  vpcFields: Partial<FieldsOf<'vpc'>> = {},
): () => Design {
  return places((s, at) => {
    const inbound = [
      {
        id: '1',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: { type: 'cidr', cidr: '10.0.0.0/16' },
        description: '',
      },
    ] as const;
    const group = s.add('security-group', 'vpce', at.vpc, { inbound });
    s.add('vpc-endpoint', 'ssm', at.vpc, {
      type: 'interface',
      service: 'ssm',
      subnets: [at.web, at.db],
      securityGroups: [group],
      ...fields(s, at),
    });
  }, vpcFields);
}
