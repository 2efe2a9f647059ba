import { describe, expect, it } from 'vitest';
import { type Design, indexOf } from '../kinds/index';
import { freshListener } from '../kinds/load-balancer/rows';
import { type Sketch, sketch } from '../kinds/sketch';
import type { ResourceId } from '../model/resource';
import { exportDesign, type TargetId } from './index';

const outcome = (design: Design, target: TargetId) => {
  const { files, notices } = exportDesign(indexOf(design), target);
  return { text: files.map(({ text }) => text).join('\n'), notices: notices.map(({ message }) => message) };
};
const terraform = (design: Design) => outcome(design, 'terraform').text.replace(/ +/g, ' ');
const cloudFormation = (design: Design) => outcome(design, 'cloudformation').text;

interface At {
  readonly vpc: ResourceId;
  readonly a: ResourceId;
  readonly b: ResourceId;
}

/** A VPC with an internet gateway and two subnets. */
const inVpc = (draw: (s: Sketch, at: At) => void) =>
  sketch('Test', (s) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    s.add('internet-gateway', 'igw', vpc);
    const a = s.add('subnet', 'web-a', vpc, { zone: 'a', cidr: '10.0.0.0/24' });
    const b = s.add('subnet', 'web-b', vpc, { zone: 'b', cidr: '10.0.1.0/24' });
    draw(s, { vpc, a, b });
  });

const http = { ...freshListener, id: '1' } as const;
const tcp = { ...http, protocol: 'TCP', targetProtocol: 'TCP' } as const;
const row = { id: '1', target: null, address: '', listenerPort: null, port: null } as const;

describe('load balancers', () => {
  it('that face the internet wait for the attachment of the internet gateway; internal ones do not', () => {
    const design = (scheme: 'internet-facing' | 'internal') =>
      inVpc((s, { vpc, a, b }) => s.add('load-balancer', 'web', vpc, { subnets: [a, b], scheme }));
    expect(terraform(design('internet-facing'))).toContain('depends_on = [aws_internet_gateway.igw]');
    expect(cloudFormation(design('internet-facing'))).toContain('DependsOn:\n      - IgwAttachment');
    expect(terraform(design('internal'))).not.toContain('depends_on');
    expect(terraform(design('internal'))).toContain('internal = true');
  });

  it('print health checks whole, since the defaults of Terraform are not those of AWS', () => {
    const design = inVpc((s, { vpc, a, b }) =>
      s.add('load-balancer', 'web', vpc, { subnets: [a, b], listeners: [{ ...http, healthProtocol: 'TCP' }] }),
    );
    expect(terraform(design)).toContain('protocol = "TCP"\n port = "traffic-port"');
    expect(terraform(design)).toContain('healthy_threshold = 5\n unhealthy_threshold = 2');
    expect(terraform(design)).not.toContain('path =');
    expect(cloudFormation(design)).toContain('HealthyThresholdCount: 5');
    expect(cloudFormation(design)).not.toContain('HealthCheckPath');
  });

  it('replace a target group only after the listener has its successor', () => {
    const design = inVpc((s, { vpc, a, b }) =>
      s.add('load-balancer', 'web', vpc, { subnets: [a, b], listeners: [http] }),
    );
    expect(terraform(design)).toContain('lifecycle {\n create_before_destroy = true\n }');
    expect(terraform(design)).not.toMatch(/aws_lb_target_group[^}]*name =/);
  });

  it('print subnets or mappings, never both', () => {
    const design = inVpc((s, { vpc, a, b }) => {
      const elasticIp = s.add('elastic-ip', 'eip', s.region());
      s.add('load-balancer', 'nlb', vpc, {
        type: 'network',
        subnets: [a, b],
        addresses: [{ id: '1', subnet: b, elasticIp, privateIp: '' }],
      });
    });
    expect(terraform(design)).not.toContain('subnets =');
    expect(terraform(design)).toContain('subnet_mapping {\n subnet_id = aws_subnet.web_a.id\n }');
    expect(terraform(design)).toContain('allocation_id = aws_eip.eip.allocation_id');
    expect(cloudFormation(design)).toContain('AllocationId: !GetAtt Eip.AllocationId');
    expect(cloudFormation(design)).not.toContain('Subnets:');
  });

  it('of the type gateway have no scheme, and a listener without port and protocol', () => {
    const geneve = { ...http, protocol: 'GENEVE', targetProtocol: 'GENEVE', targetPort: 6081 } as const;
    const design = inVpc((s, { vpc, a }) =>
      s.add('load-balancer', 'fw', vpc, { type: 'gateway', subnets: [a], listeners: [geneve] }),
    );
    expect(terraform(design)).not.toMatch(/internal =|security_groups =/);
    expect(cloudFormation(design)).not.toMatch(/Scheme:/);
    expect(cloudFormation(design)).toMatch(
      /AWS::ElasticLoadBalancingV2::Listener\n {4}Properties:\n {6}LoadBalancerArn: [^\n]*\n {6}DefaultActions/,
    );
  });

  it('reach instances by id or address, and addresses outside of the VPC in no zone', () => {
    const design = inVpc((s, { vpc, a, b }) => {
      const target = s.add('instance', 'app', a);
      s.add('load-balancer', 'web', vpc, {
        subnets: [a, b],
        listeners: [http, { ...http, id: '2', port: 81, targetType: 'ip' }],
        targets: [
          { ...row, target, port: 8080 },
          { ...row, id: '2', address: '10.0.0.9', listenerPort: 81 },
          { ...row, id: '3', address: '172.16.0.9', listenerPort: 81 },
        ],
      });
    });
    const text = terraform(design);
    expect(text).toContain('target_id = aws_instance.app.id\n port = 8080');
    expect(text).toContain('target_id = aws_instance.app.private_ip');
    expect(text.match(/availability_zone = "all"/g)).toHaveLength(1);
    expect(cloudFormation(design)).toContain('Id: !GetAtt AppInstance.PrivateIp');
    expect(outcome(design, 'terraform').notices).toEqual([]);
  });

  it('take another load balancer as target once that has listeners', () => {
    const design = inVpc((s, { vpc, a, b }) => {
      const target = s.add('load-balancer', 'inner', vpc, { subnets: [a, b], listeners: [http] });
      s.add('load-balancer', 'outer', vpc, {
        type: 'network',
        subnets: [a, b],
        listeners: [{ ...tcp, targetType: 'alb' }],
        targets: [{ ...row, target }],
      });
    });
    expect(terraform(design)).toContain('target_id = aws_lb.inner.arn\n\n depends_on = [aws_lb_listener.inner_1]');
    expect(cloudFormation(design)).toMatch(/DependsOn:\n {6}- Inner1Listener/);
  });

  it('leave out, and say, targets that their groups do not take', () => {
    const design = inVpc((s, { vpc, a, b }) =>
      s.add('load-balancer', 'web', vpc, {
        subnets: [a, b],
        listeners: [http],
        targets: [{ ...row, address: '10.0.0.9' }],
      }),
    );
    expect(outcome(design, 'terraform').notices).toEqual([
      'The target "10.0.0.9" of "web" is left out of the target group of port 80, which takes instances of the design.',
    ]);
    const none = inVpc((s, { vpc }) => s.add('load-balancer', 'web', vpc));
    expect(outcome(none, 'terraform').notices).toEqual(['"web" has no subnet; it is left out.']);
  });
});

