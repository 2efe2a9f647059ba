import type { Severity } from '../rule';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * The written list that the rules are held against: what AWS refuses (error), what deploys but is broken or risky
 * (warning) and what is worth knowing (info), collected from its documentation. Ids start with the AWS short name of
 * the resource. A quota is an error, as a new account is refused.
 */
export const book: Readonly<Record<Severity, readonly string[]>> = {
  error: words(`
    vpc-cidr-syntax vpc-cidr-size vpc-cidr-required vpc-cidr-forbidden-range vpc-secondary-overlap
    vpc-secondary-restricted vpc-cidr-count vpc-tenancy vpc-dns-hostnames-needs-support subnet-cidr-syntax
    subnet-cidr-size subnet-in-vpc subnet-overlap subnet-reserved-ip-used subnet-fixed-ip-outside subnet-full
    subnet-az-region subnet-ipv6-size subnet-ipv6-needs-vpc subnet-ipv6-overlap subnet-assign6-needs-cidr
    subnet-count rt-main-not-gateway rt-assoc-once rt-assoc-same-vpc grt-gateway-kind grt-targets grt-destinations
    grt-no-propagation route-duplicate route-one-destination route-one-target
    route-target-igw-attached route-tgw-attached route-eigw-ipv6-only route-nat-ipv4-only route-vpce-gwlb-only
    route-gateway-endpoint-managed route-pcx-side route-more-specific-local route-equal-vpc-cidr
    route-linklocal route-quota rt-table-count igw-one-per-vpc igw-quota eigw-one-per-vpc nat-public-needs-eip
    nat-border-group nat-addresses nat-secondary-choice nat-regional-fields nat-private-no-eip nat-igw-missing nat-quota eip-needs-igw eip-quota eip-one-target sg-name-length
    sg-name-chars sg-name-prefix sg-name-default sg-name-unique sg-description sg-default-undeletable
    sg-per-eni sg-count sg-rule-count sg-rule-source-one sg-rule-protocol sg-rule-ports-required sg-rule-port-range
    sg-rule-icmp sg-rule-duplicate sg-rule-single-host sg-rule-ref-vpc sg-rule-ref-account sg-rule-description nacl-rule-number
    nacl-rule-duplicate nacl-one-cidr nacl-protocol nacl-port-range nacl-same-vpc nacl-rule-count nacl-count
    pcx-overlap pcx-self pcx-duplicate pcx-dns-option pcx-cross-region-sg pcx-quota vpce-service-name
    vpce-gateway-service vpce-gateway-fields vpce-gateway-dup-rt vpce-if-subnet-az vpce-private-dns-attrs
    vpce-private-dns-dup vpce-s3-private-dns vpce-quota vpce-gwlb-one-subnet vpce-resource vpce-ip-type vpce-policy-json instance-subnet-sg-vpc pl-family pl-max-entries
    pl-name pl-duplicate-entry pl-region tag-count tag-key tag-value
    vpc-ipv6-size vpc-ipv6-choice vpc-byoip-v6 vpc-ipam-netmask dhcp-empty dhcp-dns dhcp-ntp dhcp-lease
    subnet-ipv6-only subnet-ipv6-only-unsupported subnet-reservation-in-subnet subnet-outpost-az
    vgw-one-per-vpc vgw-asn vgw-ipv6 cgw-asn cgw-ip vpn-target-one vpn-duplicate-pair vpn-inside-cidr vpn-inside-cidr-unique vpn-quota
    eni-az eni-primary-detach sg-eni-same-vpc
    vpn-inside-ipv6 vpn-lifetimes vpn-accelerated vpn-large-bandwidth dxgw-overlap dxgw-kind dxgw-quota
    tgw-attach-once tgw-attach-subnet-az tgw-attach-region tgw-attach-localzone tgw-assoc-one tgw-assoc-default-conflict
    tgw-route-duplicate tgw-route-target tgw-cidr-blocks tgw-quota
    alb-two-az alb-one-per-az alb-public-subnet alb-zone-type lb-name rds-subnet-group-az rds-subnet-group-vpc
    rds-subnet-group-name fl-resource fl-cwl-role fl-s3-no-role fl-firehose fl-destination fl-format fl-duplicate
    tm-source tm-target tm-session-number tm-vni tm-filter-rules
    tm-target-nlb route-instance-one-eni
  `),
  warning: words(`
    vpc-cidr-host-bits vpc-cidr-public-range vpc-cidr-docker vpc-count subnet-map-public-private
    subnet-dns64-needs-nat
    subnet-public-name subnet-single-az-design rt-main-has-igw rt-unused route-blackhole route-eni-src-dst-check
    route-pcx-dest route-pcx-return route-v6-missing igw-unattached igw-unused igw-needs-public-address
    eigw-needs-ipv6 eigw-unrouted nat-public-subnet nat-route-loop nat-az-redundancy nat-cross-az nat-unused
    eip-unused sg-name-trailing-space sg-default-open sg-default-used sg-unused sg-rule-ports-ignored
    sg-rule-icmp-family sg-no-egress sg-open-ssh sg-open-rdp sg-open-admin sg-open-all sg-wide-range
    sg-wide-public-cidr nacl-rule-unreachable nacl-stateless nacl-v6-separate nacl-unused nacl-all-denied
    nacl-open-admin nacl-elb-deny pcx-not-transitive pcx-routes pcx-broad-route vpce-gateway-no-rt vpce-if-multi-az vpce-gwlb-route
    vpce-if-sg-443 instance-public-ip-no-igw tag-chars tag-case
    vgw-propagation vgw-unattached cgw-duplicate cgw-asn-equals-aws vpn-static-needs-routes vpn-onprem-overlap
    dxgw-asn-unique dxgw-allowed-prefixes tgw-attach-two-az tgw-overlap tgw-no-vpc-route tgw-assoc-none tgw-peering-static tgw-appliance-mode tgw-auto-accept
    alb-subnet-size fl-format-version vpce-svc-accept vpce-if-az-supported
    vpc-default-used subnet-local-zone route-tgw-az route-prefix-list-overlap grt-eni-public grt-symmetric
    grt-same-subnet dhcp-domain dhcp-custom-dns-private-zones
    sg-rule-ref-stale sg-rule-ref-public
    alb-sg rds-public fl-missing tm-reachability tm-instance-type
  `),
  info: words(`
    vpc-default-recreate vpc-cidr-default-vpc vpc-no-subnets subnet-small rt-implicit-subnet rt-no-default-route nat-s3-cost
    nacl-rule-spacing nacl-ephemeral nacl-open-all vpn-static-tgw vpn-one-cgw dxgw-not-transitive tgw-attach-small-subnet tgw-peering-asn
    sg-rule-redundant sg-open-80 name-empty
    vpc-nau vpc-dns-defaults subnet-map-public subnet-fragmented route-linklocal-super route-shadowed
    route-propagated-conflict
    eigw-and-igw-v6 sg-circular sg-rule-no-description sg-egress-all sg-resolver-bypass sg-rule-stateful
    fl-reject-only vpce-policy-open
  `),
};

