import type { FieldsOf } from '../../../kinds/index';
import type { Sketch } from '../../../kinds/sketch';
import type { ResourceId } from '../../../model/resource';
import { publicScene } from '../../scene';

type Fields = FieldsOf<'route-table'>;

/**
 * What comes in through "igw" for the subnet "web" (10.0.0.0/24) goes through the instance "firewall" first, by the
 * route table "edge".
 */
export const edgeScene = (
  fields: (at: {
    readonly s: Sketch;
    readonly vpc: ResourceId;
    readonly gateway: ResourceId;
    readonly firewall: ResourceId;
  }) => Partial<Fields> = () => ({}),
) =>
  publicScene((s, { vpc, gateway, table }) => {
    const inspection = s.add('subnet', 'inspection', vpc, { cidr: '10.0.9.0/24', routeTable: table });
    const firewall = s.add('instance', 'firewall', inspection, { sourceDestCheck: false });
    s.add('route-table', 'edge', vpc, {
      gateways: [gateway],
      routes: [{ id: '1', destination: '10.0.0.0/24', target: firewall }],
      ...fields({ s, vpc, gateway, firewall }),
    });
  });

/** The same with other routes: destinations, and targets where they are not the firewall. */
export const edgeRoutes = (...routes: readonly (readonly [destination: string, target?: 'gateway'])[]) =>
  edgeScene(({ gateway, firewall }) => ({
    routes: routes.map(([destination, target], i) => ({
      id: String(i + 1),
      destination,
      target: target === 'gateway' ? gateway : firewall,
    })),
  }));
