import type { Design, FieldsOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import type { ResourceId } from '../model/resource';

/** A design for an example: us-east-1 with one VPC "main" of 10.0.0.0/16, and what `draw` adds. */
export function scene(draw: (s: Sketch, vpc: ResourceId) => void, fields: Partial<FieldsOf<'vpc'>> = {}): () => Design {
  return () =>
    sketch('example', (s) => {
      draw(s, s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16', ...fields }));
    });
}

/** A subnet "web" 10.0.0.0/24 in zone a of "main", and what `draw` adds. */
export function subnetScene(
  draw: (s: Sketch, subnet: ResourceId, vpc: ResourceId) => void = () => {},
  fields: Partial<FieldsOf<'subnet'>> = {},
  ofVpc: Partial<FieldsOf<'vpc'>> = {},
): () => Design {
  return scene((s, vpc) => draw(s, s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ...fields }), vpc), ofVpc);
}

/** "main" with an internet gateway "igw", and a table "rt-public" that sends 0.0.0.0/0 there, used by the public subnet "web". */
export function publicScene(
  draw: (
    s: Sketch,
    at: {
      readonly vpc: ResourceId;
      readonly subnet: ResourceId;
      readonly table: ResourceId;
      readonly gateway: ResourceId;
    },
  ) => void = () => {},
): () => Design {
  return scene((s, vpc) => {
    const gateway = s.add('internet-gateway', 'igw', vpc);
    const table = s.add('route-table', 'rt-public', vpc, {
      routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }],
    });
    const subnet = s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', routeTable: table });
    draw(s, { vpc, subnet, table, gateway });
  });
}

/** VPCs "main" 10.0.0.0/16 and "other" (10.1.0.0/16 unless told) joined by the peering connection "link". */
export function peeringScene(
  draw: (s: Sketch, main: ResourceId, other: ResourceId, link: ResourceId) => void = () => {},
  fields: Partial<FieldsOf<'vpc'>> = {},
  region?: string,
): () => Design {
  return scene((s, main) => {
    const other = s.add('vpc', 'other', s.region(region), { cidr: '10.1.0.0/16', ...fields });
    const link = s.add('vpc-peering-connection', 'link', s.region(), { requester: main, accepter: other });
    draw(s, main, other, link);
  });
}

/** "main" with the virtual private gateway "vgw", the customer gateway "cgw", and "vpn", which joins them by static routes. */
export function vpnScene(
  draw: (
    s: Sketch,
    at: {
      readonly vpc: ResourceId;
      readonly gateway: ResourceId;
      readonly customer: ResourceId;
      readonly vpn: ResourceId;
    },
  ) => void = () => {},
  fields: Partial<FieldsOf<'vpn-connection'>> = {},
): () => Design {
  return scene((s, vpc) => {
    const vpnGateway = s.add('virtual-private-gateway', 'vgw', vpc);
    const customerGateway = s.add('customer-gateway', 'cgw', s.region(), { ipAddress: '203.0.113.50' });
    const vpn = s.add('vpn-connection', 'vpn', s.region(), {
      customerGateway,
      vpnGateway,
      staticRoutesOnly: true,
      staticRoutes: ['172.16.0.0/12'],
      ...fields,
    });
    draw(s, { vpc, gateway: vpnGateway, customer: customerGateway, vpn });
  });
}