/** What of the list no rule says, by the reason. */
export const leftOut: Readonly<Record<string, readonly string[]>> = {
  'Cannot be drawn: the model has one place for it': words(`
    dhcp-one-per-vpc vpc-ipv6-amazon-56
    subnet-one-az subnet-ipv6-single rt-main-one rt-assoc-one-target route-local-implicit
    nacl-one-per-subnet
    nat-no-sg sg-rule-no-deny
  `),
  'About a change of what is already built, which a design does not show': words(`
    vpc-primary-immutable vpc-peer-pending-no-cidr vpc-delete-deps subnet-cidr-immutable rt-main-undeletable
    igw-detach-public-ips nacl-default-undeletable nacl-in-use-delete nacl-immutable-entry
    fl-immutable tgw-immutable
  `),
  'Said by another rule: route/more-specific-local, route/equal-vpc-cidr, subnet/az-region, elastic-ip/one-target, subnet/full, route/pcx-dest, route/nat-ipv4-only, instance/same-vpc, route/duplicate, internet-gateway and model rules on missing targets':
    words(`
    vpc-secondary-route-conflict subnet-az-unset nat-eip-shared nat-subnet-full
    nat-not-via-peering nat-ipv6 pcx-edge-to-edge instance-no-egress-path
    fl-tags
  `),
  'Subnets that another account shares are not in the model': words('vpce-shared-subnet'),
  'Said by security-group/rule-group-vpc where a rule names a group across a transit gateway; alone the switches do no harm':
    words('tgw-sg-ref'),
  'Decides only in which of the zones an appliance sees a flow: both work': words('tgw-appliance-propagation'),
  'A pre-shared key is no part of a design: it is shared and exported': words('vpn-psk'),
  'A property of an export, which the exporter keeps': words(`
    instance-eni-and-subnet pl-create-100 cgw-asn-extended pcx-auto-accept export-logical-id
    export-resource-count fl-traffic-type fl-interval
  `),
  'General knowledge or too common to be told of each design: documentation and inspector say it': words(`
    subnet-reserved-five
    route-longest-prefix
    nacl-rule-order
    nacl-default-deny nacl-intra-subnet tgw-route-eval tgw-mtu
    pcx-dns-cross-region pcx-mtu pcx-mesh-hint vpce-type-default vpce-gateway-region vpce-gateway-sg-nacl
    vpce-no-ping vpn-mtu
  `),
};

