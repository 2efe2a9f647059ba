import { defineRule } from '../rule';
import { named } from '../words';
import { interfaceEndpoint } from './shared/scenes';

const FORMS = {
  resource: {
    field: 'resourceConfigurationArn',
    what: 'resource configuration',
    form: /^arn:[a-z-]+:vpc-lattice:[a-z0-9-]+:\d{12}:resourceconfiguration\/rcfg-[0-9a-z]{17}$/,
    example: 'arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0',
  },
  'service-network': {
    field: 'serviceNetworkArn',
    what: 'service network',
    form: /^arn:[a-z-]+:vpc-lattice:[a-z0-9-]+:\d{12}:servicenetwork\/sn-[0-9a-z]{17}$/,
    example: 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0',
  },
} as const;

export const resource = defineRule({
  id: 'endpoint/resource',
  severity: 'error',
  title: 'Endpoint of VPC Lattice names no resource configuration or service network',
  why: 'Resource endpoints reach a resource configuration and service network endpoints a service network, each named by its ARN instead of a service.',
  fix: 'Give the ARN, as VPC Lattice shows it.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    if (endpoint.type !== 'resource' && endpoint.type !== 'service-network') return;
    const { field, what, form, example } = FORMS[endpoint.type];
    const arn = endpoint[field];
    if (form.test(arn)) return;
    yield {
      field,
      message: `${named(endpoint)} names ${arn === '' ? `no ${what}` : `the ${what} "${arn}"`}; AWS expects an ARN such as ${example}. ${arn === '' ? 'Fill it in' : 'Correct it'}.`,
    };
  },
  bad: [
    {
      title: 'no resource configuration',
      design: interfaceEndpoint(() => ({ type: 'resource' })),
      at: 'ssm',
      field: 'resourceConfigurationArn',
    },
    {
      title: 'the ARN of something else',
      design: interfaceEndpoint(() => ({
        type: 'service-network',
        serviceNetworkArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:service/svc-0123456789abcdef0',
      })),
      at: 'ssm',
      field: 'serviceNetworkArn',
    },
  ],
  good: [
    {
      title: 'a resource configuration',
      design: interfaceEndpoint(() => ({
        type: 'resource',
        resourceConfigurationArn: FORMS.resource.example,
      })),
    },
    {
      title: 'a service network in another partition',
      design: interfaceEndpoint(() => ({
        type: 'service-network',
        serviceNetworkArn: FORMS['service-network'].example.replace('arn:aws:', 'arn:aws-us-gov:'),
      })),
    },
    { title: 'an interface endpoint needs none', design: interfaceEndpoint() },
    {
      title: 'an ARN that is left over from another type is not used',
      design: interfaceEndpoint(() => ({ resourceConfigurationArn: 'arn' })),
    },
  ],
});
