import { formatAddress } from '../../../core/net/address';
import { addressCount4, type Cidr, firstAddress, lastAddress, usableHosts4 } from '../../../core/net/cidr';

const number = (value: number) => value.toLocaleString('en-US');

/** First and last address and how many there are: `10.0.0.0 – 10.0.0.255 · 256 addresses, 251 usable`. */
export function cidrText(cidr: Cidr, subnet: boolean): string {
  const from = formatAddress(cidr.family === 4 ? firstAddress(cidr) : firstAddress(cidr));
  const to = formatAddress(cidr.family === 4 ? lastAddress(cidr) : lastAddress(cidr));
  if (cidr.family === 6) return `${from} – ${to}`;
  const count = addressCount4(cidr);
  const usable = subnet ? `, ${number(usableHosts4(cidr))} usable` : '';
  return `${from} – ${to} · ${number(count)} ${count === 1 ? 'address' : 'addresses'}${usable}`;
}
