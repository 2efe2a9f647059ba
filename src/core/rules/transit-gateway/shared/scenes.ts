import type { Design, FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { type TransitScene, transitScene } from '../../scene-transit';

export const NO_DEFAULTS = { defaultAssociation: false, defaultPropagation: false } as const;

export const towards = (...rows: readonly (readonly [destination: string, target: ResourceId])[]) =>
  rows.map(([destination, target], i) => ({ id: String(i + 1), destination, target }));

export const staticRoutes = (...rows: readonly (readonly [destination: string, attachment: ResourceId])[]) =>
  rows.map(([destination, attachment], i) => ({ id: String(i + 1), destination, attachment, blackhole: false }));

interface Pair extends TransitScene {
  readonly other: ResourceId;
  readonly second: ResourceId;
}

/** "main" (10.0.0.0/16) on "tgw" by "link", and "other" by "second", with routes of each to these destinations. */
export function pairScene(
  routes: { readonly main?: readonly string[]; readonly other?: readonly string[] } = {},
  draw: (s: Sketch, at: Pair) => void = () => {},
  fields: Partial<FieldsOf<'transit-gateway'>> = {},
  cidr = '10.1.0.0/16',
): () => Design {
  return transitScene((s, at) => {
    const other = s.add('vpc', 'other', s.region(), { cidr });
    const [base = ''] = cidr.split('/');
    const second = s.add('transit-gateway-attachment', 'second', s.region(), {
      transitGateway: at.gateway,
      vpc: other,
      subnets: [s.add('subnet', 'other-a', other, { cidr: `${base}/28` })],
    });
    for (const [vpc, destinations = []] of [
      [at.vpc, routes.main],
      [other, routes.other],
    ] as const)
      s.set('route-table', s.mainTable(vpc), {
        routes: towards(...destinations.map((one) => [one, at.gateway] as const)),
      });
    draw(s, { ...at, other, second });
  }, fields);
}

/** "main" on "tgw" with the firewall "fw", to whose endpoints in "fw-a" and "fw-b" the subnets of "link" lead. */
export function inspectionScene(
  ofAttachment: Partial<FieldsOf<'transit-gateway-attachment'>> = {},
  back: readonly string[] = ['0.0.0.0/0'],
): () => Design {
  return transitScene(
    (s, { vpc, subnets, gateway }) => {
      const table = s.add('route-table', 'rt-fw', vpc, {
        routes: towards(...back.map((one) => [one, gateway] as const)),
      });
      const endpoints = ['a', 'b'].map((zone, i) =>
        s.add('subnet', `fw-${zone}`, vpc, { cidr: `10.0.1.${16 * i}/28`, zone, routeTable: table }),
      );
      const target = s.add('network-firewall', 'fw', vpc, { subnets: endpoints });
      subnets.forEach((subnet, i) => {
        const endpointIn = endpoints[i] ?? null;
        const routeTable = s.add('route-table', `rt-tgw-${i}`, vpc, {
          routes: [{ id: '1', destination: '0.0.0.0/0', target, endpointIn }],
        });
        s.set('subnet', subnet, { routeTable });
      });
    },
    {},
    ofAttachment,
  );
}
