/**
 * Names of ICMP types and codes, as IANA keeps them: https://www.iana.org/assignments/icmp-parameters and
 * https://www.iana.org/assignments/icmpv6-parameters. Types that are deprecated there have no name here.
 */
interface IcmpType {
  readonly name: string;
  readonly codes: ReadonlyMap<number, string>;
}

/** One type a line: its number, its name, and after a colon its codes from 0 on; `n=` says the number of the next one. */
const IPV4 = `
  0 Echo reply
  3 Destination unreachable: Net unreachable; Host unreachable; Protocol unreachable; Port unreachable; Fragmentation needed and don't fragment was set; Source route failed; Destination network unknown; Destination host unknown; Source host isolated; Destination network administratively prohibited; Destination host administratively prohibited; Destination network unreachable for type of service; Destination host unreachable for type of service; Communication administratively prohibited; Host precedence violation; Precedence cutoff in effect
  5 Redirect: For the network; For the host; For the type of service and network; For the type of service and host
  8 Echo request (ping)
  9 Router advertisement: Normal router advertisement; 16=Does not route common traffic
  10 Router solicitation
  11 Time exceeded: Time to live exceeded in transit; Fragment reassembly time exceeded
  12 Parameter problem: Pointer indicates the error; Missing a required option; Bad length
  13 Timestamp
  14 Timestamp reply
  40 Photuris: Bad SPI; Authentication failed; Decompression failed; Decryption failed; Need authentication; Need authorization
  42 Extended echo request
  43 Extended echo reply: No error; Malformed query; No such interface; No such table entry; Multiple interfaces satisfy query`;

const IPV6 = `
  1 Destination unreachable: No route to destination; Administratively prohibited; Beyond scope of source address; Address unreachable; Port unreachable; Source address failed ingress or egress policy; Reject route to destination; Error in source routing header; Headers too long
  2 Packet too big
  3 Time exceeded: Hop limit exceeded in transit; Fragment reassembly time exceeded
  4 Parameter problem: Erroneous header field; Unrecognized next header type; Unrecognized IPv6 option; First fragment has incomplete header chain
  128 Echo request (ping)
  129 Echo reply
  130 Multicast listener query
  131 Multicast listener report
  132 Multicast listener done
  133 Router solicitation
  134 Router advertisement
  135 Neighbor solicitation
  136 Neighbor advertisement
  137 Redirect message
  138 Router renumbering
  139 Node information query
  140 Node information response
  141 Inverse neighbor discovery solicitation
  142 Inverse neighbor discovery advertisement
  143 Version 2 multicast listener report
  144 Home agent address discovery request
  145 Home agent address discovery reply
  146 Mobile prefix solicitation
  147 Mobile prefix advertisement
  148 Certification path solicitation
  149 Certification path advertisement
  151 Multicast router advertisement
  152 Multicast router solicitation
  153 Multicast router termination
  155 RPL control
  157 Duplicate address request
  158 Duplicate address confirmation
  159 MPL control
  160 Extended echo request
  161 Extended echo reply`;

function codesOf(text: string): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  let next = 0;
  for (const item of text === '' ? [] : text.split('; ')) {
    const [, number, name = item] = /^(\d+)=(.+)$/.exec(item) ?? [];
    if (number !== undefined) next = Number(number);
    codes.set(next, name);
    next += 1;
  }
  return codes;
}

function read(text: string): ReadonlyMap<number, IcmpType> {
  const types = new Map<number, IcmpType>();
  for (const line of text.trim().split('\n')) {
    const [, number = '', name = '', codes = ''] = /^\s*(\d+) ([^:]+)(?:: (.+))?$/.exec(line) ?? [];
    types.set(Number(number), { name, codes: codesOf(codes) });
  }
  return types;
}

const tables = { 1: read(IPV4), 58: read(IPV6) } as const;

/** Types of ICMP (1) or ICMPv6 (58) that have names, by number. */
export function icmpTypes(protocol: number): ReadonlyMap<number, IcmpType> {
  return protocol === 58 ? tables[58] : tables[1];
}

/** `Echo request (ping)`, `Destination unreachable, Port unreachable`, `type 99, code 3`; -1 is every type or code. */
export function icmpText(protocol: number, type: number | null, code: number | null): string {
  if (type === null || type === -1) return 'every type';
  const known = icmpTypes(protocol).get(type);
  const what = known?.name ?? `type ${type}`;
  if (code === null || code === -1) return what;
  if (known && known.codes.size === 0 && code === 0) return what;
  return `${what}, ${known?.codes.get(code) ?? `code ${code}`}`;
}
