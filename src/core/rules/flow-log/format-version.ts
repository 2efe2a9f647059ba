import { tagFieldOf } from '../../kinds/flow-log/fields';
import { parseFormat } from '../../kinds/flow-log/format';
import { defineRule } from '../rule';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

const tag = { id: '1', resourceType: 'instance', key: 'Application', key2: '' } as const;

export const formatVersion = defineRule({
  id: 'flow-log/format-version',
  severity: 'warning',
  title: 'Records hold a tag of which no key is given',
  why: 'Fields such as instance-tag hold the value of the tag whose key the flow log names; without a key AWS cannot fill them.',
  fix: 'Name the key of the tag, or leave the field out.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html',
  kind: 'flow-log',
  *check(log) {
    const reading = parseFormat(log.format);
    if (!reading.ok) return;
    for (const name of reading.fields) {
      const sort = tagFieldOf[name];
      if (sort === undefined) continue;
      const entry = log.tagFields.find(({ resourceType }) => resourceType === sort);
      if (entry && (name.endsWith('-2') ? entry.key2 : entry.key) !== '') continue;
      yield {
        field: 'format',
        message: `The records of ${named(log)} hold "${name}", but its tags in records name no such key. Add the key, or leave the field out.`,
      };
    }
  },
  bad: [
    { title: 'no key at all', design: flowLogScene({ format: '${instance-tag}' }), at: 'log', field: 'format' },
    {
      title: 'no second key',
      design: flowLogScene({ format: '${instance-tag} ${instance-tag-2}', tagFields: [tag] }),
      at: 'log',
      field: 'format',
    },
  ],
  good: [
    { title: 'a key', design: flowLogScene({ format: '${instance-tag}', tagFields: [tag] }) },
    { title: 'no tag', design: flowLogScene({ format: '${srcaddr}' }) },
    { title: 'a key that is not used', design: flowLogScene({ tagFields: [tag] }) },
    {
      title: 'both keys',
      design: flowLogScene({ format: '${instance-tag} ${instance-tag-2}', tagFields: [{ ...tag, key2: 'Team' }] }),
    },
  ],
});
