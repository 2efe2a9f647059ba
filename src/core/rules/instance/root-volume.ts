import type { FieldsOf, ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

type Instance = ResourceOf<'instance'>;
interface Range {
  readonly least: number;
  readonly most: number;
}

/** In GiB: the image of Amazon Linux 2023 is 8. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html */
const SIZES: Readonly<Record<Instance['rootVolumeType'], Range>> = {
  gp2: { least: 8, most: 16_384 },
  gp3: { least: 8, most: 65_536 },
  io1: { least: 8, most: 16_384 },
  io2: { least: 8, most: 65_536 },
};

/** gp2 has no number of its own: it follows from the size. */
const IOPS: Readonly<Record<Exclude<Instance['rootVolumeType'], 'gp2'>, Range>> = {
  gp3: { least: 3000, most: 80_000 },
  io1: { least: 100, most: 64_000 },
  io2: { least: 100, most: 256_000 },
};

const outside = (value: number, { least, most }: Range) => value < least || value > most;
const nearest = (value: number, { least, most }: Range) => Math.min(most, Math.max(least, value));

function* problemsOf(instance: Instance): Iterable<Problem> {
  const { rootVolumeType: type, rootVolumeSize: size, rootVolumeIops: iops, id } = instance;
  const range = SIZES[type];
  if (size !== null && outside(size, range)) {
    const fitting = nearest(size, range);
    yield {
      field: 'rootVolumeSize',
      message: `The root volume of ${named(instance)} has ${size} GiB; AWS expects ${range.least} (the size of the image) to ${range.most} GiB for ${type}. Use ${fitting}, or leave it empty.`,
      repairs: [setFields(`Use ${fitting} GiB`, id, { rootVolumeSize: fitting })],
    };
  }
  if (type === 'gp2') return;
  const allowed = IOPS[type];
  if (iops === null) {
    if (type === 'gp3') return;
    yield {
      field: 'rootVolumeIops',
      message: `The root volume of ${named(instance)} is of type ${type} without a number of IOPS; AWS expects one from ${allowed.least} to ${allowed.most}. Set it, or use gp3.`,
      repairs: [setFields('Use gp3', id, { rootVolumeType: 'gp3' })],
    };
  } else if (outside(iops, allowed)) {
    const fitting = nearest(iops, allowed);
    yield {
      field: 'rootVolumeIops',
      message: `The root volume of ${named(instance)} has ${iops} IOPS; AWS expects ${allowed.least} to ${allowed.most} for ${type}. Use ${fitting}.`,
      repairs: [setFields(`Use ${fitting} IOPS`, id, { rootVolumeIops: fitting })],
    };
  }
}

const server = (fields: Partial<FieldsOf<'instance'>>) =>
  subnetScene((s, web) => s.add('instance', 'server', web, fields));

export const rootVolume = defineRule({
  id: 'instance/root-volume',
  book: '',
  severity: 'error',
  title: 'Root volume with a size or a number of IOPS that its type does not have',
  why: 'Each type of volume has its range of sizes and of IOPS; a root volume is at least as large as the image, and io1 and io2 are bought by IOPS.',
  fix: 'Stay in the range of the type, or choose another type.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html',
  code: 'InvalidParameterValue',
  kind: 'instance',
  check: problemsOf,
  bad: [
    { title: 'smaller than the image', design: server({ rootVolumeSize: 4 }), at: 'server', field: 'rootVolumeSize' },
    { title: 'no size at all', design: server({ rootVolumeSize: 0 }), at: 'server', field: 'rootVolumeSize' },
    {
      title: 'a gp2 that only a gp3 can be',
      design: server({ rootVolumeType: 'gp2', rootVolumeSize: 20_000 }),
      at: 'server',
      field: 'rootVolumeSize',
    },
    { title: 'io2 without IOPS', design: server({ rootVolumeType: 'io2' }), at: 'server', field: 'rootVolumeIops' },
    { title: 'gp3 below its base', design: server({ rootVolumeIops: 2999 }), at: 'server', field: 'rootVolumeIops' },
    {
      title: 'io1 with what only io2 has',
      design: server({ rootVolumeType: 'io1', rootVolumeIops: 64_001 }),
      at: 'server',
      field: 'rootVolumeIops',
    },
  ],
  good: [
    { title: 'all as AWS has it', design: server({}) },
    { title: 'as large as the image', design: server({ rootVolumeSize: 8 }) },
    { title: 'the largest gp3', design: server({ rootVolumeSize: 65_536, rootVolumeIops: 80_000 }) },
    { title: 'the largest gp2', design: server({ rootVolumeType: 'gp2', rootVolumeSize: 16_384 }) },
    { title: 'gp2 with a number that is not sent', design: server({ rootVolumeType: 'gp2', rootVolumeIops: 100 }) },
    { title: 'the slowest io2', design: server({ rootVolumeType: 'io2', rootVolumeIops: 100 }) },
  ],
});
