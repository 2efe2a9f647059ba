import type { AnyRule } from '../rule';
import { count } from './count';
import { gatewayCount } from './gateway-count';
import { gatewayFields } from './gateway-fields';
import { gatewayNoRouteTable } from './gateway-no-route-table';
import { gatewayRouteTableTwice } from './gateway-route-table-twice';
import { gatewayService } from './gateway-service';
import { gwlbOneSubnet } from './gwlb-one-subnet';
import { gwlbRoute } from './gwlb-route';
import { ipType } from './ip-type';
import { letsIn } from './lets-in-443';
import { noPrivateName } from './no-private-name';
import { noSubnet } from './no-subnet';
import { oneSubnetPerZone } from './one-subnet-per-zone';
import { oneZoneOnly } from './one-zone-only';
import { policyJson } from './policy-json';
import { policyOpen } from './policy-open';
import { privateDnsAttributes } from './private-dns-attributes';
import { privateDnsTwice } from './private-dns-twice';
import { resource } from './resource';
import { s3PrivateDns } from './s3-private-dns';
import { sameVpc } from './same-vpc';
import { serviceAccount } from './service-account';
import { serviceAddressType } from './service-address-type';
import { serviceName } from './service-name';
import { servicePrivateName } from './service-private-name';
import { serviceRegion } from './service-region';
import { serviceType } from './service-type';
import { serviceUnknown } from './service-unknown';
import { serviceZone } from './service-zone';

/** In the order in which findings of one resource are shown. */
export const endpointRules: readonly AnyRule[] = [
  resource,
  gwlbOneSubnet,
  ipType,
  policyJson,
  gwlbRoute,
  serviceType,
  serviceRegion,
  serviceAccount,
  serviceZone,
  serviceAddressType,
  servicePrivateName,
  serviceName,
  gatewayService,
  gatewayFields,
  gatewayRouteTableTwice,
  oneSubnetPerZone,
  privateDnsAttributes,
  privateDnsTwice,
  s3PrivateDns,
  sameVpc,
  count,
  gatewayCount,
  serviceUnknown,
  gatewayNoRouteTable,
  noSubnet,
  oneZoneOnly,
  letsIn,
  policyOpen,
  noPrivateName,
];
