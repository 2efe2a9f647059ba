import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** In bytes, before Base64. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html */
const MOST = 16_384;

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const server = (userData: string) => subnetScene((s, web) => s.add('instance', 'server', web, { userData }));

export const userDataSize = defineRule({
  id: 'instance/user-data-size',
  book: '',
  severity: 'error',
  title: 'User data is larger than 16 KB',
  why: 'AWS takes at most 16,384 bytes of user data; letters beyond ASCII take two bytes or more each.',
  fix: 'Keep what is long in an S3 bucket and let a short script fetch it.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html',
  code: 'InvalidParameterValue',
  kind: 'instance',
  *check(instance) {
    const bytes = bytesOf(instance.userData);
    if (bytes <= MOST) return;
    yield {
      field: 'userData',
      message: `The user data of ${named(instance)} is ${bytes} bytes long; AWS expects at most ${MOST}. Keep the long part in an S3 bucket and fetch it from there.`,
    };
  },
  bad: [
    { title: 'a byte more', design: server('#'.repeat(MOST + 1)), at: 'server', field: 'userData' },
    { title: 'fewer letters, but of three bytes', design: server('웹'.repeat(6000)), at: 'server', field: 'userData' },
  ],
  good: [
    { title: 'none', design: server('') },
    { title: 'a script', design: server('#!/bin/bash\ndnf install -y nginx\n') },
    { title: 'exactly 16 KB', design: server('#'.repeat(MOST)) },
    { title: 'exactly 16 KB in letters of two bytes', design: server('é'.repeat(MOST / 2)) },
  ],
});
