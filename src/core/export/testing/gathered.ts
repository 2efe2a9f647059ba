import { type Fields, type Neutral, only } from './rewording';

/** A type whose blocks are rows, or items of a row, of another block in the languages that have no such type. */
interface Gathered {
  /** the rows that may refer to the other block */
  readonly of: readonly string[];
  readonly into: string;
  readonly item: (rows: Fields) => Neutral;
}

const row = (name: string) => (rows: Fields) => rows[name] ?? '';
const rule = ({ group: _, ...rest }: Fields): Neutral => rest;

export const gathered: Readonly<Record<string, Gathered>> = {
  aws_vpc_security_group_ingress_rule: { of: ['group'], into: 'ingress', item: rule },
  aws_vpc_security_group_egress_rule: { of: ['group'], into: 'egress', item: rule },
  'AWS::EC2::VPCGatewayAttachment': { of: ['gateway'], into: 'vpc', item: row('vpc') },
  aws_vpc_endpoint_route_table_association: { of: ['endpoint'], into: 'routeTables', item: row('routeTable') },
  aws_ram_principal_association: { of: ['share'], into: 'principals', item: row('principal') },
  aws_ram_resource_association: { of: ['share'], into: 'resources', item: row('resource') },
  aws_lb_target_group_attachment: {
    of: ['targetGroup'],
    into: 'targets',
    item: ({ target, port, zone }) => only({ id: target, port, availabilityzone: zone }),
  },
  aws_iam_role_policy: {
    of: ['role'],
    into: 'policies',
    item: ({ name, policy }) => only({ policyname: name, policydocument: policy }),
  },
};
