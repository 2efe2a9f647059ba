import type { LeftOut } from '../../cloud/left-out';

const ORDER = 'The table is made after its gateway, so that a template could name only a table of another stack.';

export const leftOut: LeftOut = {
  'AWS::EC2::TransitGateway': {
    AssociationDefaultRouteTableId: ORDER,
    PropagationDefaultRouteTableId: ORDER,
  },
  'AWS::RAM::ResourceShare': {
    PermissionArns:
      'Without it a transit gateway is shared with the permission that AWS manages, the only one there is.',
    Sources: 'It restricts shares with services of AWS; accounts ask for attachments here.',
    ResourceShareConfiguration: 'It is about accounts that leave an organization, which a design does not show.',
  },
  aws_ram_resource_share: {
    permission_arns:
      'Without it a transit gateway is shared with the permission that AWS manages, the only one there is.',
  },
};
