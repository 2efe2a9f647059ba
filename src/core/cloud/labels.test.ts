import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, defineBlock, makeBlock } from './block';
import { labelBlocks } from './labels';

const subnet = defineBlock({
  noun: 'Subnet',
  words: ['subnet'],
  area: 'network',
  cfn: 'AWS::EC2::Subnet',
  tf: 'aws_subnet',
  api: { none: 'not of interest here' },
  tags: { cfn: true, tf: true },
  rows: {},
  yields: {},
});
const rule = defineBlock({ ...subnet, noun: 'Rule', words: [], tf: 'aws_rule' });

const here = { region: 'us-east-1', account: null };

const named = (name: string, id = 'subnet-7', place = here): Block =>
  makeBlock(subnet, { id, kind: 'subnet', name, parent: null, tags: [] }, place, {});

const labels = (blocks: readonly Block[], language: 'terraform' | 'cloudformation') => [
  ...labelBlocks(blocks, language).values(),
];

describe('labels', () => {
  it.each([
    ['public-a', 'public_a', 'PublicASubnet'],
    ['WebServerSG', 'web_server_sg', 'WebServerSGSubnet'],
    ['my subnet', 'my_subnet', 'MySubnet'],
    ['subnet-1', 'subnet_1', 'Subnet1'],
    ['tier-1-2', 'tier_1_2', 'Tier1x2Subnet'],
    ['IPv6 only', 'ipv6_only', 'Ipv6OnlySubnet'],
    ['3tier', 'subnet_3tier', 'Subnet3tier'],
    ['10.0.0.0/24', 'subnet_10_0_0_0_24', 'Subnet10x0x0x0x24'],
    ['café', 'cafe', 'CafeSubnet'],
    ['웹 서버', 'subnet_7', 'Subnet7'],
    ['웹-1', 'subnet_7', 'Subnet7'],
    ['웹 web', 'web', 'WebSubnet'],
    ['', 'subnet_7', 'Subnet7'],
    ['${x}', 'x', 'XSubnet'],
    ['subnet id', 'subnet_id', 'SubnetId7'],
  ])('of %j are %s and %s', (name, terraform, cloudFormation) => {
    expect(labels([named(name)], 'terraform')).toEqual([terraform]);
    expect(labels([named(name)], 'cloudformation')).toEqual([cloudFormation]);
  });

  it('settle clashes by the number of the id, in order of creation', () => {
    const blocks = [
      named('web', 'subnet-3'),
      named('Web', 'subnet-5'),
      named('web-5', 'subnet-8'),
      named('web', 'subnet-9'),
    ];
    expect(labels(blocks, 'terraform')).toEqual(['web', 'web_5', 'web_5_8', 'web_9']);
    expect(labels(blocks, 'cloudformation')).toEqual(['WebSubnet', 'WebSubnet5', 'Web5Subnet', 'WebSubnet9']);
  });

  it('may repeat across types in Terraform, and across Regions in CloudFormation', () => {
    const one = named('web');
    expect(labels([one, { ...one, key: 'other', type: rule }], 'terraform')).toEqual(['web', 'web']);
    expect(
      labels([one, { ...one, key: 'other', place: { region: 'eu-west-1', account: null } }], 'cloudformation'),
    ).toEqual(['WebSubnet', 'WebSubnet']);
  });

  it('are legal and unique, and stay when another block comes', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('web', 'Web', 'web 1', 'web-1', '웹', '1', 'id', ' Id'),
    );
    const property = fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
      const blocks = names.map((text, i) => named(text, `subnet-${i + 1}`));
      for (const language of ['terraform', 'cloudformation'] as const) {
        const all = labels(blocks, language);
        for (const label of all)
          expect(label).toMatch(language === 'terraform' ? /^[a-z][a-z0-9_]*$/ : /^[A-Z][A-Za-z0-9]*$/);
        expect(new Set(all).size).toBe(all.length);
        expect(labels(blocks.slice(0, -1), language)).toEqual(all.slice(0, -1));
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});
