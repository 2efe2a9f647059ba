import type { FieldsOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** What names of resources that are there already may be made of. */
const FORMS = [
  { field: 'keyName', what: 'key pair', form: /^[ -~]{1,255}$/, expected: 'up to 255 characters of ASCII' },
  {
    field: 'placementGroup',
    what: 'placement group',
    form: /^[ -~]{1,255}$/,
    expected: 'up to 255 characters of ASCII',
  },
  {
    field: 'instanceProfile',
    what: 'instance profile',
    form: /^[\w+=,.@-]{1,128}$/,
    expected: 'a name of up to 128 letters, digits and +=,.@_-',
  },
] as const;

const server = (fields: Partial<FieldsOf<'instance'>>) =>
  subnetScene((s, web) => s.add('instance', 'server', web, fields));
const PROFILE_ARN = 'arn:aws:iam::111122223333:instance-profile/web/server';

export const nameForm = defineRule({
  id: 'instance/name-form',
  book: '',
  severity: 'error',
  title: 'Name of a key pair, instance profile or placement group that none can have',
  why: 'Key pairs and placement groups have names of ASCII; an instance profile is given by its name, not by its ARN.',
  fix: 'Write the name as the console of AWS shows it.',
  source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html',
  code: 'InvalidParameterValue',
  kind: 'instance',
  *check(instance) {
    for (const { field, what, form, expected } of FORMS) {
      const name = instance[field];
      if (name === '' || form.test(name)) continue;
      const meant = name.trim().split('/').at(-1) ?? '';
      yield {
        field,
        message: `${named(instance)} names the ${what} "${name}"; AWS expects ${expected}. Write its name.`,
        repairs: form.test(meant) ? [setFields(`Use ${meant}`, instance.id, { [field]: meant })] : [],
      };
    }
  },
  bad: [
    {
      title: 'an instance profile by its ARN',
      design: server({ instanceProfile: PROFILE_ARN }),
      at: 'server',
      field: 'instanceProfile',
    },
    {
      title: 'a profile with a blank',
      design: server({ instanceProfile: 'web ' }),
      at: 'server',
      field: 'instanceProfile',
    },
    { title: 'a key pair in another script', design: server({ keyName: '키' }), at: 'server', field: 'keyName' },
    {
      title: 'a placement group that is too long',
      design: server({ placementGroup: 'g'.repeat(256) }),
      at: 'server',
      field: 'placementGroup',
    },
  ],
  good: [
    { title: 'none', design: server({}) },
    { title: 'all characters of a profile', design: server({ instanceProfile: 'web+=,.@_-1' }) },
    { title: 'the longest profile', design: server({ instanceProfile: 'p'.repeat(128) }) },
    {
      title: 'a key pair with blanks and the longest group',
      design: server({ keyName: 'my key', placementGroup: 'g'.repeat(255) }),
    },
  ],
});
