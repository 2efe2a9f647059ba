import { effectiveRouteTable } from '../../kinds/network';
import { setFields } from '../fixes';
import { leadsToAppliance, routesOf, targetSaid } from '../routes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';
import { inspectionScene } from './shared/scenes';

export const applianceMode = defineRule({
  id: 'transit-gateway/appliance-mode',
  severity: 'warning',
  title: 'Inspection VPC whose attachment is not in appliance mode',
  why: 'Without appliance mode each direction of a flow stays in the zone that it comes from; a firewall then sees one half of it in one zone and the other half in another, and drops both.',
  fix: 'Turn appliance mode on for the attachment of the VPC with the firewall.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const subnets = attachment.subnets.flatMap((id) => index.getAs('subnet', id) ?? []);
    if (attachment.applianceMode || new Set(subnets.map(({ zone }) => zone)).size < 2) return;
    const routes = subnets.flatMap((subnet) => {
      const table = effectiveRouteTable(index, subnet);
      return table ? routesOf(table) : [];
    });
    const inspected = routes.find(({ route }) => leadsToAppliance(index, route));
    if (!inspected) return;
    yield {
      field: 'applianceMode',
      message: `${named(attachment)} brings traffic in two zones of ${named(index.get(attachment.vpc))} to ${targetSaid(index, inspected.route)} and is not in appliance mode, so replies may pass the other zone. Turn appliance mode on.`,
      repairs: [setFields('Turn appliance mode on', attachment.id, { applianceMode: true })],
    };
  },
  bad: [
    { title: 'a network firewall', design: inspectionScene(), at: 'link', field: 'applianceMode' },
    {
      title: 'an appliance on an instance',
      design: transitScene((s, { vpc, gateway }) => {
        const home = s.add('subnet', 'fw', vpc, {
          cidr: '10.0.1.0/24',
          routeTable: s.add('route-table', 'rt-fw', vpc, {
            routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }],
          }),
        });
        const target = s.add('instance', 'appliance', home, { sourceDestCheck: false });
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'link',
      field: 'applianceMode',
    },
  ],
  good: [
    { title: 'appliance mode', design: inspectionScene({ applianceMode: true }) },
    { title: 'no appliance', design: transitScene() },
    {
      title: 'an attachment in one zone',
      design: () => {
        const design = inspectionScene()();
        const link = [...design.resources.values()].find(({ name }) => name === 'link');
        if (link?.kind !== 'transit-gateway-attachment') return design;
        const one = { ...link, subnets: link.subnets.slice(0, 1) };
        return { ...design, resources: new Map(design.resources).set(one.id, one) };
      },
    },
    {
      title: 'a firewall for the internet, beside the attachment',
      design: transitScene((s, { vpc }) => {
        const home = s.add('subnet', 'fw', vpc, { cidr: '10.0.1.0/28' });
        const target = s.add('network-firewall', 'fw', vpc, { subnets: [home] });
        const routeTable = s.add('route-table', 'rt-app', vpc, {
          routes: [{ id: '1', destination: '0.0.0.0/0', target }],
        });
        s.add('subnet', 'app', vpc, { cidr: '10.0.2.0/24', routeTable });
      }),
    },
  ],
});
