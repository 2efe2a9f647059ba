import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { serviceScene } from './shared/scenes';

export const open = defineRule({
  id: 'endpoint-service/open',
  severity: 'warning',
  title: 'Endpoint service connects everybody without being asked',
  why: 'With * as a principal and no acceptance anybody with an AWS account reaches the load balancer, even if it has no public address.',
  fix: 'Require acceptance, or allow accounts by their ARNs.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#add-remove-permissions',
  book: 'vpce-svc-accept',
  kind: 'endpoint-service',
  *check(service) {
    if (service.acceptanceRequired || !service.allowedPrincipals.includes('*')) return;
    yield {
      field: 'acceptanceRequired',
      message: `${named(service)} allows everybody (*) and accepts every endpoint, so that it is public. Require acceptance, or name the accounts that may connect.`,
      repairs: [setFields('Require acceptance', service.id, { acceptanceRequired: true })],
    };
  },
  bad: [
    {
      title: 'everybody, at once',
      design: serviceScene({ acceptanceRequired: false, allowedPrincipals: ['*'] }),
      at: 'service',
      field: 'acceptanceRequired',
    },
    {
      title: 'everybody beside an account',
      design: serviceScene({ acceptanceRequired: false, allowedPrincipals: ['arn:aws:iam::111122223333:root', '*'] }),
      at: 'service',
      field: 'acceptanceRequired',
    },
  ],
  good: [
    { title: 'everybody may ask', design: serviceScene({ allowedPrincipals: ['*'] }) },
    {
      title: 'one account, at once',
      design: serviceScene({ acceptanceRequired: false, allowedPrincipals: ['arn:aws:iam::111122223333:root'] }),
    },
    { title: 'the own account, at once', design: serviceScene({ acceptanceRequired: false }) },
    { title: 'one account may ask', design: serviceScene({ allowedPrincipals: ['arn:aws:iam::111122223333:root'] }) },
  ],
});
