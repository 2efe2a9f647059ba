import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { lineScene } from './shared/scenes';

/** What AWS takes for a transit gateway where none is given. */
const DEFAULT_ASN = 64512;

const joined = (ofHub: number | null, ofLine: number) =>
  lineScene(
    (s, { join }) => join(s.add('transit-gateway', 'tgw', s.region(), { amazonSideAsn: ofHub }), 'hub'),
    ofLine,
  );

export const asnUnique = defineRule({
  id: 'direct-connect/asn-unique',
  severity: 'error',
  title: 'Transit gateway and Direct Connect gateway with one ASN',
  why: 'The Amazon side ASNs of a transit gateway and of the Direct Connect gateway that it joins have to differ; both are 64512 where nothing else is chosen.',
  fix: 'Give one of the two another Amazon side ASN.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-transit-vif-for-gateway.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-association',
  *check(association, index) {
    const line = index.getAs('direct-connect-gateway', association.directConnectGateway);
    const hub = index.getAs('transit-gateway', association.gateway);
    if (!line || !hub || line.amazonSideAsn !== (hub.amazonSideAsn ?? DEFAULT_ASN)) return;
    yield {
      message: `${named(association)} joins ${named(hub)} to ${named(line)}, which both have the ASN ${line.amazonSideAsn}; AWS refuses that. Give one of them another.`,
      repairs: [64513, 64514].flatMap((asn) =>
        asn === line.amazonSideAsn
          ? []
          : [setFields(`Give ${named(line)} the ASN ${asn}`, line.id, { amazonSideAsn: asn })],
      ),
    };
  },
  bad: [
    { title: 'the defaults of both', design: joined(null, 64512), at: 'hub' },
    { title: 'one number twice', design: joined(4200000000, 4200000000), at: 'hub' },
  ],
  good: [
    { title: 'the default and another', design: joined(null, 64513) },
    { title: 'two numbers', design: joined(64600, 64512) },
    { title: 'a virtual private gateway with the same number', design: lineScene(() => {}, 64512) },
    {
      title: 'a transit gateway that does not join',
      design: lineScene((s) => s.add('transit-gateway', 'tgw', s.region()), 64512),
    },
  ],
});
