/** What the product knows about an AWS Region. */
export interface RegionFacts {
  readonly code: string;
  readonly name: string;
  /** Zone letters that an account sees there; accounts of different age may see others. */
  readonly zones: readonly string[];
  readonly partition: string;
}

// Names and partitions: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html (2026).
// Zone letters: what one real account sees (2026); AWS documents only zone ids, so an unknown letter is never an error by itself.
const table: readonly (readonly [code: string, name: string, zones: string, partition: string])[] = [
  ['us-east-1', 'US East (N. Virginia)', 'abcdef', 'aws'],
  ['us-east-2', 'US East (Ohio)', 'abc', 'aws'],
  ['us-west-1', 'US West (N. California)', 'ab', 'aws'],
  ['us-west-2', 'US West (Oregon)', 'abcd', 'aws'],
  ['af-south-1', 'Africa (Cape Town)', 'abc', 'aws'],
  ['ap-east-1', 'Asia Pacific (Hong Kong)', 'abc', 'aws'],
  ['ap-east-2', 'Asia Pacific (Taipei)', 'abc', 'aws'],
  ['ap-northeast-1', 'Asia Pacific (Tokyo)', 'acd', 'aws'],
  ['ap-northeast-2', 'Asia Pacific (Seoul)', 'abcd', 'aws'],
  ['ap-northeast-3', 'Asia Pacific (Osaka)', 'abc', 'aws'],
  ['ap-south-1', 'Asia Pacific (Mumbai)', 'abc', 'aws'],
  ['ap-south-2', 'Asia Pacific (Hyderabad)', 'abc', 'aws'],
  ['ap-southeast-1', 'Asia Pacific (Singapore)', 'abc', 'aws'],
  ['ap-southeast-2', 'Asia Pacific (Sydney)', 'abc', 'aws'],
  ['ap-southeast-3', 'Asia Pacific (Jakarta)', 'abc', 'aws'],
  ['ap-southeast-4', 'Asia Pacific (Melbourne)', 'abc', 'aws'],
  ['ap-southeast-5', 'Asia Pacific (Malaysia)', 'abc', 'aws'],
  ['ap-southeast-6', 'Asia Pacific (New Zealand)', 'abc', 'aws'],
  ['ap-southeast-7', 'Asia Pacific (Thailand)', 'abc', 'aws'],
  ['ca-central-1', 'Canada (Central)', 'abd', 'aws'],
  ['ca-west-1', 'Canada West (Calgary)', 'abc', 'aws'],
  ['eu-central-1', 'Europe (Frankfurt)', 'abc', 'aws'],
  ['eu-central-2', 'Europe (Zurich)', 'abc', 'aws'],
  ['eu-north-1', 'Europe (Stockholm)', 'abc', 'aws'],
  ['eu-south-1', 'Europe (Milan)', 'abc', 'aws'],
  ['eu-south-2', 'Europe (Spain)', 'abc', 'aws'],
  ['eu-west-1', 'Europe (Ireland)', 'abc', 'aws'],
  ['eu-west-2', 'Europe (London)', 'abc', 'aws'],
  ['eu-west-3', 'Europe (Paris)', 'abc', 'aws'],
  ['il-central-1', 'Israel (Tel Aviv)', 'abc', 'aws'],
  ['me-central-1', 'Middle East (UAE)', 'abc', 'aws'],
  ['me-south-1', 'Middle East (Bahrain)', 'abc', 'aws'],
  ['mx-central-1', 'Mexico (Central)', 'abc', 'aws'],
  ['sa-east-1', 'South America (Sao Paulo)', 'abc', 'aws'],
  ['cn-north-1', 'China (Beijing)', 'ab', 'aws-cn'],
  ['cn-northwest-1', 'China (Ningxia)', 'abc', 'aws-cn'],
  ['us-gov-east-1', 'AWS GovCloud (US-East)', 'abc', 'aws-us-gov'],
  ['us-gov-west-1', 'AWS GovCloud (US-West)', 'abc', 'aws-us-gov'],
  ['eusc-de-east-1', 'AWS European Sovereign Cloud (Germany)', 'abc', 'aws-eusc'],
];

/** Every Region, in the order of the AWS documentation. */
export const regions: readonly RegionFacts[] = table.map(([code, name, zones, partition]) => ({
  code,
  name,
  zones: [...zones],
  partition,
}));

const byCode = new Map(regions.map((facts) => [facts.code, facts]));

export function regionFacts(code: string): RegionFacts | undefined {
  return byCode.get(code);
}
