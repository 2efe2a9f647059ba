import { own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import { endpointServiceName } from '../../cloud/service-names';
import type { Surroundings } from '../../cloud/surroundings';
import type { VpcEndpoint } from './vpc-endpoint';

/**
 * Subnets and security groups of an interface endpoint stand inside it in Terraform too. Both change in place, nothing
 * else manages them, and an empty group list then means the default group, as at AWS;
 * aws_vpc_endpoint_security_group_association would have to take that default group away in one of its instances.
 * Route tables of a gateway endpoint are associations, so that a table can come and go without touching the endpoint.
 */
const endpointState = {
  action: 'DescribeVpcEndpoints',
  with: { 'VpcEndpointIds[0]': own() },
  path: 'VpcEndpoints[0].State',
} as const;

const endpointBlock = defineBlock({
  noun: 'Endpoint',
  words: ['vpce', 'endpoint'],
  area: 'endpoints',
  cfn: 'AWS::EC2::VPCEndpoint',
  tf: 'aws_vpc_endpoint',
  api: {
    service: 'ec2',
    action: 'CreateVpcEndpoint',
    tags: { specification: 'vpc-endpoint' },
    wait: { ...endpointState, until: 'available', failed: ['failed', 'rejected', 'expired'] },
    undo: {
      action: 'DeleteVpcEndpoints',
      with: { 'VpcEndpointIds[0]': own() },
      gone: { ...endpointState, until: 'deleted' },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    service: { cfn: 'ServiceName', tf: 'service_name', api: 'ServiceName' },
    type: { cfn: 'VpcEndpointType', tf: 'vpc_endpoint_type', api: 'VpcEndpointType' },
    routeTables: { cfn: 'RouteTableIds', tf: null, api: 'RouteTableIds' },
    subnets: { cfn: 'SubnetIds', tf: 'subnet_ids', api: 'SubnetIds' },
    securityGroups: { cfn: 'SecurityGroupIds', tf: 'security_group_ids', api: 'SecurityGroupIds' },
    privateDns: { cfn: 'PrivateDnsEnabled', tf: 'private_dns_enabled', api: 'PrivateDnsEnabled' },
  },
  yields: {
    id: { cfn: '', tf: 'id', api: 'VpcEndpoint.VpcEndpointId' },
    'prefix-list-id': { cfn: null, tf: 'prefix_list_id', api: null },
  },
});

const routeTableAssociation = defineBlock({
  noun: 'RouteTableAssociation',
  words: [],
  area: 'endpoints',
  cfn: null,
  tf: 'aws_vpc_endpoint_route_table_association',
  api: { none: 'The endpoint itself lists its route tables.' },
  tags: { cfn: false, tf: false },
  rows: {
    endpoint: { cfn: null, tf: 'vpc_endpoint_id' },
    routeTable: { cfn: null, tf: 'route_table_id' },
  },
  yields: {},
});

/** The ids of one kind that are in the design, once each; the others are said. */
function present(endpoint: VpcEndpoint, ids: readonly string[], kind: string, s: Surroundings, notices: Notice[]) {
  const found = [...new Set(ids)].filter((id) => s.kindOf(id) === kind);
  if (found.length < new Set(ids).size) {
    const what = kind.replaceAll('-', ' ');
    notices.push({
      resource: endpoint.id,
      message: `${quoted(endpoint.name)} refers to a ${what} that is not in the design; the reference is left out.`,
    });
  }
  return found;
}

const optionalList = (items: readonly Expr[]) => (items.length > 0 ? list(items) : undefined);

export function lowerVpcEndpoint(endpoint: VpcEndpoint, s: Surroundings): Lowered {
  const vpc = endpoint.parent;
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return NOTHING;
  if (endpoint.service === '') {
    const message = `${quoted(endpoint.name)} names no service; it is left out.`;
    return { blocks: [], notices: [{ resource: endpoint.id, message }] };
  }
  const place = s.placeOf(endpoint.id);
  const notices: Notice[] = [];
  const common = {
    vpc: ref(vpc),
    service: literal(endpointServiceName(place.region, endpoint.service, endpoint.type)),
  };
  if (endpoint.type === 'interface') {
    const subnets = present(endpoint, endpoint.subnets, 'subnet', s, notices);
    const groups = present(endpoint, endpoint.securityGroups, 'security-group', s, notices);
    // AWS gives S3 a private DNS name only beside a gateway endpoint for it.
    const dependsOn = [endpoint.privateDns ? s.gatewayEndpoint(vpc, endpoint.service) : null];
    const block = makeBlock(
      endpointBlock,
      endpoint,
      place,
      {
        ...common,
        type: literal('Interface'),
        subnets: optionalList(subnets.map((id) => ref(id))),
        securityGroups: optionalList(groups.map((id) => s.securityGroup(id))),
        privateDns: literal(endpoint.privateDns),
      },
      { dependsOn },
    );
    return { blocks: [block], notices };
  }
  const tables = present(endpoint, endpoint.routeTables, 'route-table', s, notices);
  const blocks: Block[] = [
    makeBlock(endpointBlock, endpoint, place, {
      ...common,
      type: literal('Gateway'),
      routeTables: optionalList(tables.map((id) => ref(id))),
    }),
    ...tables.map((table) =>
      makeBlock(
        routeTableAssociation,
        endpoint,
        place,
        { endpoint: ref(endpoint.id), routeTable: ref(table) },
        {
          role: `route-table/${table}`,
          suffix: [s.nameOf(table)],
        },
      ),
    ),
  ];
  return { blocks, notices };
}
