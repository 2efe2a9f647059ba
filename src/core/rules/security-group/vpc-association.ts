import type { FieldsOf, Index } from '../../kinds/index';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import type { Group } from './shared/rows';

function fault(index: Index, group: Group, id: string): string | null {
  const vpc = index.getAs('vpc', id);
  if (!vpc) return null;
  const whole = `${named(group)} is associated with ${named(vpc)}`;
  if (group.isDefault) return `${whole}, but it is the default group of its VPC; AWS associates other groups only.`;
  if (vpc.isDefault) return `${whole}, but it is a default VPC; AWS associates groups with other VPCs only.`;
  if (index.getAs('vpc', group.parent)?.isDefault)
    return `${whole}, but the group lies in a default VPC; AWS associates groups of other VPCs only.`;
  if (vpc.id === group.parent) return `${whole}, in which it lies anyway; AWS associates it with other VPCs only.`;
  const codeOf = (of: string) => index.getAs('region', index.regionOf(of))?.code;
  if (codeOf(vpc.id) !== codeOf(group.id))
    return `${whole} of another Region (${codeOf(vpc.id)}); AWS associates a group with VPCs of its own Region only.`;
  return null;
}

const associated = (
  region: string,
  fields: { readonly isDefault?: boolean } = {},
  ofOther: Partial<FieldsOf<'vpc'>> = {},
  ofOwn: Partial<FieldsOf<'vpc'>> = {},
) =>
  scene((s, vpc) => {
    const other = s.add('vpc', 'other', s.region(region), { cidr: '10.1.0.0/16', ...ofOther });
    s.add('security-group', 'web', vpc, { vpcs: [other], ...fields });
  }, ofOwn);

const defaultVpc = { cidr: '172.31.0.0/16', isDefault: true } as const;

export const vpcAssociation = defineRule({
  id: 'security-group/vpc-association',
  severity: 'error',
  title: 'Security group is associated with a VPC that AWS refuses',
  why: 'A group of your own, not the default one, can be associated with other VPCs of its Region. Default VPCs have no part in it.',
  fix: 'Take the association away, or make a group in that VPC.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateSecurityGroupVpc.html',
  code: 'InvalidParameter',
  book: '',
  kind: 'security-group',
  *check(group, index) {
    for (const [i, id] of group.vpcs.entries()) {
      const message = fault(index, group, id);
      if (message === null) continue;
      yield {
        field: `vpcs[${i}]`,
        message: `${message} Take the association away.`,
        repairs: [
          change<Group>('Take the association away', group.id, (now) => ({
            vpcs: now.vpcs.filter((one) => one !== id),
          })),
        ],
      };
    }
  },
  bad: [
    { title: 'another Region', design: associated('eu-west-1'), at: 'web', field: 'vpcs[0]' },
    {
      title: 'a default group',
      design: associated('us-east-1', { isDefault: true }),
      at: 'web',
      field: 'vpcs[0]',
    },
    { title: 'a default VPC', design: associated('us-east-1', {}, defaultVpc), at: 'web', field: 'vpcs[0]' },
    {
      title: 'a group of a default VPC',
      design: associated('us-east-1', {}, {}, defaultVpc),
      at: 'web',
      field: 'vpcs[0]',
    },
    {
      title: 'its own VPC',
      design: scene((s, vpc) => s.add('security-group', 'web', vpc, { vpcs: [vpc] })),
      at: 'web',
      field: 'vpcs[0]',
    },
  ],
  good: [
    {
      title: 'a VPC with the block of default ones that is none',
      design: associated('us-east-1', {}, { cidr: '172.31.0.0/16' }),
    },
    {
      title: 'beside a default VPC that it is not associated with',
      design: scene((s, vpc) => {
        s.add('vpc', 'default', s.region(), defaultVpc);
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('security-group', 'web', vpc, { vpcs: [other] });
      }),
    },
    {
      title: 'a group of a default VPC that stays there',
      design: scene((s, vpc) => s.add('security-group', 'web', vpc), defaultVpc),
    },
    { title: 'another VPC of the Region', design: associated('us-east-1') },
    { title: 'none', design: scene((s, vpc) => s.add('security-group', 'web', vpc)) },
  ],
});
