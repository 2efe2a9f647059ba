import { endpointServices } from '../../kinds/vpc-endpoint/services';
import { defineRule } from '../rule';
import { named } from '../words';
import { rowsOf } from './shared/rows';
import { allow, groupScene, list } from './shared/scenes';

/** An id, or the name of a list that AWS keeps: `s3`, `com.amazonaws.global.cloudfront.origin-facing`. */
const ID = /^pl-([0-9a-f]{8}|[0-9a-f]{17})$/;
const NAME = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
/** Services with endpoints that have a list, or may have one; of all others with endpoints none is known. */
const LISTED = /^(s3|s3express|dynamodb|vpc-lattice|ec2-instance-connect|route53|groundstation|cloudfront)/;

function isPrefixList(text: string): boolean {
  if (text.startsWith('pl-')) return ID.test(text);
  return NAME.test(text) && (LISTED.test(text) || !endpointServices.has(text));
}

export const rulePrefixList = defineRule({
  id: 'security-group/rule-prefix-list',
  severity: 'error',
  title: 'Prefix list of a rule is neither an id nor the name of a service',
  why: 'A prefix list has an id such as pl-63a5400a; the lists that AWS keeps go by the name of their service, such as s3 or dynamodb.',
  fix: 'Write pl- with 8 or 17 hexadecimal digits, or the service.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html',
  code: 'InvalidPrefixListID.NotFound',
  book: 'pl-region',
  kind: 'security-group',
  *check(group) {
    for (const { rule, direction, number, at } of rowsOf(group)) {
      if (rule.peer.type !== 'prefix-list' || rule.peer.list === '') continue;
      const { list: text } = rule.peer;
      if (isPrefixList(text)) continue;
      yield {
        field: `${at}.peer.list`,
        message: `${direction === 'inbound' ? 'Inbound' : 'Outbound'} rule ${number} of ${named(group)} names the prefix list "${text}"; AWS expects an id such as pl-63a5400a or the name of a service that has one, such as s3. Correct it.`,
      };
    }
  },
  bad: [
    {
      title: 'an id of the wrong length',
      design: groupScene([], [allow('tcp', 443, list('pl-123'))]),
      at: 'web',
      field: 'outbound[0].peer.list',
    },
    {
      title: 'capital letters',
      design: groupScene([], [allow('tcp', 443, list('S3'))]),
      at: 'web',
      field: 'outbound[0].peer.list',
    },
    {
      title: 'a service that has no list',
      design: groupScene([], [allow('tcp', 443, list('sqs'))]),
      at: 'web',
      field: 'outbound[0].peer.list',
    },
    {
      title: 'a CIDR',
      design: groupScene([allow('tcp', 443, list('10.0.0.0/16'))]),
      at: 'web',
      field: 'inbound[0].peer.list',
    },
  ],
  good: [
    { title: 'services', design: groupScene([], [allow('tcp', 443, list('s3')), allow('tcp', 443, list('dynamodb'))]) },
    {
      title: 'ids',
      design: groupScene([], [allow('tcp', 443, list('pl-63a5400a')), allow('tcp', 443, list('pl-0123456789abcdef0'))]),
    },
    {
      title: 'a full name',
      design: groupScene([allow('tcp', 443, list('com.amazonaws.global.cloudfront.origin-facing'))]),
    },
    { title: 'nothing chosen yet, which is told elsewhere', design: groupScene([], [allow('tcp', 443, list(''))]) },
  ],
});
