import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import { isServiceName, namesService } from './shared/service';

export const serviceName = defineRule({
  id: 'endpoint/service-name',
  severity: 'error',
  title: 'Service of an endpoint is missing or cannot be a service name',
  why: 'An endpoint reaches one service, named com.amazonaws.<region>.<service>: lower-case letters, digits, hyphens and dots.',
  fix: 'Choose the service from the list, or type the last part of its name.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html',
  code: 'InvalidServiceName',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    const { service } = endpoint;
    if (!namesService(endpoint)) return;
    if (isServiceName(service)) return;
    const meant = service.trim().toLowerCase();
    yield {
      field: 'service',
      message:
        service === ''
          ? `${named(endpoint)} names no service; AWS expects one, such as s3 or ssm. Choose it.`
          : `${named(endpoint)} names the service "${service}"; AWS expects lower-case letters, digits, hyphens and dots, such as ecr.api. Correct it.`,
      repairs: isServiceName(meant) ? [setFields(`Use ${meant}`, endpoint.id, { service: meant })] : [],
    };
  },
  bad: [
    { title: 'none', design: gateway(() => ({ service: '' })), at: 's3', field: 'service' },
    { title: 'capital letters', design: interfaceEndpoint(() => ({ service: 'SQS' })), at: 'ssm', field: 'service' },
    { title: 'words', design: interfaceEndpoint(() => ({ service: 'Secrets Manager' })), at: 'ssm', field: 'service' },
  ],
  good: [
    { title: 'a short name', design: gateway() },
    { title: 'a dot in it', design: interfaceEndpoint(() => ({ service: 'ecr.api' })) },
    {
      title: 'a service of one’s own',
      design: interfaceEndpoint(() => ({ service: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0' })),
    },
    { title: 'a resource endpoint names none', design: interfaceEndpoint(() => ({ type: 'resource', service: '' })) },
  ],
});
