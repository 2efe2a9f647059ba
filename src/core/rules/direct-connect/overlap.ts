import type { Index } from '../../kinds/index';
import { vpcBlocks } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { type Cidr4, formatCidr, overlapsCidr } from '../../net/cidr';
import { defineRule } from '../rule';
import { named } from '../words';
import { lineScene } from './shared/scenes';

/** The VPCs behind the virtual private gateways of a Direct Connect gateway. */
function vpcsOf(index: Index, line: ResourceId) {
  const found = index.referrers(line).flatMap(({ from }) => {
    const gateway = index.getAs('virtual-private-gateway', index.getAs('direct-connect-association', from)?.gateway);
    return index.getAs('vpc', gateway?.parent) ?? [];
  });
  return [...new Set(found)];
}

export const overlap = defineRule({
  id: 'direct-connect/overlap',
  severity: 'error',
  title: 'VPCs on one Direct Connect gateway share addresses',
  why: 'All VPCs whose virtual private gateways join one Direct Connect gateway are announced to your side, so their blocks may not overlap.',
  fix: 'Give one of the VPCs other blocks, or another Direct Connect gateway.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-gateway',
  *check(line, index) {
    const vpcs = vpcsOf(index, line.id);
    const seen: { readonly block: Cidr4; readonly at: number }[] = [];
    for (const [at, vpc] of vpcs.entries()) {
      const clash = vpcBlocks(vpc)
        .map((block) => ({ block, with: seen.find((one) => one.at !== at && overlapsCidr(one.block, block)) }))
        .find((one) => one.with !== undefined);
      for (const block of vpcBlocks(vpc)) seen.push({ block, at });
      if (!clash?.with) continue;
      yield {
        message: `${named(line)} joins ${named(vpc)} with ${formatCidr(clash.block)} and ${named(vpcs[clash.with.at])} with ${formatCidr(clash.with.block)}, which overlap; AWS refuses the second. Use other addresses or another Direct Connect gateway.`,
      };
    }
  },
  bad: [
    {
      title: 'the same block',
      design: lineScene((_, { vpcGateway, join }) => join(vpcGateway('10.0.0.0/16'))),
      at: 'dx',
    },
    {
      title: 'a part of it',
      design: lineScene((_, { vpcGateway, join }) => join(vpcGateway('10.0.4.0/24'))),
      at: 'dx',
    },
  ],
  good: [
    {
      title: 'the same block on another Direct Connect gateway',
      design: lineScene((s, { vpcGateway }) => {
        const directConnectGateway = s.add('direct-connect-gateway', 'dx-2', null);
        s.add('direct-connect-association', 'second', s.region(), {
          directConnectGateway,
          gateway: vpcGateway('10.0.0.0/16'),
        });
      }),
    },
    {
      title: 'two blocks of one VPC',
      design: lineScene((s, { join }) => {
        const vpc = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16', secondaryCidrs: ['10.2.0.0/16'] });
        join(s.add('virtual-private-gateway', 'vgw-2', vpc));
      }),
    },
    { title: 'the block beside', design: lineScene((_, { vpcGateway, join }) => join(vpcGateway('10.1.0.0/16'))) },
    { title: 'a VPC that does not join', design: lineScene((_, { vpcGateway }) => vpcGateway('10.0.0.0/16')) },
  ],
});
