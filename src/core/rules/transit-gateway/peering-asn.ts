import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';
import { gatewaysOf } from './shared/hub';

/** What AWS takes where none is given. */
const DEFAULT_ASN = 64512;

const peered = (one: number | null, two: number | null) =>
  transitScene(
    (s, { gateway }) => {
      const far = s.add('transit-gateway', 'far', s.region('eu-west-1'), { amazonSideAsn: two });
      s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
    },
    { amazonSideAsn: one },
  );

export const peeringAsn = defineRule({
  id: 'transit-gateway/peering-asn',
  severity: 'info',
  title: 'Peered transit gateways with one ASN',
  why: 'AWS advises a number of its own for each transit gateway; one cannot be given later without building the gateway again.',
  fix: 'Give each transit gateway another Amazon side ASN before you deploy.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html',
  kind: 'transit-gateway-peering',
  *check(peering, index) {
    const [one, two] = gatewaysOf(index, peering);
    if (!one || !two) return;
    const asn = one.amazonSideAsn ?? DEFAULT_ASN;
    if (asn !== (two.amazonSideAsn ?? DEFAULT_ASN)) return;
    yield {
      message: `${named(peering)} joins ${named(one)} and ${named(two)}, which both have the ASN ${asn}. Give each a number of its own, as AWS advises.`,
    };
  },
  bad: [
    { title: 'the default of AWS twice', design: peered(null, null), at: 'hubs' },
    { title: 'the default once by its number', design: peered(64512, null), at: 'hubs' },
  ],
  good: [
    { title: 'two numbers', design: peered(64600, 64601) },
    { title: 'the default and another', design: peered(null, 64601) },
    {
      title: 'the same number without a peering',
      design: transitScene((s) => s.add('transit-gateway', 'far', s.region('eu-west-1'))),
    },
    {
      title: 'a gateway with itself, which has a rule of its own',
      design: transitScene((s, { gateway }) =>
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: gateway }),
      ),
    },
  ],
});
