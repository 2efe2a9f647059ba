import { defineRule } from '../rule';
import { named } from '../words';
import { balanced } from './shared/scenes';

const LONGEST = 32;

/** What AWS has against a name; null if it takes it. */
function fault(name: string): string | null {
  if (name.length > LONGEST) return `has ${name.length} characters; AWS allows ${LONGEST}`;
  if (!/^[A-Za-z0-9-]*$/.test(name)) return 'has other characters than letters, digits and hyphens';
  if (name.startsWith('-') || name.endsWith('-')) return 'begins or ends with a hyphen';
  return /^internal-/i.test(name) ? 'begins with "internal-", which AWS keeps for itself' : null;
}

const called = (name: string) => balanced(() => ({}), name);

export const name = defineRule({
  id: 'load-balancer/name',
  book: 'lb-name',
  severity: 'error',
  title: 'Load balancer has a name that AWS refuses',
  why: 'The name becomes part of its DNS name: up to 32 letters, digits and hyphens, with none of the hyphens at an end.',
  fix: 'Shorten or change the name.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  code: 'ValidationError',
  kind: 'load-balancer',
  *check(lb) {
    const problem = fault(lb.name);
    if (problem === null) return;
    yield {
      field: 'name',
      message: `The name of ${named(lb)} ${problem}. Use up to ${LONGEST} letters, digits and hyphens.`,
    };
  },
  bad: [
    { title: 'too long', design: called('a'.repeat(33)), at: 'a'.repeat(33), field: 'name' },
    { title: 'a space', design: called('web alb'), at: 'web alb', field: 'name' },
    { title: 'letters that are not ASCII', design: called('웹'), at: '웹', field: 'name' },
    { title: 'a hyphen at the end', design: called('web-'), at: 'web-', field: 'name' },
    { title: 'the prefix of AWS', design: called('internal-web'), at: 'internal-web', field: 'name' },
  ],
  good: [
    { title: 'a name', design: called('Web-1') },
    { title: 'as long as it may be', design: called('a'.repeat(32)) },
    { title: 'internal without its hyphen', design: called('internalweb') },
    { title: 'none: AWS gives it one', design: called('') },
  ],
});