describe('databases', () => {
  it('keep a final snapshot in every language that deletes them, where the design says so', () => {
    const design = (finalSnapshot: boolean) =>
      inVpc((s, { vpc, a, b }) => s.add('db-instance', 'orders', vpc, { subnets: [a, b], finalSnapshot }));
    const deletion = (kept: boolean) =>
      exportDesign(indexOf(design(kept)), 'aws-cli')
        .files.find(({ path }) => path === 'delete.sh')
        ?.text.match(/rds delete-db-instance[\s\S]*?\n {2}fi|rds delete-db-instance[\s\S]*?\nfi/)?.[0];
    expect(terraform(design(true))).toContain('final_snapshot_identifier = "orders-final"');
    expect(deletion(true)).toContain('--no-skip-final-snapshot');
    expect(deletion(true)).toContain('--final-db-snapshot-identifier orders-final');
    expect(deletion(false)).toContain('--skip-final-snapshot');
    expect(deletion(false)).not.toContain('final-db-snapshot-identifier');
  });
});

describe('an ECS cluster', () => {
  const ecs = (containerInsights: boolean) =>
    inVpc((s, { vpc, a, b }) => {
      const securityGroups = [s.add('security-group', 'app', vpc)];
      s.add('ecs-cluster', 'jobs', vpc, { subnets: [a, b], securityGroups, containerInsights });
    });

  it('is in no network: subnets and groups are drawn only', () => {
    expect(cloudFormation(ecs(false))).toContain(
      [
        '    Type: AWS::ECS::Cluster',
        '    Properties:',
        '      ClusterName: "jobs"',
        '      ClusterSettings:',
        '        - Name: "containerInsights"',
        '          Value: "disabled"',
        '      Tags:',
      ].join('\n'),
    );
    expect(outcome(ecs(false), 'terraform').notices).toEqual([]);
  });

  it('says Container Insights as a block of Terraform, and its tags in the spelling of ECS', () => {
    expect(terraform(ecs(true))).toContain('setting {\n name = "containerInsights"\n value = "enabled"\n }');
    expect(outcome(ecs(true), 'aws-cli').text).toContain('--tags \'[{"key":"Name","value":"jobs"}]\'');
  });
});
