import { endpointServices } from '../../../core/kinds/vpc-endpoint/services';

/** What private networks reach most often, listed first. */
const common = [
  's3',
  'dynamodb',
  'ssm',
  'ssmmessages',
  'ec2messages',
  'ec2',
  'ecr.api',
  'ecr.dkr',
  'logs',
  'monitoring',
  'secretsmanager',
  'kms',
  'sts',
  'lambda',
  'sqs',
  'sns',
];

const all = [...new Set([...common, ...endpointServices.keys()])].flatMap(
  (suffix) => endpointServices.get(suffix) ?? [],
);
const choice = ({ suffix, name }: (typeof all)[number]) => ({ value: suffix, label: name, detail: suffix });
const choices = all.map(choice);
const gatewayChoices = all.filter((service) => service.gateway).map(choice);

/** Services to choose from for an endpoint, the common ones first; any other can be typed. */
export function servicesOf(gateway: boolean) {
  return gateway ? gatewayChoices : choices;
}
