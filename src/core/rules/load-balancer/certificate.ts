import { defineRule } from '../rule';
import { clipped, named } from '../words';
import { balanced, listeners } from './shared/scenes';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html */
const ARN = /^arn:aws[a-z-]*:(acm|iam):[a-z0-9-]*:[0-9]{12}:(certificate|server-certificate)\/.+$/;
const good = 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';

const https = (certificateArn: string) =>
  balanced(() => ({ listeners: listeners({ protocol: 'HTTPS', port: 443, certificateArn }) }));

export const certificate = defineRule({
  id: 'load-balancer/certificate',
  book: '',
  severity: 'error',
  title: 'Listener for HTTPS or TLS without a certificate',
  why: 'A listener that ends encrypted connections needs a certificate from AWS Certificate Manager or IAM.',
  fix: 'Give the ARN of a certificate of the Region.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  code: 'CertificateNotFound',
  kind: 'load-balancer',
  *check(lb) {
    for (const [i, { protocol, port, certificateArn }] of lb.listeners.entries()) {
      if ((protocol !== 'HTTPS' && protocol !== 'TLS') || ARN.test(certificateArn)) continue;
      const found = certificateArn === '' ? 'no certificate' : `the certificate "${clipped(certificateArn, 80)}"`;
      yield {
        field: `listeners[${i}].certificateArn`,
        message: `The listener of ${named(lb)} at port ${port} has ${found}; AWS expects the ARN of one. Give it.`,
      };
    }
  },
  bad: [
    { title: 'none', design: https(''), at: 'alb', field: 'listeners[0].certificateArn' },
    { title: 'a domain name', design: https('example.com'), at: 'alb', field: 'listeners[0].certificateArn' },
  ],
  good: [
    { title: 'one of Certificate Manager', design: https(good) },
    { title: 'one of IAM', design: https('arn:aws:iam::111122223333:server-certificate/web') },
    { title: 'HTTP needs none', design: balanced(() => ({ listeners: listeners({}) })) },
    {
      title: 'one of GovCloud',
      design: https(good.replace('arn:aws:acm:us-east-1', 'arn:aws-us-gov:acm:us-gov-west-1')),
    },
  ],
});
