import { type Builder, STEMS } from './builder';

/** Now and then an account, of which the id may not be known yet. */
export function generateAccounts(b: Builder): void {
  if (b.resources.size < 500 && !b.random.chance(0.3)) return;
  b.add('account', b.random.pick(STEMS), null, { accountId: b.random.chance(0.5) ? '111122223333' : '' });
}
