import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import { namesService, serviceKey } from './shared/service';

/** Services whose guides say that their interface endpoints have no private DNS name: those of the catalogue. */
const WITHOUT: readonly string[] = ['dynamodb', 'dynamodb-streams', 's3-outposts'];

export const noPrivateName = defineRule({
  id: 'endpoint/no-private-name',
  book: '',
  severity: 'error',
  title: 'Private DNS name of a service that has none',
  why: 'Interface endpoints of DynamoDB, DynamoDB Streams and S3 on Outposts are reached by their own names; the services offer no private DNS name.',
  fix: 'Switch the private DNS name off, and give clients the name of the endpoint.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/privatelink-interface-endpoints.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'vpc-endpoint',
  *check(endpoint) {
    if (endpoint.type !== 'interface' || !endpoint.privateDns || !namesService(endpoint)) return;
    if (!WITHOUT.includes(serviceKey(endpoint.service))) return;
    yield {
      field: 'privateDns',
      message: `${named(endpoint)} has its private DNS name switched on, but ${endpoint.service} offers none; AWS may refuse it. Switch it off.`,
      repairs: [setFields('Switch the private DNS name off', endpoint.id, { privateDns: false })],
    };
  },
  bad: [
    {
      title: 'DynamoDB Streams',
      design: interfaceEndpoint(() => ({ service: 'dynamodb-streams' })),
      at: 'ssm',
      field: 'privateDns',
    },
    {
      title: 'DynamoDB by its full name',
      design: interfaceEndpoint(() => ({ service: 'com.amazonaws.us-east-1.dynamodb' })),
      at: 'ssm',
      field: 'privateDns',
    },
  ],
  good: [
    {
      title: 'switched off',
      design: interfaceEndpoint(() => ({ service: 'dynamodb', privateDns: false })),
    },
    { title: 'another service', design: interfaceEndpoint() },
    {
      title: 'a gateway endpoint for DynamoDB has no such name',
      design: gateway(() => ({ service: 'dynamodb', privateDns: true })),
    },
    {
      title: 'S3, which offers one',
      design: interfaceEndpoint(() => ({ service: 's3', privateDnsFor: 'all' })),
    },
  ],
});
