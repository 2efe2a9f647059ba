import type { Index } from '../../kinds/index';
import { serviceReached } from '../../kinds/private-link';
import type { ResourceId } from '../../model/resource';
import { placeOf } from '../places';
import { defineRule } from '../rule';
import { named } from '../words';
import { consumerScene, farConsumerScene } from './shared/own-service';

const ACCOUNT = /^arn:[a-z-]+:iam::([0-9]{12}):/;

/** Whether a list of principals may let an account in: what is no principal of IAM is not judged. */
function lets(principals: readonly string[], accountId: string): boolean {
  return principals.some((principal) => {
    const named = ACCOUNT.exec(principal)?.[1];
    return named === undefined ? principal !== '' : accountId === '' || named === accountId;
  });
}

const accountOf = (index: Index, id: ResourceId) => placeOf(index, id)?.account ?? null;

/** The number that the design knows of an account. */
const numberOf = (index: Index, account: ResourceId | null) => index.getAs('account', account)?.accountId ?? '';

export const serviceAccount = defineRule({
  id: 'endpoint/service-account',
  book: '',
  severity: 'error',
  title: 'Endpoint is in an account that its endpoint service does not allow',
  why: 'Nobody but the owner of a service sees it unless a permission says so; to others AWS answers that it does not exist.',
  fix: 'Allow the account, arn:aws:iam::<account>:root, in the service.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#add-remove-permissions',
  code: 'InvalidServiceName',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    const service = serviceReached(index, endpoint);
    if (!service) return;
    const [here, there] = [accountOf(index, endpoint.id), accountOf(index, service.id)];
    if (here === there || lets(service.allowedPrincipals, numberOf(index, here))) return;
    const account = index.getAs('account', here);
    const who = account ? `the account ${named(account)}` : 'the account whose credentials are used';
    yield {
      field: 'endpointService',
      message: `${named(endpoint)} is in ${who}, but ${named(service)} of another account allows no principal of it; AWS then says that the service does not exist. Allow arn:aws:iam::<account>:root there.`,
    };
  },
  bad: [
    {
      title: 'nobody is allowed',
      design: farConsumerScene({}, (s) =>
        s.add('region', 'other', null, { code: 'us-east-1', account: s.add('account', 'other', null) }),
      ),
      at: 'consumer',
      field: 'endpointService',
    },
    {
      title: 'somebody else is allowed',
      design: farConsumerScene({ service: { allowedPrincipals: ['arn:aws:iam::444455556666:root'] } }, (s) => {
        const account = s.add('account', 'other', null, { accountId: '111122223333' });
        return s.add('region', 'other', null, { code: 'us-east-1', account });
      }),
      at: 'consumer',
      field: 'endpointService',
    },
  ],
  good: [
    { title: 'the own account', design: consumerScene() },
    {
      title: 'the own account in another Region',
      design: farConsumerScene({ service: { supportedRegions: ['eu-west-1'] } }, (s) => s.region('eu-west-1')),
    },
    ...[
      '*',
      'arn:aws:iam::111122223333:root',
      'arn:aws:iam::111122223333:role/reader',
      'arn:aws:organizations::444455556666:ou/o-0123456789/ou-0123-01234567',
    ].map((principal) => ({
      title: principal,
      design: farConsumerScene({ service: { allowedPrincipals: [principal] } }, (s) => {
        const account = s.add('account', 'other', null, { accountId: '111122223333' });
        return s.add('region', 'other', null, { code: 'us-east-1', account });
      }),
    })),
    {
      title: 'an account whose number is not known yet',
      design: farConsumerScene({ service: { allowedPrincipals: ['arn:aws:iam::444455556666:root'] } }, (s) =>
        s.add('region', 'other', null, { code: 'us-east-1', account: s.add('account', 'other', null) }),
      ),
    },
  ],
});
