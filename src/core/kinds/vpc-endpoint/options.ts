import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { optionalNetworkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import type { ResourceId } from '../../model/resource';
import type { VpcEndpoint } from './vpc-endpoint';

/** The endpoint service of the design that an endpoint reaches; null if it names one in words, or none. */
export const serviceOfDesign = ({ type, endpointService }: VpcEndpoint): ResourceId | null =>
  type === 'interface' || type === 'gateway-load-balancer' ? endpointService : null;

/** Key of the block by which an endpoint service accepts an endpoint. */
export const acceptanceOf = (endpoint: ResourceId): string => `${endpoint}/acceptance`;

/** JSON as an expression, so that a template holds a policy as what it is; null where that cannot be. */
function jsonExpr(value: unknown): Expr | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return literal(value);
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    const items = value.map(jsonExpr);
    return items.includes(null) ? null : list(items as Expr[]);
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, jsonExpr(inner)] as const);
  return entries.some(([, inner]) => inner === null) ? null : map(entries as [string, Expr][]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Gateway Load Balancer and resource endpoints have no policy. */
export function policyOf({ id, name, type, policy }: VpcEndpoint, notices: Notice[]): Expr | undefined {
  if (policy.trim() === '' || type === 'gateway-load-balancer' || type === 'resource') return undefined;
  const document = jsonExpr(parsed(policy));
  if (document?.type === 'map')
    return { type: 'by-target', terraform: literal(policy), cloudformation: document, api: literal(policy) };
  notices.push({ resource: id, message: `The policy of ${quoted(name)} is left out: it is no JSON object.` });
  return undefined;
}

const chosen = (value: string) => (value === 'default' ? undefined : literal(value));

/** The DNS options that the type of endpoint has, in the words of each target. */
export function dnsOptions(endpoint: VpcEndpoint, notices: Notice[]): Expr | undefined {
  const { type, privateDns, privateDnsFor } = endpoint;
  const records = type === 'gateway' || type === 'interface' ? chosen(endpoint.dnsRecordIpType) : undefined;
  // S3 alone tells resolvers apart.
  const tells = type === 'interface' && privateDns && serviceOfDesign(endpoint) === null;
  const inbound = tells && privateDnsFor !== 'default' ? privateDnsFor : null;
  const ofLattice = (type === 'resource' || type === 'service-network') && privateDns;
  const preference = ofLattice ? chosen(endpoint.privateDnsPreference) : undefined;
  const listed = preference !== undefined && String(preference.value).includes('SPECIFIED');
  const domains = listed ? list(endpoint.privateDnsDomains.filter((domain) => domain !== '').map(literal)) : undefined;
  if (!records && inbound === null && !preference) return undefined;
  if (preference)
    notices.push({
      resource: endpoint.id,
      only: 'terraform',
      message: `Terraform has no argument for the domains of ${quoted(endpoint.name)} that get private names: AWS takes verified ones. Make the endpoint with the AWS CLI (aws ec2 create-vpc-endpoint --dns-options) if others are meant.`,
    });
  const only = inbound === null ? undefined : literal(inbound === 'inbound');
  const shared = [
    ['PrivateDnsPreference', preference],
    ['PrivateDnsSpecifiedDomains', domains],
  ] as const;
  return {
    type: 'by-target',
    terraform:
      records || only
        ? map([
            ['dns_record_ip_type', records],
            ['private_dns_only_for_inbound_resolver_endpoint', only],
          ])
        : null,
    cloudformation: map([
      ['DnsRecordIpType', records],
      [
        'PrivateDnsOnlyForInboundResolverEndpoint',
        inbound === null ? undefined : literal(inbound === 'inbound' ? 'OnlyInboundResolver' : 'AllResolvers'),
      ],
      ...shared,
    ]),
    api: map([['DnsRecordIpType', records], ['PrivateDnsOnlyForInboundResolverEndpoint', only], ...shared]),
  };
}

/** Fixed addresses of its interfaces. CloudFormation has none. */
export function addressesOf(endpoint: VpcEndpoint, place: Place, s: Surroundings, notices: Notice[]): Expr | undefined {
  const rows = endpoint.addresses.filter(
    ({ subnet, ipv4, ipv6 }) =>
      subnet !== null && s.kindOf(subnet) === 'subnet' && endpoint.subnets.includes(subnet) && (ipv4 || ipv6) !== '',
  );
  if (rows.length === 0) return undefined;
  const safe = (text: string) => (/^[0-9A-Fa-f:.]+$/.test(text) ? text : 'ADDRESS');
  const options = rows.map(
    ({ ipv4, ipv6 }) =>
      `SubnetId=subnet-ID${ipv4 === '' ? '' : `,Ipv4=${safe(ipv4)}`}${ipv6 === '' ? '' : `,Ipv6=${safe(ipv6)}`}`,
  );
  notices.push({
    resource: endpoint.id,
    only: 'cloudformation',
    message: `CloudFormation cannot fix the addresses of ${quoted(endpoint.name)}; AWS takes free ones. Set them by hand.`,
    command: `aws ec2 modify-vpc-endpoint --region ${place.region} --vpc-endpoint-id vpce-ID --subnet-configurations ${options.join(' ')}`,
  });
  const inWords = (subnet: string, four: string, six: string) =>
    list(
      rows.map((row) =>
        map([
          [subnet, ref(row.subnet ?? '')],
          [four, optionalText(row.ipv4)],
          [six, optionalNetworkText(row.ipv6)],
        ]),
      ),
    );
  return {
    type: 'by-target',
    terraform: inWords('subnet_id', 'ipv4', 'ipv6'),
    cloudformation: null,
    api: inWords('SubnetId', 'Ipv4', 'Ipv6'),
  };
}
