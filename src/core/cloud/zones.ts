/**
 * Letters of the Availability Zones that accounts see, for Regions whose letters have gaps; all others start at `a`
 * without gaps. Source: instance type offerings of real accounts, 2026-08.
 */
const LETTERS: Readonly<Record<string, string>> = { 'ap-northeast-1': 'acd', 'ca-central-1': 'abd' };

/**
 * Place (from 0) of a zone in the sorted list of zone names that an account sees; null for what is no zone letter.
 * `d` of ap-northeast-1, which shows a, c and d, is 2.
 */
export function zonePlace(region: string, letter: string): number | null {
  if (!/^[a-z]$/.test(letter)) return null;
  const place = LETTERS[region]?.indexOf(letter) ?? -1;
  return place >= 0 ? place : letter.charCodeAt(0) - 97;
}

/** Whether a zone is given by its id, which is the same in every account: `use1-az4`. */
export const isZoneId = (zone: string): boolean => /^[a-z]{2,6}[0-9]-([a-z0-9]+-)?az[0-9]+$/.test(zone);

/** `us-east-1a` of us-east-1 and `a`. */
export function zoneName(region: string, letter: string): string {
  return (letter.startsWith(region) && region !== '') || isZoneId(letter) ? letter : `${region}${letter}`;
}
