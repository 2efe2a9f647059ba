import { regions } from '../../kinds/region/regions';
import { sketch } from '../../kinds/sketch';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';

const known = new Set(regions.map((region) => region.code));
const inRegion = (code: string) => () => sketch('region', (s) => s.add('region', 'place', null, { code }));

export const unknownRegion = defineRule({
  id: 'model/unknown-region',
  book: '',
  severity: 'error',
  title: 'Region code that is not known',
  why: 'The code of the Region decides where everything is created; with a wrong one nothing is.',
  fix: 'Choose a Region from the list.',
  source: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
  kind: 'region',
  *check(region) {
    if (known.has(region.code)) return;
    const near = region.code.trim().toLowerCase();
    yield {
      field: 'code',
      message: `${named(region)} has the Region code "${region.code}", which is not known. Choose a Region from the list.`,
      repairs: known.has(near) ? [setFields(`Use ${near}`, region.id, { code: near })] : [],
    };
  },
  bad: [
    { title: 'a zone', design: inRegion('us-east-1a'), at: 'place', field: 'code' },
    { title: 'capital letters', design: inRegion('EU-West-1'), at: 'place', field: 'code' },
    { title: 'nothing', design: inRegion(''), at: 'place', field: 'code' },
  ],
  good: [
    { title: 'GovCloud', design: inRegion('us-gov-west-1') },

    { title: 'Virginia', design: inRegion('us-east-1') },
    { title: 'China', design: inRegion('cn-north-1') },
    { title: 'the European Sovereign Cloud', design: inRegion('eusc-de-east-1') },
  ],
});
