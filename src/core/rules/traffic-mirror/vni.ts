import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { mirrorScene } from './shared/scenes';

/** The identifier has 24 bits; 0 is not used. */
const LAST = 2 ** 24 - 1;

export const vni = defineRule({
  id: 'traffic-mirror/vni',
  severity: 'error',
  title: 'VXLAN network identifier is out of range',
  why: 'The identifier is a number of 24 bits in the header of each packet that is sent to the target.',
  fix: 'Use 1 to 16777215, or leave it empty: AWS then chooses one.',
  source: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-session.html',
  code: 'InvalidParameterValue',
  kind: 'traffic-mirror-session',
  *check(session) {
    const number = session.virtualNetworkId;
    if (number === null || (number >= 1 && number <= LAST)) return;
    yield {
      field: 'virtualNetworkId',
      message: `${named(session)} has the VXLAN network identifier ${number}; AWS expects 1 to ${LAST}. Use one of those, or none.`,
      repairs: [setFields('Let AWS choose it', session.id, { virtualNetworkId: null })],
    };
  },
  bad: [
    { title: '0', design: mirrorScene({ virtualNetworkId: 0 }), at: 'mirror', field: 'virtualNetworkId' },
    { title: '25 bits', design: mirrorScene({ virtualNetworkId: 2 ** 24 }), at: 'mirror', field: 'virtualNetworkId' },
  ],
  good: [
    { title: 'chosen by AWS', design: mirrorScene() },
    { title: 'the largest', design: mirrorScene({ virtualNetworkId: LAST }) },
    { title: 'the smallest', design: mirrorScene({ virtualNetworkId: 1 }) },
    {
      title: 'the same for two sessions',
      design: mirrorScene({ virtualNetworkId: 7 }, (s, { source, target, filter }) =>
        s.add('traffic-mirror-session', 'second', s.region(), {
          source,
          target,
          filter,
          sessionNumber: 2,
          virtualNetworkId: 7,
        }),
      ),
    },
  ],
});
