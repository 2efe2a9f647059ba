import type { Design, FieldsOf } from '../kinds/index';
import type { Sketch } from '../kinds/sketch';
import { FRESH_TUNNEL, type Tunnel } from '../kinds/vpn-connection/tunnel';
import type { ResourceId } from '../model/resource';
import { scene } from './scene';

export interface TransitScene {
  readonly vpc: ResourceId;
  /** 10.0.0.0/28 in zone a and 10.0.0.16/28 in zone b */
  readonly subnets: readonly [ResourceId, ResourceId];
  readonly gateway: ResourceId;
  readonly attachment: ResourceId;
}

/** "main" attached to the transit gateway "tgw" by "link", in the subnets "tgw-a" and "tgw-b". */
export function transitScene(
  draw: (s: Sketch, at: TransitScene) => void = () => {},
  fields: Partial<FieldsOf<'transit-gateway'>> = {},
  ofAttachment: Partial<FieldsOf<'transit-gateway-attachment'>> = {},
): () => Design {
  return scene((s, vpc) => {
    const subnets = [
      s.add('subnet', 'tgw-a', vpc, { cidr: '10.0.0.0/28' }),
      s.add('subnet', 'tgw-b', vpc, { cidr: '10.0.0.16/28', zone: 'b' }),
    ] as const;
    const gateway = s.add('transit-gateway', 'tgw', s.region(), fields);
    const attachment = s.add('transit-gateway-attachment', 'link', s.region(), {
      transitGateway: gateway,
      vpc,
      subnets,
      ...ofAttachment,
    });
    draw(s, { vpc, subnets, gateway, attachment });
  });
}

/** "main" attached to "tgw", and the VPN connection "vpn" from the customer gateway "cgw" to "tgw". */
export function vpnHubScene(
  draw: (s: Sketch, at: TransitScene & { readonly customer: ResourceId; readonly vpn: ResourceId }) => void = () => {},
  fields: Partial<FieldsOf<'vpn-connection'>> = {},
): () => Design {
  return transitScene((s, at) => {
    const customer = s.add('customer-gateway', 'cgw', s.region(), { ipAddress: '203.0.113.50' });
    const vpn = s.add('vpn-connection', 'vpn', s.region(), {
      customerGateway: customer,
      transitGateway: at.gateway,
      ...fields,
    });
    draw(s, { ...at, customer, vpn });
  });
}

/** Tunnel options for examples: of a fresh tunnel, with what is told of each. */
export const tunnels = (...told: readonly Partial<Tunnel>[]): readonly Tunnel[] =>
  told.map((one, i) => ({ id: String(i + 1), ...FRESH_TUNNEL, ...one }));
