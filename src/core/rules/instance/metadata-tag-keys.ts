import type { Tag } from '../../model/resource';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { listed, named } from '../words';

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/work-with-tags-in-IMDS.html */
const isReadable = (key: string) => /^[\p{L}\p{N}+\-=.,_:@]+$/u.test(key) && !['.', '..', '_index'].includes(key);

const server = (tags: readonly Tag[], metadataTags = true, metadataEndpoint = true) =>
  subnetScene((s, web) => s.add('instance', 'server', web, { metadataTags, metadataEndpoint }, tags));
const KUBERNETES = { key: 'kubernetes.io/role/elb', value: '1' };

export const metadataTagKeys = defineRule({
  id: 'instance/metadata-tag-keys',
  book: '',
  severity: 'error',
  title: 'Tags in metadata with keys that cannot be a path',
  why: 'Where programs read tags by the metadata service, each key is part of an address: it may hold letters, digits and +-=.,_:@, but no slash and no blank.',
  fix: 'Give the tag another key, or switch tags in metadata off.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/work-with-tags-in-IMDS.html',
  code: 'InvalidParameterValue',
  kind: 'instance',
  *check(instance) {
    if (!instance.metadataEndpoint || !instance.metadataTags) return;
    const wrong = instance.tags.map(({ key }) => key).filter((key) => key !== '' && !isReadable(key));
    if (wrong.length === 0) return;
    yield {
      field: 'metadataTags',
      message: `${named(instance)} shows its tags in its metadata, but AWS takes no key such as ${listed(wrong.map((key) => `"${key}"`))} there: a key may hold letters, digits and +-=.,_:@ only. Rename it, or switch tags in metadata off.`,
      repairs: [setFields('Switch tags in metadata off', instance.id, { metadataTags: false })],
    };
  },
  bad: [
    { title: 'a slash', design: server([KUBERNETES]), at: 'server', field: 'metadataTags' },
    { title: 'a blank', design: server([{ key: 'cost center', value: '7' }]), at: 'server', field: 'metadataTags' },
    { title: 'a key of the service itself', design: server([{ key: '_index', value: '' }]), at: 'server' },
  ],
  good: [
    { title: 'every mark that is allowed', design: server([{ key: 'Team+a-b=c.d,e_f:g@h', value: 'x/y z' }]) },
    { title: 'letters of another script', design: server([{ key: '팀', value: '1' }]) },
    { title: 'tags that are not shown', design: server([KUBERNETES], false) },
    { title: 'metadata that is switched off', design: server([KUBERNETES], true, false) },
  ],
});
