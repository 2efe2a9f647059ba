import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  'AWS::DirectConnect::DirectConnectGatewayAssociation': {
    AcceptDirectConnectGatewayAssociationProposalRoleArn:
      'a role that accepts proposals in another account is outside of the design; commands propose and accept instead',
  },
};
