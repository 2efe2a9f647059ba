import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  'AWS::EC2::VPC': {
    VpcEncryptionControl:
      'A change of it replaces the VPC: AWS::EC2::VPCEncryptionControl sets the same and can be changed.',
  },
  aws_default_vpc: {
    force_destroy: 'It deletes the default VPC of an account: that is never a side effect of a design.',
  },
  'AWS::EC2::VPCEncryptionControl': {
    VpcLatticeExclusionInput: 'Designs hold no VPC Lattice service network that traffic could go to.',
    ElasticFileSystemExclusionInput: 'Designs hold no file system that traffic could go to.',
  },
};
