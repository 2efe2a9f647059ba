import { attachedNowhere } from '../gateways';
import { defineRule } from '../rule';
import { publicScene, scene } from '../scene';

export const unattached = defineRule({
  id: 'internet-gateway/unattached',
  severity: 'warning',
  title: 'Internet gateway that is attached to no VPC',
  why: 'An internet gateway does nothing until it is attached to a VPC.',
  fix: 'Drag it onto the VPC that it is meant for, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  kind: 'internet-gateway',
  check: attachedNowhere,
  bad: [
    {
      title: 'beside a VPC that has none',
      design: scene((s) => s.add('internet-gateway', 'igw', s.region())),
      at: 'igw',
    },
    {
      title: 'beside a VPC that has one',
      design: publicScene((s) => s.add('internet-gateway', 'spare', s.region())),
      at: 'spare',
    },
  ],
  good: [
    { title: 'attached', design: publicScene() },
    { title: 'attached and not routed to', design: scene((s, vpc) => s.add('internet-gateway', 'igw', vpc)) },
    {
      title: 'one for each of two VPCs',
      design: publicScene((s) => {
        s.add('internet-gateway', 'igw-2', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }));
      }),
    },
    {
      title: 'a second one of the VPC, which has a rule of its own',
      design: publicScene((s, { vpc }) => s.add('internet-gateway', 'second', vpc)),
    },
  ],
});
