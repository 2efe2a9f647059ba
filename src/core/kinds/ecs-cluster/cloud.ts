import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { list, literal, map, optionalText } from '../../cloud/expr';
import type { Surroundings } from '../../cloud/surroundings';
import type { EcsCluster } from './ecs-cluster';

const clusterBlock = defineBlock({
  noun: 'EcsCluster',
  words: ['ecs', 'cluster'],
  area: 'compute',
  cfn: 'AWS::ECS::Cluster',
  tf: 'aws_ecs_cluster',
  api: {
    service: 'ecs',
    action: 'CreateCluster',
    tags: { list: 'tags', key: 'key', value: 'value' },
    undo: { action: 'DeleteCluster', with: { cluster: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'ClusterName', tf: 'name', api: 'clusterName' },
    settings: { cfn: 'ClusterSettings', tf: null, api: null },
    setting: { cfn: null, tf: 'setting', tfBlock: true, api: 'settings' },
  },
  yields: { id: { cfn: 'Arn', tf: 'arn', api: 'cluster.clusterArn' } },
});

/** Its subnets and groups are those of services, which are no part of a design. */
export function lowerEcsCluster(cluster: EcsCluster, s: Surroundings): Lowered {
  if (s.kindOf(cluster.parent) !== 'vpc') return NOTHING;
  const value = literal(cluster.containerInsights ? 'enabled' : 'disabled');
  const setting = (name: string, of: string) =>
    list([
      map([
        [name, literal('containerInsights')],
        [of, value],
      ]),
    ]);
  const properties = {
    name: optionalText(cluster.name),
    settings: setting('Name', 'Value'),
    setting: setting('name', 'value'),
  };
  return { blocks: [makeBlock(clusterBlock, cluster, s.placeOf(cluster.id), properties)], notices: [] };
}
