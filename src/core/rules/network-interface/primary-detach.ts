import { freeDevice } from '../../kinds/devices';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const attached = (deviceIndex: number) =>
  subnetScene((s, web) => {
    s.add('network-interface', 'eni', web, { instance: s.add('instance', 'server', web), deviceIndex });
  });

export const primaryDetach = defineRule({
  id: 'network-interface/primary-detach',
  severity: 'error',
  title: 'Network interface in the place of the primary one',
  why: 'Device 0 is the interface that an instance was started with. It stays as long as the instance, and no other can take its place.',
  fix: 'Use a device index from 1 on.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'OperationNotPermitted',
  kind: 'network-interface',
  *check(eni, index) {
    const instance = index.getAs('instance', eni.instance);
    if (!instance || eni.deviceIndex > 0) return;
    const deviceIndex = freeDevice(index, instance.id, eni.id);
    yield {
      field: 'deviceIndex',
      message: `${named(eni)} is to be device ${eni.deviceIndex} of ${named(instance)}, but AWS expects 1 or more: 0 is the interface that the instance starts with. Use ${deviceIndex}.`,
      repairs: [setFields(`Use device index ${deviceIndex}`, eni.id, { deviceIndex })],
    };
  },
  bad: [
    { title: 'device 0', design: attached(0), at: 'eni', field: 'deviceIndex' },
    { title: 'no device index', design: attached(-1), at: 'eni', field: 'deviceIndex' },
  ],
  good: [
    { title: 'device 1', design: attached(1) },
    {
      title: 'without an instance the index does not count',
      design: subnetScene((s, web) => s.add('network-interface', 'eni', web, { deviceIndex: 0 })),
    },
    { title: 'a later device', design: attached(7) },
    {
      title: 'one of two interfaces of an instance',
      design: subnetScene((s, web) => {
        const instance = s.add('instance', 'server', web);
        s.add('network-interface', 'eni', web, { instance, deviceIndex: 1 });
        s.add('network-interface', 'eni-2', web, { instance, deviceIndex: 2 });
      }),
    },
  ],
});
