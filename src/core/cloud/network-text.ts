import { formatAddress, parseAddress6 } from '../net/address';
import { type Literal, literal } from './expr';

/**
 * A CIDR or an address as it is printed: IPv6 as RFC 5952 writes it, because Terraform refuses what is written
 * otherwise (`2001:DB8:0::/48`). Host bits stay, which a rule judges; IPv4 and what is neither stand as typed.
 */
export function canonicalText(text: string): string {
  if (!text.includes(':')) return text;
  const [address = '', prefix] = text.split(/(?=\/)/);
  const parsed = parseAddress6(address);
  return parsed.ok ? `${formatAddress(parsed.value)}${prefix ?? ''}` : text;
}

export const networkText = (text: string): Literal => literal(canonicalText(text));

/** Nothing for an empty text, as `optionalText`. */
export const optionalNetworkText = (text: string): Literal | undefined => (text === '' ? undefined : networkText(text));
