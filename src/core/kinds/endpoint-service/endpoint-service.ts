import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, refListSchema, textSchema } from '../../model/resource';

/** A service of one's own that others reach by VPC endpoints. Its load balancers are in one Region, its parent. */
export const endpointServiceSchema = z.strictObject({
  ...baseFields('endpoint-service'),
  /** All Network or all Gateway Load Balancers: they say which type of endpoint reaches it. */
  loadBalancers: refListSchema,
  acceptanceRequired: z.boolean(),
  /** ARNs, or `*` for everybody; the account of the service itself needs no permission. */
  allowedPrincipals: listSchema(textSchema),
  /** What endpoints may be: `dualstack` stands for both. */
  ipAddressTypes: z.enum(['ipv4', 'ipv6', 'dualstack']),
  /** Regions besides its own from which endpoints reach it. */
  supportedRegions: listSchema(textSchema),
  /** '': endpoints are called by the names that AWS gives them. */
  privateDnsName: textSchema,
  payer: z.enum(['endpoint-owner', 'service-owner']),
  contributorInsights: z.boolean(),
});
export type EndpointService = z.infer<typeof endpointServiceSchema>;

export const endpointService = defineKind<EndpointService>({
  kind: 'endpoint-service',
  label: 'Endpoint service',
  plural: 'Endpoint services',
  summary:
    'Offers what stands behind Network or Gateway Load Balancers to VPCs of your own and of other accounts, which reach it by VPC endpoints (AWS PrivateLink).',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
  keywords: ['vpce-svc', 'vpc endpoint service', 'private link', 'privatelink', 'service provider', 'gwlb'],
  schema: endpointServiceSchema,
  look: { icon: 'endpoint-service', tone: 'endpoint', shape: 'shelf', placed: 'model' },
  parents: ['region'],
  references: [
    { path: 'loadBalancers[]', to: ['load-balancer'], onDelete: 'drop', says: 'hands requests to', drawn: true },
  ],
  fields: [
    {
      name: 'loadBalancers',
      label: 'Load balancers',
      help: 'Network Load Balancers for interface endpoints, or Gateway Load Balancers for Gateway Load Balancer endpoints. Endpoints can stand in the zones of these.',
      control: { type: 'reference-list' },
    },
    {
      name: 'acceptanceRequired',
      label: 'Acceptance required',
      help: 'Each endpoint waits until you accept it. Off: every allowed principal is connected at once.',
      control: { type: 'toggle' },
    },
    {
      name: 'allowedPrincipals',
      label: 'Allowed principals',
      help: 'ARNs of accounts, roles and users that may create endpoints, one a line; * is everybody. Your own account may do so anyway.',
      control: { type: 'text-list', placeholder: 'arn:aws:iam::111122223333:root' },
    },
    {
      name: 'ipAddressTypes',
      label: 'IP address types',
      help: 'The addresses that endpoints may have. IPv6 needs dualstack load balancers.',
      control: {
        type: 'select',
        options: [
          { value: 'ipv4', label: 'IPv4' },
          { value: 'ipv6', label: 'IPv6' },
          { value: 'dualstack', label: 'IPv4 and IPv6' },
        ],
      },
    },
    {
      name: 'supportedRegions',
      label: 'Other Regions',
      help: 'Regions besides its own from which interface endpoints may reach it, one a line. Your account must have opted in to them.',
      control: { type: 'text-list', placeholder: 'eu-west-1' },
    },
    {
      name: 'privateDnsName',
      label: 'Private DNS name',
      help: 'A name of a domain of yours by which consumers call the service. They can use it once AWS has verified a TXT record in the public DNS. Not for Gateway Load Balancers.',
      control: { type: 'text', placeholder: 'api.example.com' },
    },
    {
      name: 'payer',
      label: 'Endpoints are paid by',
      help: 'Once the owner of the service pays, AWS does not set it back.',
      control: {
        type: 'select',
        options: [
          { value: 'endpoint-owner', label: 'Owner of the endpoint' },
          { value: 'service-owner', label: 'Owner of the service' },
        ],
      },
    },
    {
      name: 'contributorInsights',
      label: 'Contributor Insights',
      help: 'CloudWatch ranks the endpoints by connections, bytes and resets, by four rules that are billed.',
      control: { type: 'toggle' },
    },
  ],
  tagged: true,
  stem: 'service',
  defaults: {
    loadBalancers: [],
    acceptanceRequired: true,
    allowedPrincipals: [],
    ipAddressTypes: 'ipv4',
    supportedRegions: [],
    privateDnsName: '',
    payer: 'endpoint-owner',
    contributorInsights: false,
  },
});
