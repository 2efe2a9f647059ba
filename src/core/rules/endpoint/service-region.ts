import { serviceReached } from '../../kinds/private-link';
import { change } from '../fixes';
import { placeOf } from '../places';
import { defineRule } from '../rule';
import { named } from '../words';
import { consumerScene, farConsumerScene } from './shared/own-service';
import { interfaceEndpoint } from './shared/scenes';

export const serviceRegion = defineRule({
  id: 'endpoint/service-region',
  book: '',
  severity: 'error',
  title: 'Endpoint is in a Region from which its endpoint service cannot be reached',
  why: 'A service is reached from its own Region, and by interface endpoints from the other Regions that it names.',
  fix: 'Name the Region of the endpoint in the service, or draw a service in that Region.',
  source:
    'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html#endpoint-service-cross-region',
  code: 'InvalidServiceName',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    const service = serviceReached(index, endpoint);
    const [here, there] = [placeOf(index, endpoint.id)?.code, service && placeOf(index, service.id)?.code];
    if (!service || here === undefined || there === undefined || here === there) return;
    const isInterface = endpoint.type === 'interface';
    if (isInterface && service.supportedRegions.includes(here)) return;
    yield {
      field: 'endpointService',
      message: isInterface
        ? `${named(endpoint)} in ${here} reaches ${named(service)} in ${there}, which does not name ${here} among its Regions. Name it there, or choose a service of ${here}.`
        : `${named(endpoint)} in ${here} reaches ${named(service)} in ${there}; a Gateway Load Balancer endpoint stands in the Region of its service. Choose a service of ${here}.`,
      repairs: isInterface
        ? [
            change(`Name ${here} in ${named(service)}`, service.id, () => ({
              supportedRegions: [...service.supportedRegions, here],
            })),
          ]
        : [],
    };
  },
  bad: [
    {
      title: 'the service names no other Region',
      design: farConsumerScene({}, (s) => s.region('eu-west-1')),
      at: 'consumer',
      field: 'endpointService',
    },
    {
      title: 'the service names others',
      design: farConsumerScene({ service: { supportedRegions: ['eu-west-2', 'us-east-1'] } }, (s) =>
        s.region('eu-west-1'),
      ),
      at: 'consumer',
      field: 'endpointService',
    },
    {
      title: 'a Gateway Load Balancer endpoint',
      design: farConsumerScene(
        {
          balancer: { type: 'gateway' },
          endpoint: { type: 'gateway-load-balancer' },
          service: { supportedRegions: ['eu-west-1'] },
        },
        (s) => s.region('eu-west-1'),
      ),
      at: 'consumer',
      field: 'endpointService',
    },
  ],
  good: [
    { title: 'the Region of the service', design: consumerScene() },
    {
      title: 'a Region that the service names',
      design: farConsumerScene({ service: { supportedRegions: ['eu-west-1'] } }, (s) => s.region('eu-west-1')),
    },
    {
      title: 'the same Region of another account',
      design: farConsumerScene({ service: { allowedPrincipals: ['*'] } }, (s) =>
        s.add('region', 'other', null, { code: 'us-east-1', account: s.add('account', 'other', null) }),
      ),
    },
    {
      title: 'a service of another Region that the design does not hold',
      design: interfaceEndpoint(() => ({
        service: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0',
        serviceRegion: 'eu-west-1',
        privateDns: false,
      })),
    },
  ],
});
