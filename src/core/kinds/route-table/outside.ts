import type { Notice } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { RouteTable } from './route-table';

/** What a route may lead to outside of the design, by what its id or ARN begins with. */
const OUTSIDE = [
  { what: 'internet gateway', row: 'internetGateway', option: 'gateway-id', form: /^igw-[0-9a-f]+$/ },
  { what: 'virtual private gateway', row: 'vpnGateway', option: 'gateway-id', form: /^vgw-[0-9a-f]+$/ },
  { what: 'NAT gateway', row: 'natGateway', option: 'nat-gateway-id', form: /^nat-[0-9a-f]+$/ },
  {
    what: 'egress-only internet gateway',
    row: 'egressOnlyGateway',
    option: 'egress-only-internet-gateway-id',
    form: /^eigw-[0-9a-f]+$/,
  },
  { what: 'network interface', row: 'networkInterface', option: 'network-interface-id', form: /^eni-[0-9a-f]+$/ },
  { what: 'VPC endpoint', row: 'endpoint', option: 'vpc-endpoint-id', form: /^vpce-[0-9a-f]+$/ },
  { what: 'transit gateway', row: 'transitGateway', option: 'transit-gateway-id', form: /^tgw-[0-9a-f]+$/ },
  { what: 'VPC peering connection', row: 'peering', option: 'vpc-peering-connection-id', form: /^pcx-[0-9a-f]+$/ },
  { what: 'carrier gateway', row: 'carrierGateway', option: 'carrier-gateway-id', form: /^cagw-[0-9a-f]+$/ },
  { what: 'local gateway', row: 'localGateway', option: 'local-gateway-id', form: /^lgw-[0-9a-f]+$/ },
  {
    what: 'core network',
    row: 'coreNetwork',
    option: 'core-network-arn',
    form: /^arn:aws[a-z-]*:networkmanager::[0-9]{12}:core-network\/[a-z0-9-]+$/,
  },
  {
    what: 'ODB network',
    row: 'odbNetwork',
    option: 'odb-network-arn',
    form: /^arn:aws[a-z-]*:odb:[a-z0-9-]+:[0-9]{12}:odb-network\/[A-Za-z0-9_-]+$/,
  },
] as const;

export type OutsideTarget = (typeof OUTSIDE)[number];

/** What an id or ARN of something outside of the design is; null if it is nothing that a route may lead to. */
export function outsideTarget(text: string): OutsideTarget | null {
  return OUTSIDE.find(({ form }) => form.test(text.trim())) ?? null;
}

/** A route to an ODB network, as Terraform leaves it. */
export const odbNotice = (where: string, table: RouteTable, options: string, s: Surroundings): Notice => ({
  resource: table.id,
  only: 'terraform',
  message: `${where} leads to an ODB network, for which the AWS provider 5.100 has no argument. Make it by command.`,
  command: `aws ec2 create-route --region ${s.placeOf(table.id).region} --route-table-id rtb-ID ${options}`,
});
