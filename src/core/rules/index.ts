import { accountRules } from './account/index';
import { carrierGatewayRules } from './carrier-gateway/index';
import { customerGatewayRules } from './customer-gateway/index';
import { dhcpOptionsRules } from './dhcp-options/index';
import { directConnectRules } from './direct-connect/index';
import { egressOnlyGatewayRules } from './egress-only-gateway/index';
import { elasticIpRules } from './elastic-ip/index';
import { endpointRules } from './endpoint/index';
import { endpointServiceRules } from './endpoint-service/index';
import { flowLogRules } from './flow-log/index';
import { gatewayRouteTableRules } from './gateway-route-table/index';
import { instanceRules } from './instance/index';
import { internetGatewayRules } from './internet-gateway/index';
import { loadBalancerRules } from './load-balancer/index';
import { modelRules } from './model/index';
import { natGatewayRules } from './nat-gateway/index';
import { networkAclRules } from './network-acl/index';
import { networkFirewallRules } from './network-firewall/index';
import { networkInterfaceRules } from './network-interface/index';
import { onPremisesRules } from './on-premises/index';
import { peeringRules } from './peering/index';
import { prefixListRules } from './prefix-list/index';
import { routeRules } from './route/index';
import { routeTableRules } from './route-table/index';
import type { AnyRule } from './rule';
import { securityGroupRules } from './security-group/index';
import { subnetRules } from './subnet/index';
import { tagRules } from './tag/index';
import { trafficMirrorRules } from './traffic-mirror/index';
import { transitGatewayRules } from './transit-gateway/index';
import { vpcRules } from './vpc/index';
import { vpnRules } from './vpn/index';
import { vpnGatewayRules } from './vpn-gateway/index';
import { workloadRules } from './workload/index';

/** Every rule, by topic; `rules.test.ts` holds it against the folders. */
export const rules: readonly AnyRule[] = [
  ...modelRules,
  ...accountRules,
  ...vpcRules,
  ...dhcpOptionsRules,
  ...subnetRules,
  ...routeTableRules,
  ...routeRules,
  ...gatewayRouteTableRules,
  ...internetGatewayRules,
  ...egressOnlyGatewayRules,
  ...carrierGatewayRules,
  ...vpnGatewayRules,
  ...natGatewayRules,
  ...networkFirewallRules,
  ...elasticIpRules,
  ...securityGroupRules,
  ...prefixListRules,
  ...networkAclRules,
  ...endpointRules,
  ...endpointServiceRules,
  ...peeringRules,
  ...customerGatewayRules,
  ...vpnRules,
  ...transitGatewayRules,
  ...directConnectRules,
  ...instanceRules,
  ...networkInterfaceRules,
  ...loadBalancerRules,
  ...workloadRules,
  ...onPremisesRules,
  ...flowLogRules,
  ...trafficMirrorRules,
  ...tagRules,
];
