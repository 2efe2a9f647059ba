import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import { isServiceName, knownService, namesService, OWN_SERVICE } from './shared/service';

export const serviceUnknown = defineRule({
  id: 'endpoint/service-unknown',
  severity: 'warning',
  title: 'Service of an endpoint is not one that is known',
  why: 'The name is in the right form, but not among the services that AWS offers endpoints for; it may be new, or mistyped.',
  fix: 'Compare it with the answer of aws ec2 describe-vpc-endpoint-services in the Region.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html',
  code: 'InvalidServiceName',
  book: 'vpce-service-name',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    const { service } = endpoint;
    if (!namesService(endpoint)) return;
    if (!isServiceName(service) || OWN_SERVICE.test(service) || knownService(service)) return;
    yield {
      field: 'service',
      message: `${named(endpoint)} names the service ${service}, which is not among those known to have endpoints. Check the spelling; if it is new, leave it.`,
    };
  },
  bad: [
    {
      title: 'a name of another API',
      design: interfaceEndpoint(() => ({ service: 'secrets-manager' })),
      at: 'ssm',
      field: 'service',
    },
    { title: 'part of a name', design: interfaceEndpoint(() => ({ service: 'ecr' })), at: 'ssm', field: 'service' },
  ],
  good: [
    { title: 'S3 and Systems Manager', design: gateway() },
    { title: 'the FIPS endpoint of a service', design: interfaceEndpoint(() => ({ service: 'kms-fips' })) },
    { title: 'the full name', design: interfaceEndpoint(() => ({ service: 'com.amazonaws.us-east-1.ecr.dkr' })) },
    {
      title: 'a service of one’s own',
      design: interfaceEndpoint(() => ({ service: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0' })),
    },
    {
      title: 'one that has another prefix',
      design: interfaceEndpoint(() => ({ service: 'aws.sagemaker.us-east-1.studio' })),
    },
    {
      title: 'one that stands apart in the China Regions',
      design: interfaceEndpoint(() => ({ service: 'cn.com.amazonaws.cn-north-1.transcribe.cn' })),
    },
  ],
});
