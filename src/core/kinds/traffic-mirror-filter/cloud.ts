import { own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { maskCidr } from '../../net/cidr';
import type { TrafficMirrorFilter, TrafficMirrorFilterRule } from './traffic-mirror-filter';

const filterBlock = defineBlock({
  noun: 'TrafficMirrorFilter',
  words: ['mirror-filter'],
  area: 'observability',
  cfn: 'AWS::EC2::TrafficMirrorFilter',
  tf: 'aws_ec2_traffic_mirror_filter',
  api: {
    service: 'ec2',
    action: 'CreateTrafficMirrorFilter',
    tags: { specification: 'traffic-mirror-filter' },
    undo: { action: 'DeleteTrafficMirrorFilter', with: { TrafficMirrorFilterId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
    services: {
      cfn: 'NetworkServices',
      tf: 'network_services',
      api: {
        call: { action: 'ModifyTrafficMirrorFilterNetworkServices', with: { TrafficMirrorFilterId: own() } },
        parameter: 'AddNetworkServices',
      },
    },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'TrafficMirrorFilter.TrafficMirrorFilterId' } },
});

const ruleBlock = defineBlock({
  noun: 'TrafficMirrorFilterRule',
  words: [],
  area: 'observability',
  cfn: 'AWS::EC2::TrafficMirrorFilterRule',
  tf: 'aws_ec2_traffic_mirror_filter_rule',
  api: {
    service: 'ec2',
    action: 'CreateTrafficMirrorFilterRule',
    tags: null,
    undo: { action: 'DeleteTrafficMirrorFilterRule', with: { TrafficMirrorFilterRuleId: own() } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    filter: { cfn: 'TrafficMirrorFilterId', tf: 'traffic_mirror_filter_id', api: 'TrafficMirrorFilterId' },
    direction: { cfn: 'TrafficDirection', tf: 'traffic_direction', api: 'TrafficDirection' },
    ruleNumber: { cfn: 'RuleNumber', tf: 'rule_number', api: 'RuleNumber' },
    action: { cfn: 'RuleAction', tf: 'rule_action', api: 'RuleAction' },
    protocol: { cfn: 'Protocol', tf: 'protocol', api: 'Protocol' },
    source: { cfn: 'SourceCidrBlock', tf: 'source_cidr_block', api: 'SourceCidrBlock' },
    destination: { cfn: 'DestinationCidrBlock', tf: 'destination_cidr_block', api: 'DestinationCidrBlock' },
    sourcePorts: { cfn: 'SourcePortRange', tf: null, api: 'SourcePortRange' },
    destinationPorts: { cfn: 'DestinationPortRange', tf: null, api: 'DestinationPortRange' },
    tfSourcePorts: { cfn: null, tf: 'source_port_range', api: null, tfBlock: true },
    tfDestinationPorts: { cfn: null, tf: 'destination_port_range', api: null, tfBlock: true },
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'TrafficMirrorFilterRule.TrafficMirrorFilterRuleId' } },
});

/** A range of ports with the names of each language; of one port that is given alone it is that port. */
function range(from: number | null, to: number | null, names: readonly [string, string]): Expr | undefined {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return undefined;
  return map([
    [names[0], literal(first)],
    [names[1], literal(last)],
  ]);
}

function portsOf(rule: TrafficMirrorFilterRule) {
  if (rule.protocol !== 6 && rule.protocol !== 17) return {};
  const own = ['FromPort', 'ToPort'] as const;
  const snake = ['from_port', 'to_port'] as const;
  return {
    sourcePorts: range(rule.sourceFrom, rule.sourceTo, own),
    destinationPorts: range(rule.destinationFrom, rule.destinationTo, own),
    tfSourcePorts: range(rule.sourceFrom, rule.sourceTo, snake),
    tfDestinationPorts: range(rule.destinationFrom, rule.destinationTo, snake),
  };
}

type Direction = 'ingress' | 'egress';

function lowerRule(
  filter: TrafficMirrorFilter,
  direction: Direction,
  rule: TrafficMirrorFilterRule,
  place: Place,
): Block | string {
  const where = `The ${direction} rule ${rule.ruleNumber} of ${quoted(filter.name)}`;
  for (const cidr of [rule.source, rule.destination])
    if (!maskCidr(cidr)) return `${where} is left out: ${quoted(cidr)} is no CIDR block.`;
  const properties = {
    filter: ref(filter.id),
    direction: literal(direction),
    ruleNumber: literal(rule.ruleNumber),
    action: literal(rule.action),
    protocol: rule.protocol === null ? undefined : literal(rule.protocol),
    source: networkText(rule.source),
    destination: networkText(rule.destination),
    ...portsOf(rule),
    description: optionalText(rule.description),
  };
  const extras = { role: `${direction}/${rule.id}`, suffix: [direction, String(rule.ruleNumber)] };
  return makeBlock(ruleBlock, filter, place, properties, extras);
}

export function lowerTrafficMirrorFilter(filter: TrafficMirrorFilter, s: Surroundings): Lowered {
  const place = s.placeOf(filter.id);
  const blocks: Block[] = [
    makeBlock(filterBlock, filter, place, {
      description: optionalText(filter.description),
      services: filter.amazonDns ? list([literal('amazon-dns')]) : undefined,
    }),
  ];
  const notices: Notice[] = [];
  const directions = [
    ['ingress', filter.inbound],
    ['egress', filter.outbound],
  ] as const;
  for (const [direction, rules] of directions) {
    for (const rule of rules) {
      const made = lowerRule(filter, direction, rule, place);
      if (typeof made === 'string') notices.push({ resource: filter.id, message: made });
      else blocks.push(made);
    }
  }
  return { blocks, notices };
}
