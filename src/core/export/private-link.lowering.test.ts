import { describe, expect, it } from 'vitest';
import { type Design, type FieldsOf, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { exportDesign, type TargetId } from './index';

const outcome = (by: (s: Sketch) => void, target: TargetId) => {
  const design: Design = sketch('Test', by);
  const { files, notices } = exportDesign(indexOf(design), target);
  return {
    text: files.map((file) => file.text).join('\n'),
    notices: notices.map(({ message }) => message),
    commands: notices.flatMap(({ command }) => command ?? []),
  };
};

interface Given {
  readonly service?: Partial<FieldsOf<'endpoint-service'>>;
  readonly endpoint?: Partial<FieldsOf<'vpc-endpoint'>>;
  readonly balancer?: Partial<FieldsOf<'load-balancer'>>;
  /** Region of the endpoint; without one it is in the VPC of the load balancer */
  readonly region?: (s: Sketch) => string;
  readonly code?: string;
}

/** The service "api" in front of the load balancer "nlb", and the interface endpoint "consumer" of it. */
const served =
  ({ service, endpoint, balancer, region, code = 'us-east-1' }: Given = {}) =>
  (s: Sketch) => {
    const home = s.region(code);
    const vpc = s.add('vpc', 'main', home, { cidr: '10.0.0.0/16' });
    const subnet = s.add('subnet', 'a', vpc, { cidr: '10.0.0.0/24' });
    const nlb = s.add('load-balancer', 'nlb', vpc, { type: 'network', subnets: [subnet], ...balancer });
    const api = s.add('endpoint-service', 'api', home, { loadBalancers: [nlb], ...service });
    const far = region && s.add('vpc', 'far', region(s), { cidr: '10.1.0.0/16' });
    const there = far ? s.add('subnet', 'far-a', far, { cidr: '10.1.0.0/24' }) : subnet;
    s.add('vpc-endpoint', 'consumer', far ?? vpc, {
      type: 'interface',
      endpointService: api,
      privateDns: false,
      subnets: [there],
      ...endpoint,
    });
  };

const otherAccount = (s: Sketch) =>
  s.add('region', 'other', null, { code: 'us-east-1', account: s.add('account', 'partner', null) });

describe('an endpoint of a service of the design', () => {
  it('names it by what the service yields; CloudFormation puts the name together', () => {
    expect(outcome(served(), 'terraform').text).toMatch(
      /service_name += aws_vpc_endpoint_service\.api\.service_name\n/,
    );
    expect(outcome(served(), 'cloudformation').text).toContain(
      'ServiceName: !Join [".", ["com.amazonaws.vpce.us-east-1", !Ref ApiEndpointService]]',
    );
    expect(outcome(served(), 'aws-cli').text).toContain('--service-name "$api_endpoint_service_name"');
  });

  it('has the prefix of China there', () => {
    expect(outcome(served({ code: 'cn-north-1' }), 'cloudformation').text).toContain(
      '["cn.com.amazonaws.vpce.cn-north-1", ',
    );
  });

  it('ignores a name and a Region that are left from before', () => {
    const { text } = outcome(served({ endpoint: { service: 's3', serviceRegion: 'eu-west-1' } }), 'terraform');
    expect(text).not.toMatch(/service_region|com\.amazonaws/);
  });

  it('is one by its name again once its type knows no such service', () => {
    const { text } = outcome(served({ endpoint: { type: 'gateway', service: 's3' } }), 'terraform');
    expect(text).toMatch(/service_name += "com\.amazonaws\.us-east-1\.s3"/);
    expect(text).not.toContain('connection_accepter');
  });

  it('is left out with a service that is, and says so', () => {
    const { text, notices } = outcome(served({ balancer: { type: 'application' } }), 'terraform');
    expect(text).not.toMatch(/resource "aws_vpc_endpoint/);
    expect(notices).toEqual([
      '"nlb" is left out of "api": AWS takes Network and Gateway Load Balancers there.',
      '"api" is left out: it has no Network or Gateway Load Balancer.',
      'aws_vpc_endpoint of "consumer" is left out, because "api" is not exported.',
      'aws_vpc_endpoint_connection_accepter of "consumer" is left out, because "api" is not exported.',
    ]);
  });
});

describe('acceptance', () => {
  it('is a resource in Terraform, a call of the API and a command beside CloudFormation', () => {
    expect(outcome(served(), 'terraform').text).toMatch(
      /"aws_vpc_endpoint_connection_accepter" "consumer_acceptance" {\n +vpc_endpoint_service_id = aws_vpc_endpoint_service\.api\.id\n +vpc_endpoint_id += aws_vpc_endpoint\.consumer\.id\n/,
    );
    const script = outcome(served(), 'aws-cli').text;
    expect(script).toMatch(
      /wait_until pendingAcceptance [\s\S]+accept-vpc-endpoint-connections[\s\S]+wait_until available/,
    );
    const { notices, commands } = outcome(served(), 'cloudformation');
    expect(notices).toEqual([
      'CloudFormation cannot accept "consumer" for "api". Accept it in us-east-1 once it is pending; until then it takes no traffic.',
    ]);
    expect(commands).toEqual([
      'aws ec2 accept-vpc-endpoint-connections --region us-east-1 --service-id vpce-svc-ID --vpc-endpoint-ids vpce-ID',
    ]);
  });

  it('is not asked for where the service connects everybody that it allows', () => {
    const given = { service: { acceptanceRequired: false } };
    expect(outcome(served(given), 'terraform').text).not.toContain('accepter');
    const script = outcome(served(given), 'aws-cli').text;
    expect(script).not.toMatch(/pendingAcceptance|accept-vpc/);
    expect(outcome(served(given), 'cloudformation').notices).toEqual([]);
  });

  it('comes before routes and mirror targets that lead to the endpoint', () => {
    const draw = (s: Sketch) => {
      served({ balancer: { type: 'gateway' }, endpoint: { type: 'gateway-load-balancer' } })(s);
      const vpc = s.add('vpc', 'more', s.region(), { cidr: '10.2.0.0/16' });
      const subnet = s.add('subnet', 'more', vpc, { cidr: '10.2.0.0/24' });
      const nlb = s.add('load-balancer', 'gwlb', vpc, { type: 'gateway', subnets: [subnet] });
      const service = s.add('endpoint-service', 'firewall', s.region(), { loadBalancers: [nlb] });
      const target = s.add('vpc-endpoint', 'inspection', vpc, {
        type: 'gateway-load-balancer',
        endpointService: service,
        subnets: [subnet],
      });
      s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      s.add('traffic-mirror-target', 'mirror', s.region(), { target });
    };
    const { text } = outcome(draw, 'terraform');
    expect(text.match(/depends_on = \[aws_vpc_endpoint_connection_accepter\.inspection_acceptance\]/g)).toHaveLength(2);
    expect(text).not.toContain('security_group_ids');
    const script = outcome(draw, 'aws-cli').text;
    expect(script.indexOf('accept-vpc-endpoint-connections')).toBeLessThan(script.indexOf('create-route '));
  });
});

describe('a service elsewhere', () => {
  const abroad: Given = { region: (s) => s.region('eu-west-1'), service: { supportedRegions: ['eu-west-1'] } };

  it('in another Region is named with it, and accepts there', () => {
    const { text } = outcome(served(abroad), 'terraform');
    expect(text).toMatch(/provider = aws\.eu_west_1\n[\s\S]*service_region += "us-east-1"/);
    expect(text).toMatch(/supported_regions += \["us-east-1", "eu-west-1"\]/);
    expect(text).toMatch(/"consumer_acceptance" {\n {2}vpc_endpoint_service_id/);
  });

  it('is a parameter of the other stack, which comes second', () => {
    const { text, notices } = outcome(served(abroad), 'cloudformation');
    expect(text).toMatch(
      /ApiEndpointServiceInUsEast1Id:\n +Type: String\n +Description: .*output ApiEndpointServiceId of the stack there.*\n +AllowedPattern: "\^vpce-svc-\[0-9a-f\]\+\$"/,
    );
    expect(text).toContain('["com.amazonaws.vpce.us-east-1", !Ref ApiEndpointServiceInUsEast1Id]');
    expect(text).toContain('ServiceRegion: "us-east-1"');
    expect(notices[0]).toBe(
      '"consumer" reaches "api" in us-east-1, and a template cannot refer to a stack of another place: create the stack of us-east-1 first, then give the id of the service as a parameter to that of eu-west-1.',
    );
    expect(notices[1]).toBe(
      'CloudFormation cannot accept "consumer" for "api". Accept it in us-east-1 once it is pending.',
    );
  });

  it('in another account accepts by the credentials of its owner', () => {
    const given: Given = { region: otherAccount, service: { allowedPrincipals: ['*'] } };
    const { text } = outcome(served(given), 'terraform');
    expect(text).toMatch(/resource "aws_vpc_endpoint" "consumer" {\n {2}provider = aws\.partner/);
    expect(text).toMatch(/"consumer_acceptance" {\n {2}vpc_endpoint_service_id/);
    expect(text).not.toContain('service_region');
    expect(outcome(served(given), 'cloudformation').notices[0]).toContain('of us-east-1 of the account "partner".');
  });
});

describe('a private DNS name', () => {
  const named = { service: { privateDnsName: 'api.example.com' }, endpoint: { privateDns: true } };

  it('is switched on by hand once the domain is verified, and Terraform leaves it then', () => {
    const { text, commands } = outcome(served(named), 'terraform');
    expect(text).toMatch(/private_dns_enabled = false\n/);
    expect(text).toContain('ignore_changes = [private_dns_enabled]');
    expect(text).toMatch(/private_dns_name += "api\.example\.com"/);
    expect(commands).toEqual([
      expect.stringContaining('describe-vpc-endpoint-service-configurations'),
      expect.stringContaining('start-vpc-endpoint-service-private-dns-verification'),
      'aws ec2 modify-vpc-endpoint --region us-east-1 --vpc-endpoint-id vpce-ID --private-dns-enabled',
    ]);
  });

  it('does not concern an endpoint without one', () => {
    const { text, commands } = outcome(served({ ...named, endpoint: { privateDns: false } }), 'terraform');
    expect(text).not.toContain('ignore_changes');
    expect(commands).toHaveLength(2);
  });

  it('of S3 is no option of it', () => {
    const endpoint = { privateDns: true, privateDnsFor: 'all' } as const;
    expect(outcome(served({ ...named, endpoint }), 'terraform').text).not.toContain('dns_options');
  });
});

describe('permissions', () => {
  const given = { service: { allowedPrincipals: ['arn:aws:iam::111122223333:root', '', '*', '*'] } };

  it('are a resource in CloudFormation only, each principal once', () => {
    expect(outcome(served(given), 'terraform').text).toMatch(
      /allowed_principals += \["arn:aws:iam::111122223333:root", "\*"\]/,
    );
    expect(outcome(served(given), 'cloudformation').text).toMatch(
      /ApiPermissions:\n +Type: AWS::EC2::VPCEndpointServicePermissions\n +Properties:\n +ServiceId: !Ref ApiEndpointService\n +AllowedPrincipals:\n +- "arn:aws:iam::111122223333:root"\n +- "\*"\n/,
    );
    expect(outcome(served(given), 'aws-cli').text).toContain(
      `--add-allowed-principals '["arn:aws:iam::111122223333:root","*"]'`,
    );
    expect(outcome(served(), 'cloudformation').text).not.toContain('ServicePermissions');
  });
});

it('load balancers of another type or place are left out of a service', () => {
  const draw = (s: Sketch) => {
    const add = (name: string, region: string, type: 'application' | 'network' | 'gateway') => {
      const vpc = s.add('vpc', `vpc-${name}`, s.region(region), { cidr: '10.0.0.0/16' });
      const subnet = s.add('subnet', name, vpc, { cidr: '10.0.0.0/24' });
      return s.add('load-balancer', name, vpc, { type, subnets: [subnet] });
    };
    const loadBalancers = [
      add('far', 'eu-west-1', 'gateway'),
      add('alb', 'us-east-1', 'application'),
      add('one', 'us-east-1', 'network'),
      add('gwlb', 'us-east-1', 'gateway'),
      add('two', 'us-east-1', 'network'),
    ];
    s.add('endpoint-service', 'api', s.region('us-east-1'), { loadBalancers });
  };
  const { text, notices } = outcome(draw, 'terraform');
  expect(text).toContain('network_load_balancer_arns = [aws_lb.one.arn, aws_lb.two.arn]');
  expect(text).not.toContain('gateway_load_balancer_arns');
  expect(notices).toEqual([
    '"far" is left out of "api": it is not in its Region, us-east-1.',
    '"alb" is left out of "api": AWS takes Network Load Balancers there.',
    '"gwlb" is left out of "api": AWS takes Network Load Balancers there.',
  ]);
});

it('who pays and Contributor Insights are said where a language has them, else by command', () => {
  const given = { service: { payer: 'service-owner', contributorInsights: true, acceptanceRequired: false } } as const;
  const template = outcome(served(given), 'cloudformation');
  expect(template.text).toMatch(/PayerResponsibility: "ServiceOwner"\n +ContributorInsightsEnabled: true/);
  expect(template.commands).toEqual([]);
  const terraform = outcome(served(given), 'terraform');
  expect(terraform.text.match(/resource "aws_cloudwatch_contributor_managed_insight_rule"/g)).toHaveLength(4);
  expect(terraform.commands).toEqual([expect.stringContaining('--payer-responsibility ServiceOwner')]);
  const script = outcome(served(given), 'aws-cli');
  expect(script.text).toContain('--payer-responsibility ServiceOwner');
  expect(script.commands).toEqual([expect.stringContaining('put-managed-insight-rules')]);
});
