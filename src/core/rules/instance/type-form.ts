import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** Family and size: `t3.micro`, `u7i-12tb.224xlarge`, `mac2-m2pro.metal`, `m7i.metal-24xl`. */
const FORM = /^[a-z][a-z0-9-]*\.(nano|micro|small|medium|large|[0-9]*xlarge|metal(-[0-9]+xl)?)$/;

const ofType = (instanceType: string) =>
  subnetScene((s, subnet) => s.add('instance', 'server', subnet, { instanceType }));

export const typeForm = defineRule({
  id: 'instance/type-form',
  book: '',
  severity: 'error',
  title: 'Instance type is not of the form family.size',
  why: 'Instance types are named by family and size, such as t3.micro; AWS refuses a request with any other word.',
  fix: 'Write family, dot and size in lower-case letters.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
  code: 'InvalidParameterValue',
  kind: 'instance',
  *check(instance) {
    const { instanceType } = instance;
    if (FORM.test(instanceType)) return;
    const meant = instanceType.trim().toLowerCase();
    const found = instanceType === '' ? 'no instance type' : `the instance type "${instanceType}"`;
    yield {
      field: 'instanceType',
      message: `${named(instance)} has ${found}; AWS expects family and size, such as t3.micro. Correct it.`,
      repairs: FORM.test(meant) ? [setFields(`Use ${meant}`, instance.id, { instanceType: meant })] : [],
    };
  },
  bad: [
    { title: 'none', design: ofType(''), at: 'server', field: 'instanceType' },
    { title: 'a size only', design: ofType('micro'), at: 'server', field: 'instanceType' },
    { title: 'capital letters', design: ofType('T3.Micro'), at: 'server', field: 'instanceType' },
    { title: 'a size that does not exist', design: ofType('t3.tiny'), at: 'server', field: 'instanceType' },
  ],
  good: [
    { title: 'the usual', design: ofType('t3.micro') },
    { title: 'numbered sizes', design: ofType('m7g.16xlarge') },
    { title: 'bare metal', design: ofType('m7i.metal-24xl') },
    { title: 'families with a hyphen', design: ofType('u7i-12tb.224xlarge') },
  ],
});
