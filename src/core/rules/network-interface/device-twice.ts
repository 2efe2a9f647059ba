import { freeDevice, interfacesOn } from '../../kinds/devices';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const two = (first: number, second: number) =>
  subnetScene((s, web) => {
    const instance = s.add('instance', 'server', web);
    s.add('network-interface', 'one', web, { instance, deviceIndex: first });
    s.add('network-interface', 'two', web, { instance, deviceIndex: second });
  });

export const deviceTwice = defineRule({
  id: 'network-interface/device-twice',
  book: '',
  severity: 'error',
  title: 'Two network interfaces with one device index',
  why: 'Every interface of an instance has a device index of its own.',
  fix: 'Give one of them another index.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachNetworkInterface.html',
  code: 'InvalidParameterValue',
  kind: 'network-interface',
  *check(eni, index) {
    const instance = index.getAs('instance', eni.instance);
    // One of another VPC is told elsewhere.
    if (!instance || index.vpcOf(instance.id) !== index.vpcOf(eni.id)) return;
    const twin = interfacesOn(index, instance.id).find(
      (other) => other.id !== eni.id && other.deviceIndex === eni.deviceIndex,
    );
    if (!twin) return;
    const deviceIndex = freeDevice(index, instance.id, eni.id);
    yield {
      field: 'deviceIndex',
      message: `${named(eni)} and ${named(twin)} are both device ${eni.deviceIndex} of ${named(instance)}; AWS attaches one of them. Use ${deviceIndex} for one.`,
      repairs: [setFields(`Use device index ${deviceIndex}`, eni.id, { deviceIndex })],
    };
  },
  bad: [
    { title: 'both the first', design: two(1, 1), at: 'two', field: 'deviceIndex' },
    { title: 'a later one', design: two(3, 3), at: 'two', field: 'deviceIndex' },
  ],
  good: [
    { title: 'the first and the second', design: two(1, 2) },
    {
      title: 'of two instances',
      design: subnetScene((s, web) => {
        s.add('network-interface', 'one', web, { instance: s.add('instance', 'server', web) });
        s.add('network-interface', 'two', web, { instance: s.add('instance', 'other', web) });
      }),
    },
    {
      title: 'not attached',
      design: subnetScene((s, web) => {
        s.add('network-interface', 'one', web);
        s.add('network-interface', 'two', web);
      }),
    },
    { title: 'with a gap between', design: two(1, 4) },
  ],
});
