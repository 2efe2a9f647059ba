import { type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { literal } from '../../cloud/expr';
import { quoted } from '../../cloud/notice';
import { publicAccessOptions } from '../../cloud/public-access';
import type { Surroundings } from '../../cloud/surroundings';
import type { Region } from './region';

/**
 * A Region is no resource: what stands in it has a provider or a template of that Region. Only Block Public Access is
 * made, and never silently, because it is the setting of everybody in the account.
 */
export function lowerRegion(region: Region, s: Surroundings): Lowered {
  const place = s.placeOf(region.id);
  if (region.blockPublicAccess === 'off' || place.region === '') return NOTHING;
  const mode = region.blockPublicAccess === 'block-ingress' ? 'from' : 'to and from';
  const command = `aws ec2 describe-vpc-block-public-access-options --region ${place.region}`;
  if (s.firstBlocking(region.id) !== region.id) {
    const message = `${quoted(region.name)} is the same Region of the same account as another one that sets Block Public Access; only that one is exported.`;
    return { blocks: [], notices: [{ resource: region.id, message }] };
  }
  return {
    blocks: [makeBlock(publicAccessOptions, region, place, { mode: literal(region.blockPublicAccess) })],
    notices: [
      {
        resource: region.id,
        message: `Block Public Access is a setting of the whole account in ${place.region}: this code blocks traffic ${mode} internet gateways in every VPC there, also in those that are not in this design, and takes the block away again when it is destroyed. Look at what is set now before you apply it.`,
        command,
      },
    ],
  };
}
