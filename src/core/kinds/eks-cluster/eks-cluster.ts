import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, refListSchema, textSchema } from '../../model/resource';

/** The control plane; node groups are no part of it. */
export const eksClusterSchema = z.strictObject({
  ...baseFields('eks-cluster'),
  /** '': the newest that AWS has */
  version: textSchema,
  /** of the role that it takes on, outside of the design; '': one is made */
  roleArn: textSchema,
  subnets: refListSchema,
  /** besides the one that EKS makes */
  securityGroups: refListSchema,
  privateEndpoint: z.boolean(),
  publicEndpoint: z.boolean(),
  publicCidrs: listSchema(textSchema),
});
export type EksCluster = z.infer<typeof eksClusterSchema>;

export const eksCluster = defineKind<EksCluster>({
  kind: 'eks-cluster',
  label: 'EKS cluster',
  plural: 'EKS clusters',
  summary: 'The control plane of Kubernetes with its network interfaces in your subnets. Nodes are added apart.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
  keywords: ['kubernetes', 'k8s', 'containers', 'control plane', 'pods'],
  schema: eksClusterSchema,
  look: { icon: 'eks-cluster', tone: 'compute', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has an interface in' },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
  ],
  fields: [
    {
      name: 'roleArn',
      label: 'Role ARN',
      help: 'A role that trusts eks.amazonaws.com and has the policy AmazonEKSClusterPolicy. Empty: such a role is made with the cluster.',
      control: { type: 'text', placeholder: 'made with the cluster' },
      replaces: true,
    },
    {
      name: 'version',
      label: 'Kubernetes version',
      help: 'Such as 1.33. Empty: the default of AWS.',
      control: { type: 'text', placeholder: '1.33' },
    },
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'In two zones or more: EKS puts network interfaces of the control plane there.',
      control: { type: 'reference-list' },
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'For those interfaces, besides the group that EKS makes.',
      control: { type: 'reference-list' },
    },
    {
      name: 'privateEndpoint',
      label: 'Private endpoint',
      help: 'The API server can be reached inside the VPC.',
      control: { type: 'toggle' },
    },
    {
      name: 'publicEndpoint',
      label: 'Public endpoint',
      help: 'The API server can be reached from the internet.',
      control: { type: 'toggle' },
    },
    {
      name: 'publicCidrs',
      label: 'Public endpoint from',
      help: 'Blocks that may reach the public endpoint. None: all.',
      control: { type: 'cidr-list' },
      when: (resource) => resource.publicEndpoint === true,
    },
  ],
  tagged: true,
  stem: 'eks',
  defaults: {
    roleArn: '',
    version: '',
    subnets: [],
    securityGroups: [],
    privateEndpoint: true,
    publicEndpoint: true,
    publicCidrs: [],
  },
});
