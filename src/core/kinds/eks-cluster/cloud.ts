import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { list, literal, map, optionalText, ref } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import { optionalList, present } from '../../cloud/present';
import { serviceRole } from '../../cloud/service-role';
import type { Surroundings } from '../../cloud/surroundings';
import type { EksCluster } from './eks-cluster';

const clusterBlock = defineBlock({
  noun: 'EksCluster',
  words: ['eks', 'cluster'],
  area: 'compute',
  cfn: 'AWS::EKS::Cluster',
  tf: 'aws_eks_cluster',
  api: {
    service: 'eks',
    action: 'CreateCluster',
    tags: { map: 'tags' },
    wait: { waiter: 'ClusterActive', with: { name: own() } },
    undo: {
      action: 'DeleteCluster',
      with: { name: own() },
      gone: { waiter: 'ClusterDeleted', with: { name: own() } },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'Name', tf: 'name', api: 'name' },
    version: { cfn: 'Version', tf: 'version', api: 'version' },
    role: { cfn: 'RoleArn', tf: 'role_arn', api: 'roleArn' },
    network: { cfn: 'ResourcesVpcConfig', tf: null, api: null },
    networkBlock: { cfn: null, tf: 'vpc_config', tfBlock: true, api: null },
    networkCall: { cfn: null, tf: null, api: 'resourcesVpcConfig' },
  },
  yields: { id: { cfn: '', tf: 'name', api: 'cluster.name' } },
});

const NAMES = {
  network: ['SubnetIds', 'SecurityGroupIds', 'EndpointPrivateAccess', 'EndpointPublicAccess', 'PublicAccessCidrs'],
  networkBlock: [
    'subnet_ids',
    'security_group_ids',
    'endpoint_private_access',
    'endpoint_public_access',
    'public_access_cidrs',
  ],
  networkCall: ['subnetIds', 'securityGroupIds', 'endpointPrivateAccess', 'endpointPublicAccess', 'publicAccessCidrs'],
} as const;

/** https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html */
const SERVICE = 'eks.amazonaws.com';
const POLICY = 'AmazonEKSClusterPolicy';

export function lowerEksCluster(cluster: EksCluster, s: Surroundings): Lowered {
  if (s.kindOf(cluster.parent) !== 'vpc') return NOTHING;
  const notices: Notice[] = [];
  const subnets = present(cluster, cluster.subnets, 'subnet', s, notices);
  const groups = present(cluster, cluster.securityGroups, 'security-group', s, notices);
  if (subnets.length === 0) {
    const message = `${quoted(cluster.name)} has no subnet; it is left out.`;
    return { blocks: [], notices: [...notices, { resource: cluster.id, message }] };
  }
  const { publicEndpoint, publicCidrs } = cluster;
  const values = [
    list(subnets.map((id) => ref(id))),
    optionalList(groups.map((id) => s.securityGroup(id))),
    literal(cluster.privateEndpoint),
    literal(publicEndpoint),
    publicEndpoint ? optionalList(publicCidrs.map(networkText)) : undefined,
  ];
  const networkOf = (names: readonly string[]) => map(names.map((name, i) => [name, values[i]] as const));
  const place = s.placeOf(cluster.id);
  const made = cluster.roleArn === '' ? serviceRole(cluster, place, SERVICE, POLICY) : null;
  const properties = {
    name: optionalText(cluster.name),
    version: optionalText(cluster.version),
    role: made ? ref(made.role, 'arn') : literal(cluster.roleArn),
    network: networkOf(NAMES.network),
    networkBlock: networkOf(NAMES.networkBlock),
    networkCall: networkOf(NAMES.networkCall),
  };
  const block = makeBlock(clusterBlock, cluster, place, properties, { dependsOn: made ? [made.ready] : [] });
  return { blocks: [...(made?.blocks ?? []), block], notices: [...notices, ...(made?.notices ?? [])] };
}
