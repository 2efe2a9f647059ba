import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const server = (metadataHopLimit: number | null, metadataEndpoint = true) =>
  subnetScene((s, web) => s.add('instance', 'server', web, { metadataHopLimit, metadataEndpoint }));

export const hopLimit = defineRule({
  id: 'instance/hop-limit',
  book: '',
  severity: 'error',
  title: 'Metadata hop limit is not from 1 to 64',
  why: 'An answer of the metadata service with a token travels 1 to 64 hops.',
  fix: 'Use 1 for programs on the instance itself, 2 for containers, or leave it empty.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsRequest.html',
  code: 'InvalidParameterValue',
  kind: 'instance',
  *check(instance) {
    const { metadataHopLimit: hops, metadataEndpoint, id } = instance;
    if (!metadataEndpoint || hops === null || (hops >= 1 && hops <= 64)) return;
    yield {
      field: 'metadataHopLimit',
      message: `${named(instance)} has a metadata hop limit of ${hops}; AWS expects 1 to 64. Use 1, or 2 for containers.`,
      repairs: [setFields('Use 1', id, { metadataHopLimit: 1 }), setFields('Use 2', id, { metadataHopLimit: 2 })],
    };
  },
  bad: [
    { title: 'none', design: server(0), at: 'server', field: 'metadataHopLimit' },
    { title: 'one too many', design: server(65), at: 'server', field: 'metadataHopLimit' },
  ],
  good: [
    { title: 'as the image says', design: server(null) },
    { title: 'the least', design: server(1) },
    { title: 'the most', design: server(64) },
    { title: 'metadata that is switched off', design: server(0, false) },
  ],
});
