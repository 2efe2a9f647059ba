import { icmpTypes } from '../../core/net/icmp';
import { protocolNumber } from '../../core/net/protocol';
import { ianaProtocolName } from '../../core/net/protocol-names';
import type { Choice } from '../ui/select';

const BYTES = Array.from({ length: 256 }, (_, number) => number);

/** Named ones first, then all other numbers; -1 is every one. */
function choices(every: string, nameOf: (number: number) => string | undefined): readonly Choice[] {
  const choice = (number: number): Choice => {
    const name = nameOf(number);
    return { value: String(number), label: name === undefined ? String(number) : `${number} ${name}` };
  };
  return [
    { value: '-1', label: every },
    ...BYTES.filter((number) => nameOf(number) !== undefined).map(choice),
    ...BYTES.filter((number) => nameOf(number) === undefined).map(choice),
  ];
}

const ofType = new Map([1, 58].map((number) => [number, choices('Every type', (n) => icmpTypes(number).get(n)?.name)]));

const numberOf = (protocol: string) => (protocolNumber(protocol) === 58 ? 58 : 1);

export const icmpTypeChoices = (protocol: string): readonly Choice[] => ofType.get(numberOf(protocol)) ?? [];

export function icmpCodeChoices(protocol: string, type: number | null): readonly Choice[] {
  const codes = icmpTypes(numberOf(protocol)).get(type ?? -1)?.codes;
  return choices('Every code', (number) => codes?.get(number));
}

/** Protocols that rules take by number: all but those that have a type of traffic of their own. */
export const protocolChoices: readonly Choice[] = BYTES.filter((number) => ![1, 6, 17, 58].includes(number)).map(
  (number) => ({ value: String(number), label: String(number), detail: ianaProtocolName(number) || 'not named' }),
);
