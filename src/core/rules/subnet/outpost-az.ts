import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { clipped, named } from '../words';

const ARN = /^arn:aws[a-z-]*:outposts:([a-z0-9-]+):[0-9]{12}:outpost\/op-[0-9a-f]{17}$/;
const OUTPOST = 'arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0';

export const outpostAz = defineRule({
  id: 'subnet/outpost-az',
  severity: 'error',
  title: 'Outpost of a subnet that is not in its zone',
  why: 'A subnet on an Outpost lies in the Availability Zone that the Outpost is connected to: in its Region, never in a Local Zone or Wavelength Zone.',
  fix: 'Write the ARN of an Outpost of the Region, and choose its Availability Zone.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    if (subnet.outpostArn === '') return;
    const code = index.getAs('region', index.regionOf(subnet.id))?.code ?? '';
    const region = ARN.exec(subnet.outpostArn)?.[1];
    if (region === undefined)
      yield {
        field: 'outpostArn',
        message: `${named(subnet)} has the Outpost "${clipped(subnet.outpostArn, 120)}", which is no ARN of one. Write it like ${OUTPOST}.`,
      };
    else if (region !== code)
      yield {
        field: 'outpostArn',
        message: `${named(subnet)} is in ${code}, but its Outpost is in ${region}. Choose an Outpost of ${code}.`,
      };
    else if (subnet.zone.startsWith(`${code}-`))
      yield {
        field: 'zone',
        message: `${named(subnet)} is on an Outpost, but its zone ${subnet.zone} is no Availability Zone. Choose the zone that the Outpost is connected to.`,
      };
  },
  bad: [
    {
      title: 'an id',
      design: subnetScene(() => {}, { outpostArn: 'op-0123456789abcdef0' }),
      at: 'web',
      field: 'outpostArn',
    },
    {
      title: 'in another Region',
      design: subnetScene(() => {}, { outpostArn: OUTPOST.replace('us-east-1', 'eu-west-1') }),
      at: 'web',
      field: 'outpostArn',
    },
    {
      title: 'in a Local Zone',
      design: subnetScene(() => {}, { outpostArn: OUTPOST, zone: 'us-east-1-bos-1a' }),
      at: 'web',
      field: 'zone',
    },
  ],
  good: [
    { title: 'a Local Zone without an Outpost', design: subnetScene(() => {}, { zone: 'us-east-1-bos-1a' }) },

    { title: 'none', design: subnetScene() },
    { title: 'one of the Region', design: subnetScene(() => {}, { outpostArn: OUTPOST }) },
    {
      title: 'one of the Region, its zone by id',
      design: subnetScene(() => {}, { outpostArn: OUTPOST, zone: 'use1-az4' }),
    },
  ],
});
