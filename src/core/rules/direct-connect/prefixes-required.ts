import { defineRule } from '../rule';
import { named } from '../words';
import { lineScene } from './shared/scenes';

/** Of IPv4 and IPv6 together, for each transit gateway. */
const MOST = 200;

const hub = (count: number) =>
  lineScene((s, { join }) =>
    join(
      s.add('transit-gateway', 'tgw', s.region(), { amazonSideAsn: 64600 }),
      'hub',
      Array.from({ length: count }, (_, i) => `10.${i}.0.0/16`),
    ),
  );

export const prefixesRequired = defineRule({
  id: 'direct-connect/prefixes-required',
  book: 'dxgw-allowed-prefixes',
  severity: 'error',
  title: 'Transit gateway that announces nothing over Direct Connect, or too much',
  why: 'What a Direct Connect gateway announces of a transit gateway is the list of allowed prefixes and nothing else; AWS asks for one to 200 of them.',
  fix: 'List the networks behind the transit gateway, joined to larger blocks where possible.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-association',
  *check(association, index) {
    const gateway = index.getAs('transit-gateway', association.gateway);
    const count = association.allowedPrefixes.length;
    if (!gateway || (count >= 1 && count <= MOST)) return;
    yield {
      field: 'allowedPrefixes',
      message: `${named(association)} joins ${named(gateway)} with ${count === 0 ? 'no allowed prefix' : `${count} allowed prefixes`}; AWS expects 1 to ${MOST} for a transit gateway. List the networks that your side should reach.`,
    };
  },
  bad: [
    { title: 'none', design: hub(0), at: 'hub', field: 'allowedPrefixes' },
    { title: '201', design: hub(201), at: 'hub', field: 'allowedPrefixes' },
  ],
  good: [
    { title: 'one', design: hub(1) },
    { title: '200', design: hub(200) },
    { title: 'none of a virtual private gateway, which announces its VPC', design: lineScene() },
    {
      title: 'an association without a gateway, which has a rule of its own',
      design: lineScene((s, { line }) =>
        s.add('direct-connect-association', 'open', s.region(), { directConnectGateway: line }),
      ),
    },
  ],
});
