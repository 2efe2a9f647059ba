import type { ResourceOf } from '../kinds/index';
import { setFields } from './fixes';
import type { Problem } from './rule';
import { named } from './words';

/** An Amazon side ASN outside of the private ranges that AWS takes. */
export function* strangeAsn(
  gateway: ResourceOf<'transit-gateway'> | ResourceOf<'virtual-private-gateway'>,
): Iterable<Problem> {
  const number = gateway.amazonSideAsn;
  if (number === null || (number >= 64512 && number <= 65534)) return;
  if (number >= 4200000000 && number <= 4294967294) return;
  yield {
    field: 'amazonSideAsn',
    message: `${named(gateway)} has the Amazon side ASN ${number}; AWS takes 64512 to 65534 or 4200000000 to 4294967294. Choose one of these, or none.`,
    repairs: [setFields('Let AWS take 64512', gateway.id, { amazonSideAsn: null })],
  };
}
