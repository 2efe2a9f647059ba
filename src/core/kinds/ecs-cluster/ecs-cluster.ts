import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refListSchema } from '../../model/resource';

/** A cluster; where its services stand is drawn only, since services and tasks are no part of a design. */
export const ecsClusterSchema = z.strictObject({
  ...baseFields('ecs-cluster'),
  subnets: refListSchema,
  securityGroups: refListSchema,
  containerInsights: z.boolean(),
});
export type EcsCluster = z.infer<typeof ecsClusterSchema>;

export const ecsCluster = defineKind<EcsCluster>({
  kind: 'ecs-cluster',
  label: 'ECS cluster',
  plural: 'ECS clusters',
  summary:
    'Where containers run. A cluster itself is in no network: subnets and groups are those of its services, for the drawing.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html',
  keywords: ['containers', 'fargate', 'tasks', 'services', 'docker'],
  schema: ecsClusterSchema,
  look: { icon: 'ecs-cluster', tone: 'compute', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'runs in' },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'runs with' },
  ],
  fields: [
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'Where its services run: drawn only, since AWS asks for them with each service.',
      control: { type: 'reference-list' },
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'Of its services: drawn only.',
      control: { type: 'reference-list' },
    },
    {
      name: 'containerInsights',
      label: 'Container Insights',
      help: 'Metrics of tasks and services in CloudWatch, billed.',
      control: { type: 'toggle' },
    },
  ],
  tagged: true,
  stem: 'ecs',
  defaults: { subnets: [], securityGroups: [], containerInsights: false },
});
