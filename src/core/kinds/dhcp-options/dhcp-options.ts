import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, textSchema } from '../../model/resource';

/** What is empty is not handed out. AWS keeps a set as it was made: a change makes another one. */
export const dhcpOptionsSchema = z.strictObject({
  ...baseFields('dhcp-options'),
  domainName: textSchema,
  /** Addresses, or `AmazonProvidedDNS`. */
  domainNameServers: listSchema(textSchema),
  ntpServers: listSchema(textSchema),
  netbiosNameServers: listSchema(textSchema),
  netbiosNodeType: z.nullable(z.int()),
  /** Seconds between the renewals of an IPv6 address. */
  ipv6LeaseTime: z.nullable(z.int()),
});
export type DhcpOptions = z.infer<typeof dhcpOptionsSchema>;

export const dhcpOptions = defineKind<DhcpOptions>({
  kind: 'dhcp-options',
  label: 'DHCP option set',
  plural: 'DHCP option sets',
  summary:
    'What instances of a VPC learn when they start: domain name, DNS, time and NetBIOS servers. Any number of VPCs of the Region may use a set.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html',
  keywords: ['dhcp', 'dns', 'ntp', 'domain name', 'netbios', 'resolver'],
  schema: dhcpOptionsSchema,
  look: { icon: 'dhcp-options', tone: 'network', shape: 'shelf', placed: 'model' },
  parents: ['region'],
  references: [],
  fields: [
    {
      name: 'domainName',
      label: 'Domain name',
      help: 'What completes host names that are written without a domain. AWS itself uses ec2.internal in us-east-1 and <Region>.compute.internal elsewhere.',
      control: { type: 'text', placeholder: 'example.com' },
      replaces: true,
    },
    {
      name: 'domainNameServers',
      label: 'DNS servers',
      help: 'Up to four addresses, or AmazonProvidedDNS for the Amazon DNS server. Other servers know nothing of private hosted zones and endpoint names unless they forward to it.',
      control: { type: 'text-list', placeholder: 'AmazonProvidedDNS' },
      replaces: true,
    },
    {
      name: 'ntpServers',
      label: 'NTP servers',
      help: 'Up to four IPv4 and four IPv6 addresses of time servers. The Amazon Time Sync Service is at 169.254.169.123 and fd00:ec2::123.',
      control: { type: 'text-list', placeholder: '169.254.169.123' },
      replaces: true,
    },
    {
      name: 'netbiosNameServers',
      label: 'NetBIOS name servers',
      help: 'Up to four IPv4 addresses.',
      control: { type: 'text-list', placeholder: '10.0.0.5' },
      replaces: true,
    },
    {
      name: 'netbiosNodeType',
      label: 'NetBIOS node type',
      help: '1, 2, 4 or 8. AWS recommends 2 (point-to-point), since a VPC carries no broadcasts.',
      control: { type: 'number', min: 1, max: 8, nullable: true },
      replaces: true,
    },
    {
      name: 'ipv6LeaseTime',
      label: 'IPv6 preferred lease time',
      help: 'Seconds after which an instance renews its IPv6 address: 140 to 2147483647. Empty: 140.',
      control: { type: 'number', min: 140, max: 2_147_483_647, nullable: true },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'dhcp-options',
  defaults: {
    domainName: '',
    domainNameServers: ['AmazonProvidedDNS'],
    ntpServers: [],
    netbiosNameServers: [],
    netbiosNodeType: null,
    ipv6LeaseTime: null,
  },
});
