import type { ResourceId } from '../../model/resource';
import { type Builder, STEMS } from './builder';

/** Now and then an account, of which the id may not be known yet, with a Region that is drawn for another account as well. */
export function accountRegions(b: Builder, code: string): readonly ResourceId[] {
  const { random } = b;
  if (!random.chance(0.4)) return [];
  const account = b.add('account', random.pick(STEMS), null, { accountId: random.chance(0.5) ? '111122223333' : '' });
  return random.chance(0.2) ? [] : [b.add('region', `${code} of another account`, null, { code, account })];
}
