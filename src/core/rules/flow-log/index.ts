import type { AnyRule } from '../rule';
import { cwlRole } from './cwl-role';
import { destination } from './destination';
import { duplicate } from './duplicate';
import { firehose } from './firehose';
import { format } from './format';
import { formatVersion } from './format-version';
import { missing } from './missing';
import { oneSided } from './one-sided';
import { resource } from './resource';
import { s3NoRole } from './s3-no-role';

/** In the order in which findings of one resource are shown. */
export const flowLogRules: readonly AnyRule[] = [
  resource,
  destination,
  cwlRole,
  s3NoRole,
  firehose,
  format,
  formatVersion,
  duplicate,
  missing,
  oneSided,
];
