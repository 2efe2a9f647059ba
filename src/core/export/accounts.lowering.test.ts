import { expect, it } from 'vitest';
import { indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { exportDesign, type TargetId } from './index';

const exported = (draw: (s: Sketch) => void, target: TargetId) => {
  const { files, notices } = exportDesign(indexOf(sketch('Test', draw)), target);
  return {
    files: Object.fromEntries(files.map(({ path, text }) => [path, text])),
    text: files.map(({ text }) => text).join('\n'),
    notices,
  };
};

/** "main" and "other" of one Region, the other one in the account "partner", peered, with groups that name each other. */
const partners =
  (accountId = '111122223333', fields = {}) =>
  (s: Sketch) => {
    const account = s.add('account', 'partner', null, { accountId });
    const main = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const there = s.add('region', 'theirs', null, { code: 'us-east-1', account });
    const other = s.add('vpc', 'other', there, { cidr: '10.1.0.0/16' });
    s.add('vpc-peering-connection', 'link', s.region(), { requester: main, accepter: other, ...fields });
    const rule = (group: string) => [
      {
        id: '1',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: { type: 'security-group' as const, group },
        description: '',
      },
    ];
    const db = s.add('security-group', 'db', other);
    s.add('security-group', 'web', main, { inbound: rule(db), outbound: rule(db) });
  };

it('Terraform asks the owner of the other VPC, and accepts with the provider of that account', () => {
  const { files, notices } = exported(partners('', { requesterDns: true }), 'terraform');
  expect(files['peering.tf']).toContain('peer_owner_id = aws_vpc.other.owner_id');
  expect(files['peering.tf']).not.toContain('peer_region');
  expect(files['peering.tf']).toMatch(/_accepter" "link" {\n {2}provider = aws\.partner_us_east_1\n/);
  expect(files['peering.tf']).toMatch(/_options" "link_accepter" {\n {2}provider = aws\.partner_us_east_1\n/);
  expect(files['providers.tf']).toContain('role_arn = assume_role.value');
  expect(files['variables.tf']).toContain('variable "partner_role_arn"');
  expect(notices).toEqual([]);
});

it('the number of an account guards its provider where it is known', () => {
  expect(exported(partners(), 'terraform').files['providers.tf']).toContain(
    'allowed_account_ids = var.partner_role_arn == null ? null : ["111122223333"]',
  );
  expect(exported(partners(''), 'terraform').text).not.toContain('allowed_account_ids');
});

it('one account has one role, whatever the number of its Regions; accounts of one name have their own', () => {
  const { files } = exported((s) => {
    const one = s.add('account', 'ops', null);
    const two = s.add('account', 'ops', null);
    const korean = s.add('account', '운영', null);
    for (const [account, code] of [
      [one, 'us-east-1'],
      [one, 'eu-west-1'],
      [two, 'us-east-1'],
      [korean, 'us-east-1'],
    ] as const)
      s.add('vpc', 'v', s.add('region', code, null, { code, account }), { cidr: '10.0.0.0/16' });
  }, 'terraform');
  const variables = [...(files['variables.tf'] ?? '').matchAll(/^variable "(.*)"/gm)].map(([, name]) => name);
  expect(variables).toEqual(['ops_role_arn', 'ops_role_arn_2', 'account_role_arn']);
});

it('a group of another account is named together with it', () => {
  const terraform = exported(partners(), 'terraform').files['security.tf'];
  expect(terraform).toContain('referenced_security_group_id = "${aws_vpc.other.owner_id}/${aws_security_group.db.id}"');
  expect(terraform).toContain('depends_on = [aws_vpc_peering_connection_accepter.link]');
  const { text, notices } = exported(partners(), 'cloudformation');
  expect(text).toContain('SourceSecurityGroupOwnerId: "111122223333"');
  expect(notices.map(({ command }) => command)).toContain(
    "aws ec2 authorize-security-group-egress --region us-east-1 --group-id sg-ID --ip-permissions 'IpProtocol=6,FromPort=443,ToPort=443,UserIdGroupPairs=[{UserId=ACCOUNT,GroupId=sg-PEER}]'",
  );
});

it('CloudFormation names the account, takes a role that may accept, and says what is run there otherwise', () => {
  const known = exported(partners(), 'cloudformation');
  expect(Object.keys(known.files)).toEqual(['us-east-1.yaml', 'partner-us-east-1.yaml', 'deploy.sh']);
  expect(known.files['us-east-1.yaml']).toContain('PeerOwnerId: "111122223333"');
  expect(known.files['us-east-1.yaml']).toContain(
    'PeerRoleArn: !If [HasLinkPeerRoleArn, !Ref LinkPeerRoleArn, !Ref AWS::NoValue]',
  );
  expect(known.files['us-east-1.yaml']).not.toContain('PeerRegion');
  // Groups of either side are named once both are there: the stacks do not need each other in a circle.
  expect(known.files['us-east-1.yaml']).toMatch(
    /: AWS::EC2::SecurityGroupIngress\n {4}Condition: HasDbSecurityGroupIn/,
  );
  expect(known.files['deploy.sh']).toMatch(
    /# partner-us-east-1\.yaml\nparameters=\(\)\naws .* --profile "\$partner_profile" .*\n\n# us-east-1\.yaml\n/,
  );
  const asked = exported(partners(''), 'cloudformation').files['us-east-1.yaml'];
  expect(asked).toMatch(/PartnerAccountId:\n {4}Type: String/);
  expect(asked).toContain('PeerOwnerId: !Ref PartnerAccountId');
  expect(known.notices.map(({ command }) => command)).toContain(
    'aws ec2 accept-vpc-peering-connection --region us-east-1 --vpc-peering-connection-id pcx-ID',
  );
});

it('peering of two Regions of one account names neither owner nor role', () => {
  const { text } = exported((s) => {
    const account = s.add('account', 'partner', null, { accountId: '111122223333' });
    const vpc = (code: string, cidr: string) =>
      s.add('vpc', code, s.add('region', code, null, { code, account }), { cidr });
    const region = s.region();
    const [requester, accepter] = [vpc('us-west-2', '10.0.0.0/16'), vpc('eu-west-1', '10.1.0.0/16')];
    s.add('vpc-peering-connection', 'link', region, { requester, accepter });
  }, 'cloudformation');
  expect(text).toContain('PeerRegion: "eu-west-1"');
  expect(text).not.toMatch(/PeerOwnerId|PeerRoleArn/);
});
