import { regionFacts } from '../../kinds/region/regions';
import { change } from '../fixes';
import { placeOf } from '../places';
import { defineRule, type Repair } from '../rule';
import { named } from '../words';
import { serviceScene } from './shared/scenes';

const ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{0,12}:.+$/;
const WITH_PATH = /^arn:[a-z-]+:iam::[0-9]{12}:(role|user)\/.*\//;

/** Why AWS would not take a principal; null if it would. */
function fault(principal: string): string | null {
  if (principal === '*') return null;
  if (!ARN.test(principal)) return 'is no ARN';
  return WITH_PATH.test(principal) ? 'has a path, which AWS does not support here' : null;
}

export const principals = defineRule({
  id: 'endpoint-service/principals',
  book: '',
  severity: 'error',
  title: 'Allowed principal of an endpoint service that is none',
  why: 'Principals are accounts (arn:aws:iam::111122223333:root), roles and users without a path, by their ARNs, or * for everybody.',
  fix: 'Write the ARN of the account, role or user.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#add-remove-permissions',
  code: 'InvalidPrincipal',
  uncertain: true,
  kind: 'endpoint-service',
  *check(service, index) {
    const partition = regionFacts(placeOf(index, service.id)?.code ?? '')?.partition ?? 'aws';
    for (const [i, principal] of service.allowedPrincipals.entries()) {
      const why = fault(principal);
      if (why === null) continue;
      const isAccount = /^[0-9]{12}$/.test(principal.trim());
      const root = `arn:${partition}:iam::${principal.trim()}:root`;
      const repairs: readonly Repair[] = isAccount
        ? [
            change(`Use ${root}`, service.id, () => ({
              allowedPrincipals: service.allowedPrincipals.map((one) => (one === principal ? root : one)),
            })),
          ]
        : [];
      yield {
        field: `allowedPrincipals[${i}]`,
        message: `${named(service)} allows "${principal}", which ${why}; AWS may refuse it, since it expects an ARN such as arn:aws:iam::111122223333:root, or *. Correct it.`,
        repairs,
      };
    }
  },
  bad: [
    ...['', '111122223333', 'everybody', 'arn:aws:iam::111122223333:role/team/reader'].map((principal) => ({
      title: principal || 'an empty line',
      design: serviceScene({ allowedPrincipals: ['*', principal] }),
      at: 'service',
      field: 'allowedPrincipals[1]',
    })),
  ],
  good: [
    { title: 'none', design: serviceScene() },
    ...[
      '*',
      'arn:aws:iam::111122223333:root',
      'arn:aws:iam::111122223333:role/reader',
      'arn:aws:iam::111122223333:user/Some.Body@example.com',
      'arn:aws-cn:iam::111122223333:root',
      'arn:aws-us-gov:iam::111122223333:root',
      'arn:aws:organizations::111122223333:ou/o-0123456789/ou-0123-01234567',
    ].map((principal) => ({ title: principal, design: serviceScene({ allowedPrincipals: [principal] }) })),
  ],
});
