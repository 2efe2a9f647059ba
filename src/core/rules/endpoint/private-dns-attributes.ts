import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';

export const privateDnsAttributes = defineRule({
  id: 'endpoint/private-dns-attributes',
  severity: 'error',
  title: 'Endpoint has a private DNS name, but its VPC has DNS switched off',
  why: 'The usual name of the service resolves to the endpoint through the Amazon DNS server of the VPC, which needs DNS resolution and DNS hostnames.',
  fix: 'Switch both on in the VPC, or the private DNS name off.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html',
  code: 'InvalidParameter',
  uncertain: true,
  book: 'vpce-private-dns-attrs',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type !== 'interface' || !endpoint.privateDns) return;
    const vpc = index.getAs('vpc', index.vpcOf(endpoint.id));
    if (!vpc || (vpc.dnsSupport && vpc.dnsHostnames)) return;
    const off = [vpc.dnsSupport ? '' : 'DNS resolution', vpc.dnsHostnames ? '' : 'DNS hostnames'].filter(Boolean);
    yield {
      field: 'privateDns',
      message: `${named(endpoint)} has a private DNS name, but ${named(vpc)} has ${off.join(' and ')} switched off; AWS may refuse it. Switch both on in the VPC, or the private DNS name off.`,
      repairs: [
        setFields('Switch DNS on in the VPC', vpc.id, { dnsSupport: true, dnsHostnames: true }),
        setFields('Switch the private DNS name off', endpoint.id, { privateDns: false }),
      ],
    };
  },
  bad: [
    {
      title: 'no hostnames',
      design: interfaceEndpoint(undefined, { dnsHostnames: false }),
      at: 'ssm',
      field: 'privateDns',
    },
    {
      title: 'neither',
      design: interfaceEndpoint(undefined, { dnsSupport: false, dnsHostnames: false }),
      at: 'ssm',
      field: 'privateDns',
    },
  ],
  good: [
    { title: 'both on', design: interfaceEndpoint() },
    { title: 'no private name', design: interfaceEndpoint(() => ({ privateDns: false }), { dnsHostnames: false }) },
    { title: 'a gateway endpoint has no such name', design: gateway(() => ({ privateDns: true })) },
    {
      title: 'a Gateway Load Balancer endpoint neither',
      design: interfaceEndpoint(
        (_s, at) => ({ type: 'gateway-load-balancer', subnets: [at.web], securityGroups: [], privateDns: true }),
        { dnsHostnames: false },
      ),
    },
  ],
});
