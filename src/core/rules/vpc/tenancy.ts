import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { named } from '../words';

export const tenancy = defineRule({
  id: 'vpc/tenancy',
  severity: 'error',
  title: 'VPC with a tenancy that AWS does not know',
  why: 'A VPC is created with the tenancy "default" or "dedicated"; "host" can be chosen for an instance only.',
  fix: 'Choose default, unless each instance must have hardware of its own.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html',
  code: 'InvalidParameterValue',
  kind: 'vpc',
  *check(vpc) {
    if (vpc.tenancy === 'default' || vpc.tenancy === 'dedicated') return;
    yield {
      field: 'tenancy',
      message: `${named(vpc)} has the tenancy "${vpc.tenancy}"; AWS takes "default" or "dedicated" for a VPC. Choose one of them.`,
      repairs: [setFields('Use default tenancy', vpc.id, { tenancy: 'default' })],
    };
  },
  bad: [
    { title: 'host', design: scene(() => {}, { tenancy: 'host' }), at: 'main', field: 'tenancy' },
    { title: 'nothing', design: scene(() => {}, { tenancy: '' }), at: 'main', field: 'tenancy' },
  ],
  good: [
    { title: 'the default VPC', design: scene(() => {}, { cidr: '172.31.0.0/16', isDefault: true }) },
    {
      title: 'default, with an instance on hardware of its own',
      design: subnetScene((s, web) => s.add('instance', 'licensed', web, { tenancy: 'dedicated' })),
    },

    { title: 'default', design: scene(() => {}) },
    { title: 'dedicated', design: scene(() => {}, { tenancy: 'dedicated' }) },
  ],
});
