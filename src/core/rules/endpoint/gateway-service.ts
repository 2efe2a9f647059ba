import { change } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import { type Endpoint, isServiceName, knownService } from './shared/service';

export const gatewayService = defineRule({
  id: 'endpoint/gateway-service',
  severity: 'error',
  title: 'Gateway endpoint for a service that has interface endpoints only',
  why: 'Gateway endpoints exist for Amazon S3 and DynamoDB (and S3 Express One Zone); every other service is reached through network interfaces.',
  fix: 'Make it an interface endpoint and choose subnets and security groups for it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  code: 'InvalidServiceName',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    if (endpoint.type !== 'gateway' || !isServiceName(endpoint.service)) return;
    if (knownService(endpoint.service)?.gateway) return;
    yield {
      field: 'type',
      message: `${named(endpoint)} is a gateway endpoint for ${endpoint.service}; AWS offers those for S3 and DynamoDB only. Make it an interface endpoint.`,
      repairs: [
        change<Endpoint>('Make it an interface endpoint', endpoint.id, () => ({
          type: 'interface',
          routeTables: [],
          privateDns: false,
        })),
      ],
    };
  },
  bad: [
    { title: 'Systems Manager', design: gateway(() => ({ service: 'ssm' })), at: 's3', field: 'type' },
    { title: 'S3 Tables', design: gateway(() => ({ service: 's3tables' })), at: 's3', field: 'type' },
  ],
  good: [
    { title: 'S3', design: gateway() },
    { title: 'DynamoDB by its full name', design: gateway(() => ({ service: 'com.amazonaws.us-east-1.dynamodb' })) },
    { title: 'S3 Express One Zone', design: gateway(() => ({ service: 's3express' })) },
    { title: 'an interface endpoint for S3', design: interfaceEndpoint(() => ({ service: 's3' })) },
  ],
});
