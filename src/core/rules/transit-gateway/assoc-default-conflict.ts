import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

const SETTINGS = [
  ['defaultAssociation', 'associations', 'association'],
  ['defaultPropagation', 'propagations', 'propagation'],
] as const;

export const assocDefaultConflict = defineRule({
  id: 'transit-gateway/assoc-default-conflict',
  severity: 'error',
  uncertain: true,
  title: 'Own route tables beside the default one',
  why: 'While default association is on, AWS associates every attachment with the default table first, and an association that is drawn collides with it; default propagation lets every attachment reach all others there.',
  fix: 'Turn the defaults of the transit gateway off.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayRequestOptions.html',
  code: 'Resource.AlreadyAssociated',
  kind: 'transit-gateway',
  *check(gateway, index) {
    const tables = index.children(gateway.id).flatMap(({ id }) => index.getAs('transit-gateway-route-table', id) ?? []);
    for (const [field, list, noun] of SETTINGS) {
      const table = gateway[field] ? tables.find((one) => one[list].length > 0) : undefined;
      if (!table) continue;
      yield {
        field,
        message: `${named(gateway)} has default ${noun} on, and ${named(table)} has ${list} of its own; AWS may refuse the second ${noun} of an attachment. Turn the default off.`,
        repairs: [setFields(`Turn default ${noun} off`, gateway.id, { [field]: false })],
      };
    }
  },
  bad: [
    {
      title: 'an association',
      design: transitScene((s, { gateway, attachment }) =>
        s.add('transit-gateway-route-table', 'own', gateway, { associations: [attachment] }),
      ),
      at: 'tgw',
      field: 'defaultAssociation',
    },
    {
      title: 'a propagation',
      design: transitScene((s, { gateway, attachment }) =>
        s.add('transit-gateway-route-table', 'own', gateway, { propagations: [attachment] }),
      ),
      at: 'tgw',
      field: 'defaultPropagation',
    },
  ],
  good: [
    {
      title: 'a table that only has static routes',
      design: transitScene((s, { gateway, attachment }) =>
        s.add('transit-gateway-route-table', 'own', gateway, {
          routes: [{ id: '1', destination: '10.0.0.0/16', attachment, blackhole: false }],
        }),
      ),
    },
    { title: 'the default table alone', design: transitScene() },
    {
      title: 'an empty table beside it',
      design: transitScene((s, { gateway }) => s.add('transit-gateway-route-table', 'own', gateway)),
    },
    {
      title: 'own tables and no defaults',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, {
            associations: [attachment],
            propagations: [attachment],
          }),
        { defaultAssociation: false, defaultPropagation: false },
      ),
    },
  ],
});
