/**
 * Names of IP protocols by number, as IANA keeps them: https://www.iana.org/assignments/protocol-numbers
 * A place without a name is unassigned or says only what its number is for.
 */
const ASSIGNED =
  `HOPOPT ICMP IGMP GGP IPv4 ST TCP CBT EGP IGP BBN-RCC-MON NVP-II PUP ARGUS EMCON XNET CHAOS UDP MUX DCN-MEAS HMP PRM
  XNS-IDP TRUNK-1 TRUNK-2 LEAF-1 LEAF-2 RDP IRTP ISO-TP4 NETBLT MFE-NSP MERIT-INP DCCP 3PC IDPR XTP DDP IDPR-CMTP TP++
  IL IPv6 SDRP IPv6-Route IPv6-Frag IDRP RSVP GRE DSR BNA ESP AH I-NLSP SWIPE NARP Min-IPv4 TLSP SKIP ICMPv6 IPv6-NoNxt
  IPv6-Opts . CFTP . SAT-EXPAK KRYPTOLAN RVD IPPC . SAT-MON VISA IPCV CPNX CPHB WSN PVP BR-SAT-MON SUN-ND WB-MON
  WB-EXPAK ISO-IP VMTP SECURE-VMTP VINES IPTM NSFNET-IGP DGP TCF EIGRP OSPF Sprite-RPC LARP MTP AX.25 IPIP MICP SCC-SP
  ETHERIP ENCAP . GMTP IFMP PNNI PIM ARIS SCPS QNX A/N IPComp SNP Compaq-Peer IPX-in-IP VRRP PGM . L2TP DDX IATP STP SRP
  UTI SMP SM PTP ISIS FIRE CRTP CRUDP SSCOPMCE IPLT SPS PIPE SCTP FC RSVP-E2E-IGNORE Mobility-Header UDPLite
  MPLS-in-IP MANET Shim6 WESP ROHC Ethernet AGGFRAG NSH`.split(/\s+/);

/** Empty for a number that has none. */
export function ianaProtocolName(number: number): string {
  const name = ASSIGNED[number] ?? '';
  return name === '.' ? '' : name;
}
