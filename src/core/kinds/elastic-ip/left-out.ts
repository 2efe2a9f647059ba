import type { LeftOut } from '../../cloud/left-out';

const USER_SAYS = 'the resource that uses the address says so';
const TRANSFER = 'takes over an address that another account hands over, once and by hand; it describes no network';

export const leftOut: LeftOut = {
  'AWS::EC2::EIP': { InstanceId: USER_SAYS, TransferAddress: TRANSFER },
  aws_eip: {
    instance: USER_SAYS,
    network_interface: USER_SAYS,
    associate_with_private_ip: USER_SAYS,
  },
};
