import { endpointTypeFor } from '../../kinds/private-link';
import { regionFacts } from '../../kinds/region/regions';
import { change } from '../fixes';
import { placeOf } from '../places';
import { defineRule } from '../rule';
import { named } from '../words';
import { gwlb, serviceScene } from './shared/scenes';

export const supportedRegions = defineRule({
  id: 'endpoint-service/regions',
  book: '',
  severity: 'error',
  title: 'Endpoint service is to be reached from where it cannot be',
  why: 'Interface endpoints of other Regions of the same partition reach a service that says so; Gateway Load Balancer endpoints stand in the Region of the service.',
  fix: 'Write codes of Regions of the same partition, such as eu-west-1, or none.',
  source:
    'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html#endpoint-service-cross-region',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'endpoint-service',
  *check(service, index) {
    const own = placeOf(index, service.id)?.code ?? '';
    const partition = regionFacts(own)?.partition;
    const without = (code: string) =>
      change(`Take ${code || 'the empty line'} away`, service.id, () => ({
        supportedRegions: service.supportedRegions.filter((one) => one !== code),
      }));
    for (const [i, code] of service.supportedRegions.entries()) {
      const field = `supportedRegions[${i}]`;
      const facts = regionFacts(code);
      if (!facts) {
        // A Region that is newer than our list has the form of one.
        if (/^[a-z]{2,4}(-[a-z]+)+-[0-9]$/.test(code)) continue;
        yield {
          field,
          message: `${named(service)} names the Region "${code}"; AWS may refuse it, since it expects a code such as eu-west-1. Correct it.`,
          repairs: [without(code)],
        };
      } else if (partition !== undefined && facts.partition !== partition)
        yield {
          field,
          message: `${named(service)} in ${own} names the Region ${code} of another partition; AWS may refuse it. Take it away.`,
          repairs: [without(code)],
        };
      else if (code !== own && endpointTypeFor(index, service) === 'gateway-load-balancer')
        yield {
          field,
          message: `${named(service)} has Gateway Load Balancers, whose endpoints stand in its own Region, but names ${code}; AWS may refuse it. Take it away.`,
          repairs: [without(code)],
        };
    }
  },
  bad: [
    ...['', 'Ireland', 'eu-west', 'eu-west-1a', 'cn-north-1'].map((code) => ({
      title: code || 'an empty line',
      design: serviceScene({ supportedRegions: [code] }),
      at: 'service',
      field: 'supportedRegions[0]',
    })),
    {
      title: 'a Gateway Load Balancer',
      design: serviceScene((s, behind) => ({ supportedRegions: ['eu-west-1'], loadBalancers: [gwlb(s, behind)] })),
      at: 'service',
      field: 'supportedRegions[0]',
    },
  ],
  good: [
    { title: 'none', design: serviceScene() },
    { title: 'another one', design: serviceScene({ supportedRegions: ['eu-west-1', 'ap-northeast-2'] }) },
    { title: 'its own one too', design: serviceScene({ supportedRegions: ['us-east-1', 'eu-west-1'] }) },
    { title: 'one that is newer than our list', design: serviceScene({ supportedRegions: ['eu-north-9'] }) },
    {
      title: 'a Gateway Load Balancer in its own',
      design: serviceScene((s, behind) => ({ supportedRegions: ['us-east-1'], loadBalancers: [gwlb(s, behind)] })),
    },
  ],
});
