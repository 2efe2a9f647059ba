import type { ResourceOf } from '../../../kinds/index';
import { serviceOfDesign } from '../../../kinds/vpc-endpoint/options';
import { type EndpointService, endpointServices } from '../../../kinds/vpc-endpoint/services';

export type Endpoint = ResourceOf<'vpc-endpoint'>;

/** The last part of a service name, or the name of an endpoint service of one's own or of a partner, whole. */
const SUFFIX = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
/** Names that AWS gives to endpoint services: com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0. */
export const OWN_SERVICE = /^(cn\.)?com\.amazonaws\.vpce\.[a-z0-9-]+\.vpce-svc-[0-9a-f]{8,17}$/;

/** Resource and service network endpoints reach what an ARN names; others may reach a service of the design. */
export const namesService = (endpoint: Endpoint): boolean =>
  endpoint.type !== 'resource' && endpoint.type !== 'service-network' && serviceOfDesign(endpoint) === null;

/** Whether it has at most one network interface in a zone, filtered by groups. */
export const hasGroups = ({ type }: Endpoint): boolean => type !== 'gateway' && type !== 'gateway-load-balancer';

export const isServiceName = (text: string): boolean => SUFFIX.test(text);

/** What is listed of a service, given by its last part or by its full name in a Region; undefined if it is not known. */
export function knownService(service: string): EndpointService | undefined {
  const suffix = service.replace(
    /^(cn\.com\.amazonaws|eu\.amazonaws|com\.amazonaws|api\.aws|aws\.api\.global|aws\.api|aws\.sagemaker)\./,
    '',
  );
  // Of Amazon Transcribe in China: cn.com.amazonaws.cn-north-1.transcribe.cn.
  const short = suffix.replace(/^[a-z]+(-[a-z]+)+-[0-9]\./, '').replace(/\.cn$/, '');
  return endpointServices.get(suffix) ?? endpointServices.get(short);
}

/** Equal for two endpoints that reach the same service in one Region; '' for one that names none. */
export const reachKey = (endpoint: Endpoint): string => serviceOfDesign(endpoint) ?? serviceKey(endpoint.service);

/** Equal for two names of the same service in one Region. */
export const serviceKey = (service: string): string => knownService(service)?.suffix ?? service;
