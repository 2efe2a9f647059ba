import { serviceReached } from '../../kinds/private-link';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { consumerScene, farConsumerScene } from './shared/own-service';
import { interfaceEndpoint } from './shared/scenes';

export const servicePrivateName = defineRule({
  id: 'endpoint/service-private-name',
  book: '',
  severity: 'error',
  title: 'Endpoint claims the private DNS name of an endpoint service that has none',
  why: 'The private DNS name of an endpoint is that of its service; where the service has none, AWS refuses to switch it on.',
  fix: 'Switch the private DNS name of the endpoint off, or give the service one.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html',
  code: 'InvalidParameter',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    const service = serviceReached(index, endpoint);
    if (service?.privateDnsName !== '' || endpoint.type !== 'interface' || !endpoint.privateDns) return;
    yield {
      field: 'privateDns',
      message: `${named(endpoint)} has its private DNS name switched on, but ${named(service)} has none; AWS refuses that. Switch it off, or give the service a name.`,
      repairs: [setFields('Switch the private DNS name off', endpoint.id, { privateDns: false })],
    };
  },
  bad: [
    {
      title: 'switched on',
      design: consumerScene({ endpoint: { privateDns: true } }),
      at: 'consumer',
      field: 'privateDns',
    },
    {
      title: 'from another Region',
      design: farConsumerScene({ endpoint: { privateDns: true }, service: { supportedRegions: ['eu-west-1'] } }, (s) =>
        s.region('eu-west-1'),
      ),
      at: 'consumer',
      field: 'privateDns',
    },
  ],
  good: [
    { title: 'switched off', design: consumerScene() },
    {
      title: 'the service has one',
      design: consumerScene({ endpoint: { privateDns: true }, service: { privateDnsName: 'api.example.com' } }),
    },
    {
      title: 'a Gateway Load Balancer endpoint has none anyway',
      design: consumerScene({
        balancer: { type: 'gateway' },
        endpoint: { type: 'gateway-load-balancer', privateDns: true },
      }),
    },
    { title: 'a service of AWS', design: interfaceEndpoint() },
  ],
});
