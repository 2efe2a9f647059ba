import type { Index, ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { named } from '../words';
import { mirrorScene } from './shared/scenes';

type Session = ResourceOf<'traffic-mirror-session'>;

const LAST = 32_766;
/** https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-quotas.html */
const MOST = 3;
const LONGEST_FOR_NLB = 8500;

/** The sessions of one source, its own among them. */
const sessionsOf = (index: Index, session: Session): readonly Session[] =>
  session.source === null
    ? [session]
    : index
        .referrers(session.source)
        .flatMap(({ from }) => index.getAs('traffic-mirror-session', from) ?? [])
        .filter((other) => other.source === session.source);

function freeNumber(sessions: readonly Session[]): number {
  const taken = new Set(sessions.map(({ sessionNumber }) => sessionNumber));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

const more = (...numbers: readonly number[]) =>
  mirrorScene({ sessionNumber: 1 }, (s, { source, target, filter }) => {
    for (const sessionNumber of numbers)
      s.add('traffic-mirror-session', `more-${sessionNumber}`, s.region(), { source, target, filter, sessionNumber });
  });

export const sessionNumber = defineRule({
  id: 'traffic-mirror/session-number',
  severity: 'error',
  title: 'Number of a mirror session is taken or out of range',
  why: 'Sessions of one source have numbers of their own from 1 to 32766, and there are up to three of them.',
  fix: 'Use a free number; mirror other sources for more sessions.',
  source: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-quotas.html',
  code: 'TrafficMirrorSessionsPerInterfaceLimitExceeded',
  kind: 'traffic-mirror-session',
  *check(session, index): Iterable<Problem> {
    const sessions = sessionsOf(index, session);
    const number = freeNumber(sessions);
    const repairs = [setFields(`Use number ${number}`, session.id, { sessionNumber: number })];
    const problem = (message: string): Problem => ({ field: 'sessionNumber', message, repairs });
    const twin = sessions.find((other) => other.id !== session.id && other.sessionNumber === session.sessionNumber);
    if (session.sessionNumber < 1 || session.sessionNumber > LAST)
      yield problem(
        `${named(session)} has the number ${session.sessionNumber}; AWS expects 1 to ${LAST}. Use ${number}.`,
      );
    else if (twin)
      yield problem(
        `${named(session)} has the number ${session.sessionNumber}, which ${named(twin)} of the same source has too. Use ${number}.`,
      );
    const receiver = index.getAs('traffic-mirror-target', session.target)?.target ?? null;
    const { packetLength } = session;
    const longest = index.getAs('load-balancer', receiver) ? LONGEST_FOR_NLB : null;
    if (packetLength !== null && (packetLength < 1 || (longest !== null && packetLength > longest)))
      yield {
        field: 'packetLength',
        message: `${named(session)} copies ${packetLength} bytes of each packet; AWS expects 1 or more, and up to ${LONGEST_FOR_NLB} for a Network Load Balancer.`,
        repairs: [setFields('Copy all of each packet', session.id, { packetLength: null })],
      };
    if (sessions.indexOf(session) >= MOST)
      yield {
        field: 'source',
        message: `${named(session)} is session ${sessions.indexOf(session) + 1} of ${named(index.get(session.source))}; AWS allows ${MOST} for a source.`,
      };
  },
  bad: [
    { title: 'number 0', design: mirrorScene({ sessionNumber: 0 }), at: 'mirror', field: 'sessionNumber' },
    { title: 'number 32767', design: mirrorScene({ sessionNumber: 32_767 }), at: 'mirror', field: 'sessionNumber' },
    { title: 'the same number twice', design: more(1), at: 'more-1', field: 'sessionNumber' },
    { title: 'four sessions', design: more(2, 3, 4), at: 'more-4', field: 'source' },
    { title: 'no byte of a packet', design: mirrorScene({ packetLength: 0 }), at: 'mirror', field: 'packetLength' },
  ],
  good: [
    { title: 'the first', design: mirrorScene() },
    { title: 'three sessions', design: more(2, 32_766) },
    {
      title: 'the same number at another source',
      design: mirrorScene({}, (s, { subnet, target, filter }) => {
        const other = s.add('network-interface', 'other', subnet);
        s.add('traffic-mirror-session', 'second', s.region(), { source: other, target, filter });
      }),
    },
    { title: 'one byte of each packet', design: mirrorScene({ packetLength: 1 }) },
  ],
});
