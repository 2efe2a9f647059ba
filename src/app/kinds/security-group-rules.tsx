import { useMemo } from 'react';
import type { Index, Resource, ResourceOf } from '../../core/kinds/index';
import { vpcBlocks } from '../../core/kinds/network';
import { formatCidr } from '../../core/net/cidr';
import { candidatesFor } from '../store/candidates';
import { useDocument } from '../store/document';
import { useGesture } from '../store/gesture';
import { Combobox } from '../ui/combobox';
import { fieldId } from '../ui/field';
import { type Choice, Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { AddRow, RowCard, type RowsProps, useRowNotes, useRows } from './rows';
import { ruleSentence } from './rule-sentence';
import { TrafficFields } from './traffic-fields';

type Rule = ResourceOf<'security-group'>['inbound'][number];
type Peer = Rule['peer'];

const peerTypes: readonly { readonly value: Peer['type']; readonly label: string }[] = [
  { value: 'cidr', label: 'CIDR' },
  { value: 'security-group', label: 'Security group' },
  { value: 'managed-prefix-list', label: 'Managed prefix list' },
  { value: 'prefix-list', label: 'AWS prefix list' },
  { value: 'security-group-id', label: 'Group outside of the design' },
];

/** https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html */
const lists: readonly Choice[] = [
  { value: 's3', label: 's3', detail: 'Amazon S3' },
  { value: 'dynamodb', label: 'dynamodb', detail: 'Amazon DynamoDB' },
  { value: 's3express', label: 's3express', detail: 'S3 Express One Zone' },
  { value: 'vpc-lattice', label: 'vpc-lattice', detail: 'VPC Lattice' },
  { value: 'ipv6.vpc-lattice', label: 'ipv6.vpc-lattice', detail: 'VPC Lattice, IPv6' },
  { value: 'ec2-instance-connect', label: 'ec2-instance-connect', detail: 'EC2 Instance Connect' },
  { value: 'ipv6.ec2-instance-connect', label: 'ipv6.ec2-instance-connect', detail: 'EC2 Instance Connect, IPv6' },
  { value: 'route53-healthchecks', label: 'route53-healthchecks', detail: 'Route 53 health checks' },
  { value: 'ipv6.route53-healthchecks', label: 'ipv6.route53-healthchecks', detail: 'Route 53 health checks, IPv6' },
  {
    value: 'com.amazonaws.global.groundstation',
    label: 'com.amazonaws.global.groundstation',
    detail: 'AWS Ground Station',
  },
  {
    value: 'com.amazonaws.global.cloudfront.origin-facing',
    label: 'com.amazonaws.global.cloudfront.origin-facing',
    detail: 'Amazon CloudFront, to origins',
  },
];

function emptyPeer(type: string): Peer {
  switch (type) {
    case 'security-group':
      return { type, group: null };
    case 'managed-prefix-list':
      return { type, prefixList: null };
    case 'prefix-list':
      return { type, list: 's3' };
    case 'security-group-id':
      return { type, groupId: '', account: '' };
    default:
      return { type: 'cidr', cidr: '' };
  }
}

function cidrChoices(index: Index, resource: Resource): readonly Choice[] {
  const vpcId = index.vpcOf(resource.id) ?? '';
  const vpc = index.getAs('vpc', vpcId);
  return [
    { value: '0.0.0.0/0', label: '0.0.0.0/0', detail: 'all IPv4' },
    { value: '::/0', label: '::/0', detail: 'all IPv6' },
    ...(vpc
      ? vpcBlocks(vpc).map((block) => ({ value: formatCidr(block), label: formatCidr(block), detail: vpc.name }))
      : []),
    ...index.inVpc(vpcId, 'subnet').map((subnet) => ({ value: subnet.cidr, label: subnet.cidr, detail: subnet.name })),
  ];
}

interface RuleProps {
  readonly resource: Resource;
  readonly index: Index;
  readonly cidrs: readonly Choice[];
  readonly groups: readonly Choice[];
  readonly prefixLists: readonly Choice[];
  readonly path: string;
  readonly title: string;
  readonly rule: Rule;
  readonly change: (fields: Partial<Rule>, gesture?: string | null) => void;
}

type Aria = ReturnType<typeof useRowNotes>['aria'];

interface ForeignGroupProps extends Pick<RuleProps, 'path' | 'title' | 'change'> {
  readonly peer: Extract<Peer, { type: 'security-group-id' }>;
  readonly aria: Aria;
}

/** A group of another account, or one that is not drawn: its id, and whose it is. */
function ForeignGroup({ path, title, peer, change, aria }: ForeignGroupProps) {
  const typing = useGesture();
  const focus = { onFocus: typing.onFocus, onBlur: typing.onBlur };
  return (
    <div className="flex flex-col gap-1">
      <TextField
        id={fieldId(`${path}.peer.groupId`)}
        label={`${title} group id`}
        mono
        placeholder="sg-0123456789abcdef0"
        value={peer.groupId}
        onChange={(groupId) => change({ peer: { ...peer, groupId } }, typing.gesture())}
        {...focus}
        {...aria('.peer.groupId')}
      />
      <TextField
        id={fieldId(`${path}.peer.account`)}
        label={`${title} account`}
        mono
        placeholder="account, if another"
        value={peer.account}
        onChange={(account) => change({ peer: { ...peer, account } }, typing.gesture())}
        {...focus}
        {...aria('.peer.account')}
      />
    </div>
  );
}

function PeerValue({ cidrs, groups, prefixLists, path, title, rule, change, aria }: RuleProps & { aria: Aria }) {
  const typing = useGesture();
  const { peer } = rule;
  const focus = { onFocus: typing.onFocus, onBlur: typing.onBlur };
  switch (peer.type) {
    case 'cidr':
      return (
        <Combobox
          id={fieldId(`${path}.peer.cidr`)}
          label={`${title} CIDR`}
          free
          mono
          value={peer.cidr}
          options={cidrs}
          placeholder="0.0.0.0/0"
          onChange={(cidr) => change({ peer: { type: 'cidr', cidr } }, typing.gesture())}
          {...focus}
          {...aria('.peer')}
        />
      );
    case 'prefix-list':
      return (
        <Combobox
          id={fieldId(`${path}.peer.list`)}
          label={`${title} prefix list`}
          free
          mono
          value={peer.list}
          options={lists}
          placeholder="s3 or pl-…"
          onChange={(list) => change({ peer: { type: 'prefix-list', list } }, typing.gesture())}
          {...focus}
          {...aria('.peer')}
        />
      );
    case 'managed-prefix-list':
      return (
        <Select
          id={fieldId(`${path}.peer.prefixList`)}
          label={`${title} managed prefix list`}
          value={peer.prefixList ?? ''}
          options={[{ value: '', label: 'Choose…' }, ...prefixLists]}
          onChange={(id) => change({ peer: { type: 'managed-prefix-list', prefixList: id === '' ? null : id } })}
          {...aria('.peer')}
        />
      );
    case 'security-group-id':
      return <ForeignGroup {...{ path, title, peer, change, aria }} />;
    case 'security-group':
      return (
        <Select
          id={fieldId(`${path}.peer.group`)}
          label={`${title} security group`}
          value={peer.group ?? ''}
          options={[{ value: '', label: 'Choose…' }, ...groups]}
          onChange={(group) => change({ peer: { type: 'security-group', group: group === '' ? null : group } })}
          {...aria('.peer')}
        />
      );
  }
}

const parts = ['.fromPort', '.toPort'] as const;

function RuleFields(props: RuleProps & { readonly inbound: boolean; readonly aria: Aria }) {
  const { resource, index, path, title, rule, inbound, change, aria } = props;
  const typing = useGesture();
  return (
    <div className="flex flex-col gap-1">
      <TrafficFields
        title={title}
        path={path}
        parts={parts}
        traffic={{ protocol: rule.protocol, from: rule.fromPort, to: rule.toPort }}
        aria={aria}
        change={({ protocol, from, to }, gesture) => change({ protocol, fromPort: from, toPort: to }, gesture)}
      />
      <div className="grid grid-cols-2 gap-1">
        <Select
          label={`${title} ${inbound ? 'source' : 'destination'} type`}
          value={rule.peer.type}
          options={peerTypes}
          onChange={(type) => change({ peer: emptyPeer(type) })}
        />
        <div data-field={`${path}.peer`} className="min-w-0">
          <PeerValue {...props} />
        </div>
      </div>
      <div data-field={`${path}.description`}>
        <TextField
          id={fieldId(`${path}.description`)}
          label={`${title} description`}
          placeholder="Description"
          value={rule.description}
          onChange={(description) => change({ description }, typing.gesture())}
          onFocus={typing.onFocus}
          onBlur={typing.onBlur}
          {...aria('.description')}
        />
      </div>
      <p className="m-0 px-0.5 text-[11px] text-muted">{ruleSentence(index, resource.id, rule, inbound)}</p>
    </div>
  );
}

interface RuleRowProps extends RuleProps {
  readonly inbound: boolean;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

function RuleRow({ duplicate, remove, ...props }: RuleRowProps) {
  const { notes, aria } = useRowNotes(props.resource, props.path);
  return (
    <RowCard path={props.path} title={props.title} notes={notes} onDuplicate={duplicate} onRemove={remove}>
      <RuleFields {...props} aria={aria} />
    </RowCard>
  );
}

const fresh: Omit<Rule, 'id'> = {
  protocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  peer: { type: 'cidr', cidr: '' },
  description: '',
};

export function SecurityGroupRulesEditor(props: RowsProps) {
  const { resource, name, label } = props;
  const index = useDocument((state) => state.index);
  const { rows, change, add, duplicate, remove } = useRows<Rule>(props);
  const inbound = name === 'inbound';
  const cidrs = useMemo(() => cidrChoices(index, resource), [index, resource]);
  const groups = useMemo(() => candidatesFor(index, resource, 'inbound[].peer.group'), [index, resource]);
  const prefixLists = useMemo(() => candidatesFor(index, resource, 'inbound[].peer.prefixList'), [index, resource]);
  return (
    <div className="flex flex-col gap-1.5">
      {rows.length === 0 && (
        <p className="m-0 text-xs text-muted">
          {inbound ? 'No rule: nothing may open a connection.' : 'No rule: nothing may be reached.'}
        </p>
      )}
      <ul aria-label={label} className="m-0 flex list-none flex-col gap-1.5 p-0">
        {rows.map((rule, place) => (
          <RuleRow
            key={rule.id}
            resource={resource}
            index={index}
            cidrs={cidrs}
            groups={groups}
            prefixLists={prefixLists}
            path={`${name}[${place}]`}
            title={`${inbound ? 'Inbound' : 'Outbound'} rule ${place + 1}`}
            rule={rule}
            inbound={inbound}
            change={(fields, gesture) => change(place, fields, gesture)}
            duplicate={() => duplicate(place)}
            remove={() => remove(place)}
          />
        ))}
      </ul>
      <AddRow label={inbound ? 'Add inbound rule' : 'Add outbound rule'} onClick={() => add(fresh)} />
    </div>
  );
}
