import type { Place } from '../../cloud/place';
import { type Index, kindOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import type { ExportOptions } from '../exported';
import { type Plan, planExport } from '../plan';
import { errorLines, NOTICES_TITLE, noticeLines, shortened, titleOf } from '../remarks';
import { commentText, type TextFile } from '../text';
import type { CallPlan } from './calls';
import { planCalls } from './plan';
import { shortName } from './words';

/** What the four targets have in common: the plan, and how its parts are introduced. */
export interface Script {
  readonly plan: Plan;
  readonly calls: CallPlan;
  readonly title: string;
  readonly errors: readonly string[];
  /** Places that calls are made in, and a short name for each: `us_east_1`, `prod_us_east_1`. */
  readonly places: ReadonlyMap<Place, string>;
  /** Accounts other than that of the credentials in use, by place: a short name. */
  readonly accounts: ReadonlyMap<Place, string>;
  readonly nameOf: (owner: ResourceId) => string;
}

export function scriptOf(index: Index, options: ExportOptions): Script {
  const plan = planExport(index, 'api');
  const calls = planCalls(plan);
  const places = new Map<Place, string>();
  const accounts = new Map<Place, string>();
  const byAccount = new Map<ResourceId, string>();
  for (const act of calls.acts) {
    const place = act.type === 'call' ? act.call.place : act.waiting.call.place;
    if (places.has(place)) continue;
    const name = plan.accountName(place);
    places.set(place, shortName(`${name} ${place.region}`, 'region', new Set(places.values())));
    if (place.account === null) continue;
    const known = byAccount.get(place.account) ?? shortName(name, 'account', new Set(byAccount.values()));
    byAccount.set(place.account, known);
    accounts.set(place, known);
  }
  return {
    plan,
    calls,
    title: titleOf(index.design),
    errors: errorLines(options.errors ?? 0),
    places,
    accounts,
    nameOf: (owner) => {
      const resource = index.get(owner);
      return resource ? `${kindOf(resource.kind).label} "${shortened(resource.name)}"` : owner;
    },
  };
}

/** A place in words. */
export function placeName(script: Script, place: Place): string {
  const account = script.plan.accountName(place);
  const region = commentText(place.region) || 'no Region';
  return account === '' ? region : `${region} in the account "${shortened(account)}"`;
}

/** What whoever runs it has to give, in a line each. */
export const secretLines = ({ calls }: Script): readonly string[] =>
  calls.secrets.map(
    ({ name, description }) => `Give ${name.toUpperCase()} in the environment: ${commentText(description)}`,
  );

/** What is left to people, as comments that start with `mark`. */
export function addNotices(script: Script, mark: string, file: TextFile): void {
  const { notices } = script.plan;
  if (notices.length === 0) return;
  file.gap();
  file.add(`${mark} ${NOTICES_TITLE}`);
  for (const notice of notices)
    file.own(notice.resource, () => file.addAll(noticeLines(notice).map((line) => `${mark} ${line}`)));
}
