import { endpointTypeFor } from '../../kinds/private-link';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gwlb, serviceScene } from './shared/scenes';

/** A domain name of at least two labels; a star may stand for the first. */
const NAME = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

export const privateName = defineRule({
  id: 'endpoint-service/private-name',
  book: '',
  severity: 'error',
  title: 'Private DNS name that an endpoint service cannot have',
  why: 'A private DNS name is one of a public domain that you own, such as api.example.com or *.example.com, and only services of Network Load Balancers have one.',
  fix: 'Write a name of your domain, or leave it empty.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'endpoint-service',
  *check(service, index) {
    const name = service.privateDnsName;
    if (name === '') return;
    const repairs = [setFields('Take the private DNS name away', service.id, { privateDnsName: '' })];
    if (name.length > 253 || !NAME.test(name))
      yield {
        field: 'privateDnsName',
        message: `${named(service)} has the private DNS name "${name}"; AWS may refuse it, since it expects a name of a domain, such as api.example.com. Correct it.`,
        repairs,
      };
    else if (endpointTypeFor(index, service) === 'gateway-load-balancer')
      yield {
        field: 'privateDnsName',
        message: `${named(service)} has a private DNS name, but Gateway Load Balancers behind it, whose endpoints are reached by routes; AWS may refuse it. Take the name away.`,
        repairs,
      };
  },
  bad: [
    ...['api', 'https://api.example.com', 'api..example.com', '-api.example.com', 'api.*.com', 'api.example.com.'].map(
      (privateDnsName) => ({
        title: privateDnsName,
        design: serviceScene({ privateDnsName }),
        at: 'service',
        field: 'privateDnsName',
      }),
    ),
    {
      title: 'before a Gateway Load Balancer',
      design: serviceScene((s, behind) => ({
        privateDnsName: 'api.example.com',
        loadBalancers: [gwlb(s, behind)],
      })),
      at: 'service',
      field: 'privateDnsName',
    },
  ],
  good: [
    { title: 'none', design: serviceScene() },
    ...['api.example.com', '*.example.com', 'example.com', 'xn--bcher-kva.example', 'API.Example.com'].map(
      (privateDnsName) => ({ title: privateDnsName, design: serviceScene({ privateDnsName }) }),
    ),
    {
      title: 'a Gateway Load Balancer without one',
      design: serviceScene((s, behind) => ({ loadBalancers: [gwlb(s, behind)] })),
    },
  ],
});
