import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, optionalText } from '../../cloud/expr';
import { optionalNetworkText } from '../../cloud/network-text';
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
  api: {
    service: 'ec2',
    action: 'CreateCustomerGateway',
    tags: { specification: 'customer-gateway' },
    wait: { waiter: 'CustomerGatewayAvailable', with: { 'CustomerGatewayIds[0]': own() } },
    undo: { action: 'DeleteCustomerGateway', with: { CustomerGatewayId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    type: { cfn: 'Type', tf: 'type', api: 'Type' },
    address: { cfn: 'IpAddress', tf: 'ip_address', api: 'IpAddress' },
    asn: { cfn: 'BgpAsn', tf: 'bgp_asn', api: 'BgpAsn' },
    extendedAsn: { cfn: 'BgpAsnExtended', tf: 'bgp_asn_extended', api: 'BgpAsnExtended' },
    device: { cfn: 'DeviceName', tf: 'device_name', api: 'DeviceName' },
    certificate: { cfn: 'CertificateArn', tf: 'certificate_arn', api: 'CertificateArn' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'CustomerGateway.CustomerGatewayId' } },
});

export function lowerCustomerGateway(gateway: CustomerGateway, s: Surroundings): Lowered {
  const { bgpAsn, ipAddress, certificateArn } = gateway;
  if (ipAddress === '' && certificateArn === '') {
    const message = `${quoted(gateway.name)} has no IP address; it is left out.`;
    return { blocks: [], notices: [{ resource: gateway.id, message }] };
  }
  const place = s.placeOf(gateway.id);
  // A number that Terraform takes as a text.
  const asn: Expr = {
    type: 'by-target',
    terraform: literal(String(bgpAsn)),
    cloudformation: literal(bgpAsn),
    api: literal(bgpAsn),
  };
  const block = makeBlock(
    customerGatewayBlock,
    gateway,
    place,
    {
      type: literal('ipsec.1'),
      address: optionalNetworkText(ipAddress),
      ...(bgpAsn > LARGEST_PLAIN_ASN ? { extendedAsn: asn } : { asn }),
      device: optionalText(gateway.deviceName),
      certificate: optionalText(certificateArn),
    },
    ipAddress === '' ? { only: ['terraform', 'api'] } : {},
  );
  if (ipAddress !== '') return { blocks: [block], notices: [] };
  const message = `${quoted(gateway.name)} has no IP address, which CloudFormation demands even beside a certificate; it is left out.`;
  const command = `aws ec2 create-customer-gateway --region ${place.region} --type ipsec.1 --bgp-asn ${bgpAsn} --certificate-arn ARN`;
  return { blocks: [block], notices: [{ resource: gateway.id, only: 'cloudformation', message, command }] };
}