/** Rules whose severity is not that of the list, and why. */
export const otherSeverity: Readonly<Record<string, string>> = {
  'load-balancer/private-subnet': 'AWS takes a subnet without a route to the gateway; clients then get no answer',
  'security-group/default-open':
    'AWS opens the default group of every VPC: a warning on each new one would teach to overlook warnings',
  'security-group/none-chosen': 'part of the same fact: the default group is what AWS takes',
  'vpc/default-recreate': 'AWS refuses a second one',
  'traffic-mirror/target-nlb-listener': 'AWS takes the target, which then gets no packets',
  'network-acl/icmp-family': 'AWS takes the entry, which then matches nothing',
  'network-acl/ports-ignored': 'AWS takes the entry and ignores the ports',
  'endpoint/service-zone': 'where the service is in the design, its zones are known',
  'endpoint/service-unknown': 'services are added often: our list may be the older one',
  'direct-connect/asn-unique': 'AWS refuses the association, and says so',
  'direct-connect/prefixes-required': 'AWS asks for the list with a transit gateway, and takes up to 200 of it',
  'route/v4-missing': 'a way out over IPv6 alone is often meant: it saves a NAT gateway',
  'flow-log/missing': 'a VPC works without; a warning on each new one would teach to overlook warnings',
  'traffic-mirror/target-lets-in': 'AWS takes the target, which then gets no packets',
  'instance/no-public-address': 'deliberate for instances behind a load balancer or VPN',
};

const SHORT: Readonly<Record<string, string>> = {
  'route-table': 'rt',
  'gateway-route-table': 'grt',
  'network-firewall': 'nfw',
  'carrier-gateway': 'cagw',
  'internet-gateway': 'igw',
  'egress-only-gateway': 'eigw',
  'nat-gateway': 'nat',
  'elastic-ip': 'eip',
  'security-group': 'sg',
  'network-acl': 'nacl',
  'prefix-list': 'pl',
  endpoint: 'vpce',
  'endpoint-service': 'vpce-svc',
  peering: 'pcx',
  'dhcp-options': 'dhcp',
  'vpn-gateway': 'vgw',
  'transit-gateway': 'tgw',
  'direct-connect': 'dxgw',
  'customer-gateway': 'cgw',
  'network-interface': 'eni',
  'flow-log': 'fl',
  'traffic-mirror': 'tm',
};

/** Ids of rules as the list has them: the AWS short name of the topic, then the problem. */
export function bookId(rule: { readonly id: string; readonly book?: string }): string {
  const [topic = '', problem = ''] = rule.id.split('/');
  return rule.book ?? `${SHORT[topic] ?? topic}-${problem}`;
}
