import type { LeftOut } from '../../cloud/left-out';

const RUNS = 'Says how it runs, nothing of the network around it';

const all = (names: readonly string[], why: string) => Object.fromEntries(names.map((name) => [name, why]));

export const leftOut: LeftOut = {
  'AWS::ECS::Cluster': {
    ...all(['DefaultCapacityProviderStrategy', 'Configuration', 'ServiceConnectDefaults', 'CapacityProviders'], RUNS),
  },
  aws_ecs_cluster: {
    ...all(['configuration', 'service_connect_defaults'], RUNS),
  },
};
