import type { LeftOut } from '../../cloud/left-out';

const INTERFACE = 'an interface of its own, attached to the instance, is drawn as a network interface';
const DISK = 'disks are no part of a network: it has its root volume, and those of the image';
const ROOT = 'the root volume comes from the image and goes with the instance';
const KEY = 'the key that AWS manages for volumes is used';
const HOST = 'which hardware it runs on is no part of a network';
const RETIRED = 'AWS has retired it';
const OLD_IMAGES = 'only for paravirtual images, which AWS no longer starts on current types';
const TEMPLATE = 'a launch template would say again what the instance says';
const PURCHASE = 'how it is paid for is no part of a network';
const ZONE = 'its subnet says so';
const BY_ID = 'groups are given by id';
const PLAIN_TEXT = 'user data is given as text';
const LISTED = 'further addresses are listed: Terraform has no number of them on an instance';
const NAMES = 'its subnet says how instances in it are named';
const PROFILE = 'a name of its own would clash where the design is deployed twice';
const CPU = 'processor and acceleration settings are no part of a network';

export const leftOut: LeftOut = {
  'AWS::EC2::Instance': {
    AdditionalInfo: 'reserved by AWS',
    Affinity: HOST,
    AvailabilityZone: ZONE,
    'BlockDeviceMappings.Ebs.DeleteOnTermination': ROOT,
    'BlockDeviceMappings.Ebs.KmsKeyId': KEY,
    'BlockDeviceMappings.Ebs.SnapshotId': ROOT,
    'BlockDeviceMappings.NoDevice': DISK,
    'BlockDeviceMappings.VirtualName': DISK,
    CpuOptions: CPU,
    CreditSpecification: CPU,
    EbsOptimized: DISK,
    ElasticGpuSpecifications: RETIRED,
    ElasticInferenceAccelerators: RETIRED,
    EnclaveOptions: CPU,
    HibernationOptions: CPU,
    HostId: HOST,
    HostResourceGroupArn: HOST,
    Ipv6Addresses: 'addresses are counted: Amazon chooses the block of the VPC, so that no address is known before',
    KernelId: OLD_IMAGES,
    LaunchTemplate: TEMPLATE,
    LicenseSpecifications: PURCHASE,
    'NetworkInterfaces.AssociateCarrierIpAddress':
      'for Wavelength Zones, where addresses are given by network interfaces',
    'NetworkInterfaces.DeleteOnTermination': INTERFACE,
    'NetworkInterfaces.Description': INTERFACE,
    'NetworkInterfaces.EnaSrdSpecification': CPU,
    'NetworkInterfaces.Ipv6Addresses': 'addresses are counted: Amazon chooses the block of the VPC',
    'NetworkInterfaces.NetworkInterfaceId': INTERFACE,
    'NetworkInterfaces.SecondaryPrivateIpAddressCount': LISTED,
    PrivateDnsNameOptions: NAMES,
    PropagateTagsToVolumeOnCreation: DISK,
    RamdiskId: OLD_IMAGES,
    SecurityGroups: BY_ID,
    SsmAssociations: 'documents that Systems Manager runs on it are no part of a network',
    Volumes: DISK,
  },
  'AWS::EC2::EIPAssociation': {
    EIP: 'addresses are given by allocation id',
    PrivateIpAddress: 'the primary private address is meant',
  },
  aws_eip_association: {
    allow_reassociation: 'an address that another resource uses is a mistake, which AWS then reports',
    private_ip_address: 'the primary private address is meant',
    public_ip: 'addresses are given by allocation id',
  },
  'AWS::IAM::InstanceProfile': { InstanceProfileName: PROFILE, Path: PROFILE },
  aws_iam_instance_profile: { name: PROFILE, name_prefix: PROFILE, path: PROFILE },
  aws_instance: {
    availability_zone: ZONE,
    capacity_reservation_specification: PURCHASE,
    cpu_options: CPU,
    credit_specification: CPU,
    disable_api_stop: 'CloudFormation has no protection against stopping',
    ebs_block_device: DISK,
    ebs_optimized: DISK,
    enable_primary_ipv6:
      'the first IPv6 address is the one that instances behind a target group keep; no network needs it',
    enclave_options: CPU,
    ephemeral_block_device: DISK,
    get_password_data: 'reads a secret',
    hibernation: CPU,
    host_id: HOST,
    host_resource_group_arn: HOST,
    instance_market_options: PURCHASE,
    ipv6_addresses: 'addresses are counted: Amazon chooses the block of the VPC, so that no address is known before',
    launch_template: TEMPLATE,
    maintenance_options: HOST,
    network_interface: INTERFACE,
    placement_partition_number: HOST,
    private_dns_name_options: NAMES,
    'root_block_device.delete_on_termination': ROOT,
    'root_block_device.kms_key_id': KEY,
    'root_block_device.tags': 'tags of the design stand on the resource itself',
    'root_block_device.tags_all': 'tags of the design stand on the resource itself',
    'root_block_device.throughput': 'CloudFormation has no throughput of a volume of an instance',
    security_groups: BY_ID,
    user_data_base64: PLAIN_TEXT,
    user_data_replace_on_change: 'user data runs at the first start; what a change of it does is the reader’s choice',
    volume_tags: DISK,
  },
};
