import type { ResourceOf } from '../../kinds/index';
import { readCidr, vpcBlocks, vpcBlocks6 } from '../../kinds/network';
import { containsCidr, formatCidr } from '../../net/cidr';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { withPrefixes } from './shared/scenes';

type Association = ResourceOf<'direct-connect-association'>;

export const allowedPrefixes = defineRule({
  id: 'direct-connect/allowed-prefixes',
  severity: 'warning',
  title: 'Allowed prefixes that keep a VPC from being announced',
  why: 'With a virtual private gateway the allowed prefixes are a filter: a block of the VPC is announced only if a prefix is the same or wider.',
  fix: 'Allow a prefix that holds the whole block, or allow none: all are announced then.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',
  kind: 'direct-connect-association',
  *check(association, index) {
    const gateway = index.getAs('virtual-private-gateway', association.gateway);
    const vpc = index.getAs('vpc', gateway?.parent);
    if (!vpc || association.allowedPrefixes.length === 0) return;
    const prefixes = association.allowedPrefixes.flatMap((text) => readCidr(text) ?? []);
    const hidden = [...vpcBlocks(vpc), ...vpcBlocks6(vpc)].filter(
      (block) => !prefixes.some((prefix) => containsCidr(prefix, block)),
    );
    if (hidden.length === 0) return;
    const texts = hidden.map(formatCidr);
    yield {
      field: 'allowedPrefixes',
      message: `${named(association)} allows no prefix that holds ${listed(texts)} of ${named(vpc)}, so your side does not learn of it. Allow the whole block or a wider one.`,
      repairs: [
        change<Association>(`Allow ${listed(texts)}`, association.id, (now) => ({
          allowedPrefixes: [...now.allowedPrefixes, ...texts],
        })),
      ],
    };
  },
  bad: [
    { title: 'a part of the block', design: withPrefixes('10.0.0.0/24'), at: 'join', field: 'allowedPrefixes' },
    { title: 'another block', design: withPrefixes('10.1.0.0/16'), at: 'join', field: 'allowedPrefixes' },
    {
      title: 'both halves, of which neither holds it',
      design: withPrefixes('10.0.0.0/17', '10.0.128.0/17'),
      at: 'join',
      field: 'allowedPrefixes',
    },
  ],
  good: [
    { title: 'none', design: withPrefixes() },
    { title: 'the block itself', design: withPrefixes('10.0.0.0/16') },
    { title: 'a wider one', design: withPrefixes('10.0.0.0/15') },
    { title: 'everything', design: withPrefixes('192.168.0.0/16', '0.0.0.0/0') },
  ],
});
