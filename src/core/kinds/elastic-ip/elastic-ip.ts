import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, textSchema } from '../../model/resource';

/** Which resource uses it stands on that resource (`elasticIp`). Where it comes from: Amazon, unless a pool is given. */
export const elasticIpSchema = z.strictObject({
  ...baseFields('elastic-ip'),
  /** '': that of the Region; else of a Local Zone or Wavelength Zone, from which alone it is reached */
  networkBorderGroup: textSchema,
  publicIpv4Pool: textSchema,
  ipamPoolId: textSchema,
  customerOwnedIpv4Pool: textSchema,
  /** an address of the pool; '': AWS picks one */
  address: textSchema,
});
export type ElasticIp = z.infer<typeof elasticIpSchema>;

export const elasticIp = defineKind<ElasticIp>({
  kind: 'elastic-ip',
  label: 'Elastic IP address',
  plural: 'Elastic IP addresses',
  summary: 'A public IPv4 address that stays yours until you release it. It is billed whether it is in use or not.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  keywords: ['eip', 'public ip', 'static address', 'byoip', 'carrier ip'],
  schema: elasticIpSchema,
  look: { icon: 'elastic-ip', tone: 'public', shape: 'badge', placed: 'model' },
  parents: ['region'],
  references: [],
  fields: [
    {
      name: 'networkBorderGroup',
      label: 'Network border group',
      help: 'The zones from which AWS announces the address, such as us-west-2-lax-1 for a Local Zone. Empty: the Availability Zones of the Region.',
      control: { type: 'text', placeholder: 'the Region' },
      replaces: true,
    },
    {
      name: 'publicIpv4Pool',
      label: 'Public IPv4 pool',
      help: 'Id of a pool of addresses that you have brought to AWS. Empty: an address of Amazon’s.',
      control: { type: 'text', placeholder: 'ipv4pool-ec2-…' },
    },
    {
      name: 'ipamPoolId',
      label: 'IPAM pool',
      help: 'Id of an IPAM pool of public addresses, instead of a public IPv4 pool.',
      control: { type: 'text', placeholder: 'ipam-pool-…' },
      replaces: true,
    },
    {
      name: 'customerOwnedIpv4Pool',
      label: 'Customer-owned IPv4 pool',
      help: 'Id of a pool of your own addresses on an Outpost.',
      control: { type: 'text', placeholder: 'ipv4pool-coip-…' },
      replaces: true,
    },
    {
      name: 'address',
      label: 'Address',
      help: 'A certain address of the pool, or one that you released recently. Empty: AWS picks one.',
      control: { type: 'address', placeholder: 'chosen by AWS' },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'eip',
  defaults: { networkBorderGroup: '', publicIpv4Pool: '', ipamPoolId: '', customerOwnedIpv4Pool: '', address: '' },
});
