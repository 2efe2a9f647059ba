import type { LeftOut } from '../../cloud/left-out';

const BGP_LOG = 'the provider of Terraform does not know the log of BGP yet';
const LOG = 'VpnTunnelOptionsSpecifications.LogOptions.CloudwatchLogOptions';

export const leftOut: LeftOut = {
  'AWS::EC2::VPNConnection': {
    TransportTransitGatewayAttachmentId:
      'CloudFormation does not tell the id of the attachment of a Direct Connect gateway; such connections are left out',
    VpnConcentratorId: 'the provider of Terraform does not know VPN concentrators yet',
    [`${LOG}.BgpLogEnabled`]: BGP_LOG,
    [`${LOG}.BgpLogGroupArn`]: BGP_LOG,
    [`${LOG}.BgpLogOutputFormat`]: BGP_LOG,
  },
};
