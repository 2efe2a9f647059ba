import { flowLogFields, transitFields } from '../../kinds/flow-log/fields';
import { parseFormat } from '../../kinds/flow-log/format';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

const withFormat = (format: string) => flowLogScene({ format });
const ofGateway = (format: string) =>
  scene((s) => {
    const target = s.add('transit-gateway', 'hub', s.region());
    s.add('flow-log', 'log', s.region(), { target, interval: '60', format });
  });

export const format = defineRule({
  id: 'flow-log/format',
  severity: 'error',
  title: 'Record format of a flow log cannot be read',
  why: 'A format is a list of fields that AWS knows, each as ${name}, separated by blanks.',
  fix: 'Correct the format, or leave it empty for the fields that AWS takes then.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'flow-log',
  *check(log, index) {
    const kind = index.get(log.target)?.kind;
    const known = kind === 'transit-gateway' || kind === 'transit-gateway-attachment' ? transitFields : flowLogFields;
    const reading = parseFormat(log.format, known);
    if (reading.ok) return;
    yield {
      field: 'format',
      message: `${named(log)} has a format that AWS may refuse. ${reading.problem}`,
      repairs: [setFields('Use the default format', log.id, { format: '' })],
    };
  },
  bad: [
    { title: 'a name without braces', design: withFormat('${srcaddr} dstaddr'), at: 'log', field: 'format' },
    { title: 'no blank between two', design: withFormat('${srcaddr}${dstaddr}'), at: 'log', field: 'format' },
    { title: 'commas', design: withFormat('${srcaddr}, ${dstaddr}'), at: 'log', field: 'format' },
    { title: 'a field that there is not', design: withFormat('${src-addr}'), at: 'log', field: 'format' },
    { title: 'a field of transit gateways', design: withFormat('${tgw-id}'), at: 'log', field: 'format' },
    { title: 'an interface of a transit gateway', design: ofGateway('${interface-id}'), at: 'log', field: 'format' },
  ],
  good: [
    { title: 'the default', design: withFormat('') },
    { title: 'two fields on two lines', design: withFormat('${srcaddr}\n${dstaddr} ') },
    { title: 'the newest fields', design: withFormat('${next-hop-interface-id} ${encryption-status}') },
    { title: 'fields of a transit gateway', design: ofGateway('${tgw-id} ${packets-lost-no-route}') },
  ],
});
