import { expect, it } from 'vitest';
import { type Design, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { exportDesign, type TargetId } from './index';

const outcome = (by: (s: Sketch) => void, target: TargetId) => {
  const design: Design = sketch('Test', by);
  const { files, notices } = exportDesign(indexOf(design), target);
  return { text: files.map((file) => file.text).join('\n'), notices: notices.map(({ message }) => message) };
};
const targets = ['terraform', 'cloudformation'] as const;

const entries = (...cidrs: readonly string[]) =>
  cidrs.map((cidr, i) => ({ id: String(i + 1), cidr, description: i === 0 ? 'first' : '' }));

it('a prefix list holds its readable entries, each once', () => {
  const draw = (s: Sketch) => {
    s.add('managed-prefix-list', 'office', s.region(), {
      entries: entries('198.51.100.0/24', '198.51.100.7/24', '::/0', 'nowhere', '203.0.113.0/24'),
    });
  };
  const terraform = outcome(draw, 'terraform');
  expect(terraform.text).toMatch(/entry {\n {4}cidr {8}= "198.51.100.0\/24"\n {4}description = "first"\n {2}}/);
  expect(terraform.text.match(/entry {/g)).toHaveLength(2);
  for (const target of targets) {
    const { notices } = outcome(draw, target);
    expect(notices).toEqual([
      'An entry of "office" is left out: "198.51.100.7/24" is in it already.',
      'An entry of "office" is left out: "::/0" is not IPv4.',
      'An entry of "office" is left out: "nowhere" is no CIDR.',
    ]);
  }
  expect(outcome(draw, 'cloudformation').text).toMatch(/Cidr: "?198.51.100.0\/24"?/);
});

it('a rule names a prefix list of the design by its id, and none of another Region', () => {
  const draw = (region: string) => (s: Sketch) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const prefixList = s.add('managed-prefix-list', 'office', s.region(region));
    const peer = { type: 'managed-prefix-list', prefixList } as const;
    const inbound = [{ id: '1', protocol: 'tcp', fromPort: 22, toPort: 22, peer, description: '' }];
    s.add('security-group', 'web', vpc, { inbound });
  };
  expect(outcome(draw('us-east-1'), 'terraform').text).toContain(
    'prefix_list_id    = aws_ec2_managed_prefix_list.office.id',
  );
  expect(outcome(draw('us-east-1'), 'cloudformation').text).toContain(
    'SourcePrefixListId: !GetAtt OfficePrefixList.PrefixListId',
  );
  expect(outcome(draw('eu-west-1'), 'terraform').notices).toEqual([
    'Inbound rule 1 of "web" names a prefix list of another Region; it is left out.',
  ]);
});
