import { regions } from '../../kinds/region/regions';
import { sketch } from '../../kinds/sketch';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';

const zonesOf = new Map(regions.map((region) => [region.code, region.zones]));

/**
 * Letters that many accounts see beside those of the list: which two of a, b and c an account has in us-west-1 is
 * left to chance, and Beijing shows its third zone under another letter.
 */
const elsewhere = new Map([
  ['us-west-1', 'c'],
  ['cn-north-1', 'cd'],
]);

const inRegion = (code: string, zone: string) => () =>
  sketch('zone', (s) => {
    s.add('subnet', 'web', s.add('vpc', 'main', s.region(code)), { zone });
  });

export const azUnseen = defineRule({
  id: 'subnet/az-unseen',
  book: '',
  severity: 'warning',
  set: 'resilience',
  title: 'Availability Zone that the Region does not usually have',
  why: 'Each account sees its own zones of a Region under letters; AWS refuses a subnet in a zone that the account does not see.',
  fix: 'Choose one of the letters that the Region is known to have, unless your account shows this one.',
  source: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    const region = index.getAs('region', index.regionOf(subnet.id));
    const zones = zonesOf.get(region?.code ?? '');
    if (!region || !zones || !/^[a-z]$/.test(subnet.zone) || zones.includes(subnet.zone)) return;
    if (elsewhere.get(region.code)?.includes(subnet.zone)) return;
    yield {
      field: 'zone',
      message: `${named(subnet)} is in zone ${subnet.zone} of ${region.code}, which is known to have ${zones.slice(0, -1).join(', ')} and ${zones.at(-1)}. Choose one of these, unless your account shows ${region.code}${subnet.zone}.`,
      repairs: zones.slice(0, 1).map((zone) => setFields(`Use zone ${zone}`, subnet.id, { zone })),
    };
  },
  bad: [
    { title: 'd in Ireland', design: inRegion('eu-west-1', 'd'), at: 'web', field: 'zone' },
    { title: 'b in Tokyo', design: inRegion('ap-northeast-1', 'b'), at: 'web', field: 'zone' },
  ],
  good: [
    { title: 'f in N. Virginia', design: inRegion('us-east-1', 'f') },
    { title: 'd in Tokyo', design: inRegion('ap-northeast-1', 'd') },
    { title: 'c in N. California, which many accounts have instead of b', design: inRegion('us-west-1', 'c') },
    { title: 'a Region that is not known', design: inRegion('xx-new-1', 'q') },
  ],
});
