import { make, setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint, places } from './shared/scenes';
import { namesService, serviceKey } from './shared/service';

export const s3PrivateDns = defineRule({
  id: 'endpoint/s3-private-dns',
  severity: 'error',
  title: 'Private DNS name of an S3 interface endpoint without a gateway endpoint',
  why: 'Unless told otherwise, AWS gives S3 a private DNS name for on-premises clients only and sends the VPC through the gateway endpoint, so it refuses the name while there is none.',
  fix: 'Add a gateway endpoint for S3, or switch the private DNS name off.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  code: 'InvalidParameter',
  book: 'vpce-s3-private-dns',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type !== 'interface' || !endpoint.privateDns || !namesService(endpoint)) return;
    if (endpoint.privateDnsFor === 'all' || serviceKey(endpoint.service) !== 's3') return;
    const vpc = index.getAs('vpc', index.vpcOf(endpoint.id));
    const others = index.inVpc(vpc?.id ?? '', 'vpc-endpoint');
    if (!vpc || others.some((other) => other.type === 'gateway' && serviceKey(other.service) === 's3')) return;
    yield {
      field: 'privateDns',
      message: `${named(endpoint)} has the private DNS name of S3, but ${named(vpc)} has no gateway endpoint for S3, which AWS expects beside it. Add one, or switch the private DNS name off.`,
      repairs: [
        make('Add a gateway endpoint for S3', 'vpc-endpoint', vpc.id, {
          name: 's3-gateway',
          fields: { type: 'gateway', service: 's3', routeTables: [] },
        }),
        setFields('Switch the private DNS name off', endpoint.id, { privateDns: false }),
      ],
    };
  },
  bad: [
    {
      title: 'an interface endpoint alone',
      design: interfaceEndpoint(() => ({ service: 's3' })),
      at: 'ssm',
      field: 'privateDns',
    },
    {
      title: 'beside a gateway endpoint for DynamoDB',
      design: places((s, { vpc, web }) => {
        s.add('vpc-endpoint', 'dynamodb', vpc, { service: 'dynamodb' });
        s.add('vpc-endpoint', 'files', vpc, {
          type: 'interface',
          service: 'com.amazonaws.us-east-1.s3',
          subnets: [web],
        });
      }),
      at: 'files',
      field: 'privateDns',
    },
  ],
  good: [
    {
      title: 'beside a gateway endpoint for S3',
      design: places((s, { vpc, web, table }) => {
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
        s.add('vpc-endpoint', 'files', vpc, { type: 'interface', service: 's3', subnets: [web] });
      }),
    },
    { title: 'for all resolvers', design: interfaceEndpoint(() => ({ service: 's3', privateDnsFor: 'all' })) },
    { title: 'no private name', design: interfaceEndpoint(() => ({ service: 's3', privateDns: false })) },
    { title: 'another service', design: interfaceEndpoint() },
    { title: 'a gateway endpoint', design: gateway() },
  ],
});
