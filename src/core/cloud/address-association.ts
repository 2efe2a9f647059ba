import { own } from './api';
import { defineBlock } from './block';

/** Gives an Elastic IP address to an instance or to a network interface. */
export const addressAssociation = defineBlock({
  noun: 'ElasticIpAssociation',
  words: [],
  area: 'compute',
  cfn: 'AWS::EC2::EIPAssociation',
  tf: 'aws_eip_association',
  api: {
    service: 'ec2',
    action: 'AssociateAddress',
    tags: null,
    undo: { action: 'DisassociateAddress', with: { AssociationId: own('association-id') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    instance: { cfn: 'InstanceId', tf: 'instance_id', api: 'InstanceId' },
    networkInterface: { cfn: 'NetworkInterfaceId', tf: 'network_interface_id', api: 'NetworkInterfaceId' },
    address: { cfn: 'AllocationId', tf: 'allocation_id', api: 'AllocationId' },
  },
  yields: { 'association-id': { cfn: null, tf: null, api: 'AssociationId' } },
});
