import type { LeftOut } from '../../cloud/left-out';

const OUTPOST = 'Such placement is left to those who have the hardware';
const RUNS = 'Says how it runs, nothing of the network around it';

const all = (names: readonly string[], why: string) => Object.fromEntries(names.map((name) => [name, why]));

export const leftOut: LeftOut = {
  'AWS::EKS::Cluster': {
    ...all(
      [
        'Logging',
        'EncryptionConfig',
        'KubernetesNetworkConfig',
        'ResourcesVpcConfig.ControlPlaneEgressMode',
        'AccessConfig',
        'UpgradePolicy',
        'RemoteNetworkConfig',
        'ComputeConfig',
        'StorageConfig',
        'Force',
        'RollbackConfig',
        'ActiveCertificateAuthorityId',
        'CertificateAuthority',
        'BootstrapSelfManagedAddons',
        'DeletionProtection',
        'ZonalShiftConfig',
        'ControlPlaneScalingConfig',
        'KubeApiServerConfig',
        'KubeSchedulerConfig',
        'KubeControllerManagerConfig',
      ],
      RUNS,
    ),
    ...all(['OutpostConfig'], OUTPOST),
  },
  aws_eks_cluster: {
    ...all(
      [
        'bootstrap_self_managed_addons',
        'enabled_cluster_log_types',
        'force_update_version',
        'access_config',
        'compute_config',
        'encryption_config',
        'kubernetes_network_config',
        'remote_network_config',
        'storage_config',
        'upgrade_policy',
        'zonal_shift_config',
      ],
      RUNS,
    ),
    ...all(['outpost_config'], OUTPOST),
  },
};
