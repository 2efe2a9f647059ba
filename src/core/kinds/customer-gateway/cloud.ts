import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, optionalText } from '../../cloud/expr';
import { quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { CustomerGateway } from './customer-gateway';

/** Above it AWS takes the number by another property: the first is a signed one of 32 bits. */
const LARGEST_PLAIN_ASN = 2147483647;

const customerGatewayBlock = defineBlock({
  noun: 'CustomerGateway',
  words: ['cgw', 'customer-gateway'],
  area: 'vpn',
  cfn: 'AWS::EC2::CustomerGateway',
  tf: 'aws_customer_gateway',
  tags: { cfn: true, tf: true },
  rows: {
    type: { cfn: 'Type', tf: 'type' },
    address: { cfn: 'IpAddress', tf: 'ip_address' },
    asn: { cfn: 'BgpAsn', tf: 'bgp_asn' },
    extendedAsn: { cfn: 'BgpAsnExtended', tf: 'bgp_asn_extended' },
    device: { cfn: 'DeviceName', tf: 'device_name' },
  },
  yields: { id: { cfn: '', tf: 'id' } },
});

export function lowerCustomerGateway(gateway: CustomerGateway, s: Surroundings): Lowered {
  if (gateway.ipAddress === '') {
    const message = `${quoted(gateway.name)} has no IP address; it is left out.`;
    return { blocks: [], notices: [{ resource: gateway.id, message }] };
  }
  const { bgpAsn } = gateway;
  // A number that Terraform takes as a text.
  const asn: Expr = { type: 'by-target', terraform: literal(String(bgpAsn)), cloudformation: literal(bgpAsn) };
  const block = makeBlock(customerGatewayBlock, gateway, s.placeOf(gateway.id), {
    type: literal('ipsec.1'),
    address: literal(gateway.ipAddress),
    ...(bgpAsn > LARGEST_PLAIN_ASN ? { extendedAsn: asn } : { asn }),
    device: optionalText(gateway.deviceName),
  });
  return { blocks: [block], notices: [] };
}
