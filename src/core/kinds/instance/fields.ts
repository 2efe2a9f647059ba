import type { FieldSpec } from '../../model/define-kind';
import type { AnyResource } from '../../model/resource';

const hasMetadata = (resource: AnyResource) => resource.metadataEndpoint === true;

/** The fields of the inspector. */
export const fields: readonly FieldSpec[] = [
  {
    name: 'instanceType',
    label: 'Instance type',
    help: 'Size of the virtual server, such as t3.micro. It runs the newest Amazon Linux 2023.',
    control: { type: 'text', placeholder: 't3.micro' },
  },
  {
    name: 'privateIp',
    label: 'Private IPv4 address',
    help: 'A free address of its subnet. Empty: AWS picks one.',
    control: { type: 'address', placeholder: 'chosen by AWS' },
    replaces: true,
  },
  {
    name: 'secondaryIps',
    label: 'Secondary private IPv4 addresses',
    help: 'Further free addresses of its subnet for its interface, one a line.',
    control: { type: 'text-list', placeholder: '10.0.0.20' },
  },
  {
    name: 'ipv6AddressCount',
    label: 'Number of IPv6 addresses',
    help: 'How many IPv6 addresses of its subnet AWS picks. Empty: one where the subnet gives them by itself, else none.',
    control: { type: 'number', min: 1, max: 50, nullable: true },
    replaces: true,
  },
  {
    name: 'securityGroups',
    label: 'Security groups',
    help: 'Up to five by default. None: AWS uses the default group of the VPC.',
    control: { type: 'reference-list' },
  },
  {
    name: 'publicIp',
    label: 'Public IPv4 address',
    help: 'An address from the pool of AWS that lasts until the instance stops. For one that stays, use an Elastic IP address.',
    control: {
      type: 'select',
      options: [
        { value: 'subnet', label: 'As the subnet says' },
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
    replaces: true,
  },
  {
    name: 'elasticIp',
    label: 'Elastic IP address',
    help: 'A public address that stays the same.',
    control: { type: 'reference', none: 'None' },
  },
  {
    name: 'sourceDestCheck',
    label: 'Source/destination check',
    help: 'Drops traffic that is not addressed to or from the instance itself. An instance that forwards traffic (NAT, firewall) needs it off.',
    control: { type: 'toggle' },
  },
  {
    name: 'keyName',
    label: 'Key pair',
    help: 'Name of a key pair of the Region, by which people log in with SSH. Empty: none, as Session Manager needs none.',
    control: { type: 'text', placeholder: 'none' },
    replaces: true,
  },
  {
    name: 'instanceProfile',
    label: 'Instance profile',
    help: 'Name of the IAM instance profile whose role programs on it take on.',
    control: { type: 'text', placeholder: 'none' },
  },
  {
    name: 'sessionManager',
    label: 'Session Manager',
    help: 'Makes an instance profile with the policy AmazonSSMManagedInstanceCore, so that people log in without SSH. It has to reach Systems Manager: by the internet, or by endpoints for ssm, ssmmessages and ec2messages.',
    control: { type: 'toggle' },
    when: (resource) => resource.instanceProfile === '',
  },
  {
    name: 'userData',
    label: 'User data',
    help: 'A script (from #!) or cloud-init text that runs at the first start: up to 16 KB. Whoever may log in can read it, so that no secret belongs here.',
    control: { type: 'long-text', language: 'plain', placeholder: '#!/bin/bash' },
  },
  {
    name: 'metadataEndpoint',
    label: 'Instance metadata',
    help: 'Programs on it read about the instance, and the credentials of its role, at 169.254.169.254.',
    control: { type: 'toggle' },
  },
  {
    name: 'metadataTokens',
    label: 'Metadata version',
    help: 'With IMDSv2 each request needs a token, which forged requests do not have.',
    control: {
      type: 'select',
      options: [
        { value: 'required', label: 'IMDSv2 only' },
        { value: 'optional', label: 'IMDSv1 and IMDSv2' },
      ],
    },
    when: hasMetadata,
  },
  {
    name: 'metadataHopLimit',
    label: 'Metadata hop limit',
    help: 'How far answers with a token travel: containers need 2. Empty: as the image says, for Amazon Linux 2023 that is 2.',
    control: { type: 'number', min: 1, max: 64, nullable: true },
    when: hasMetadata,
  },
  {
    name: 'metadataIpv6',
    label: 'Metadata over IPv6',
    help: 'Answers at fd00:ec2::254 too: in subnets for IPv6 only.',
    control: { type: 'toggle' },
    when: hasMetadata,
  },
  {
    name: 'metadataTags',
    label: 'Tags in metadata',
    help: 'Programs on it can read its tags. Their keys may then hold no slash and no blank.',
    control: { type: 'toggle' },
    when: hasMetadata,
  },
  {
    name: 'rootVolumeSize',
    label: 'Root volume in GiB',
    help: 'Empty: as large as the image, which is 8 GiB.',
    control: { type: 'number', min: 8, max: 65536, nullable: true },
    replaces: true,
  },
  {
    name: 'rootVolumeType',
    label: 'Root volume type',
    help: 'General purpose (gp3, before that gp2) or provisioned IOPS (io2, before that io1).',
    control: {
      type: 'select',
      options: ['gp3', 'gp2', 'io2', 'io1'].map((value) => ({ value, label: value })),
    },
    replaces: true,
  },
  {
    name: 'rootVolumeIops',
    label: 'Root volume IOPS',
    help: 'Operations per second: io1 and io2 need a number, gp3 has 3000 without one.',
    control: { type: 'number', min: 100, max: 256000, nullable: true },
    replaces: true,
    when: (resource) => resource.rootVolumeType !== 'gp2',
  },
  {
    name: 'rootVolumeEncrypted',
    label: 'Root volume encryption',
    help: 'With the key that AWS manages for volumes. Off: as the account says.',
    control: { type: 'toggle' },
    replaces: true,
  },
  {
    name: 'terminationProtection',
    label: 'Termination protection',
    help: 'AWS refuses to terminate it until this is switched off.',
    control: { type: 'toggle' },
  },
  {
    name: 'shutdownBehavior',
    label: 'Shutdown from inside',
    help: 'What AWS does when the system is shut down on the instance itself.',
    control: {
      type: 'select',
      options: [
        { value: 'stop', label: 'Stop' },
        { value: 'terminate', label: 'Terminate' },
      ],
    },
  },
  {
    name: 'monitoring',
    label: 'Detailed monitoring',
    help: 'Metrics each minute instead of each five minutes, billed.',
    control: { type: 'toggle' },
  },
  {
    name: 'tenancy',
    label: 'Tenancy',
    help: 'Dedicated: on hardware of this account alone, billed. In a dedicated VPC all instances are.',
    control: {
      type: 'select',
      options: [
        { value: 'default', label: 'As the VPC says' },
        { value: 'dedicated', label: 'Dedicated' },
      ],
    },
    replaces: true,
  },
  {
    name: 'placementGroup',
    label: 'Placement group',
    help: 'Name of a placement group of the Region.',
    control: { type: 'text', placeholder: 'none' },
    replaces: true,
  },
];
