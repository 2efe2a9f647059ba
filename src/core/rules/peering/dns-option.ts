import type { Design, Resource, ResourceOf } from '../../kinds/index';
import { withFields } from '../../model/edits';
import { change } from '../fixes';
import { defineRule, type Repair } from '../rule';
import { peeringScene } from '../scene';
import { listed, named } from '../words';
import { type Peering, sidesOf } from './shared/sides';

const hasDns = (vpc: ResourceOf<'vpc'>) => vpc.dnsSupport && vpc.dnsHostnames;

function switchOn(vpcs: readonly ResourceOf<'vpc'>[]): Repair {
  const on = { dnsSupport: true, dnsHostnames: true } as Partial<Resource>;
  const edit = (design: Design) => ({
    ok: true as const,
    design: vpcs.reduce((next, vpc) => withFields<Resource>(next, vpc.id, on), design),
    focus: vpcs.map((vpc) => vpc.id),
  });
  return { label: `Switch DNS on in ${listed(vpcs.map(named))}`, edit };
}

const dns = { requesterDns: true, accepterDns: true };

export const dnsOption = defineRule({
  id: 'peering/dns-option',
  severity: 'error',
  title: 'Peers are to resolve names of each other, but a VPC has DNS switched off',
  why: 'Names resolve to private addresses across a peering connection only if both VPCs have DNS resolution and DNS hostnames.',
  fix: 'Switch both on in both VPCs, or the option off.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html',
  code: 'InvalidVpcPeeringConnectionState.DnsHostnamesDisabled',
  kind: 'vpc-peering-connection',
  *check(peering, index) {
    const field = peering.requesterDns ? 'requesterDns' : peering.accepterDns ? 'accepterDns' : null;
    const off = (sidesOf(index, peering) ?? []).filter((vpc) => !hasDns(vpc));
    if (field === null || off.length === 0) return;
    yield {
      field,
      message: `${named(peering)} resolves names across the connection, but DNS resolution or DNS hostnames is off in ${listed(off.map(named))}; AWS expects both on in both VPCs. Switch them on, or the option off.`,
      repairs: [
        switchOn(off),
        change<Peering>('Switch the option off', peering.id, () => ({ requesterDns: false, accepterDns: false })),
      ],
    };
  },
  bad: [
    {
      title: 'no hostnames in the accepter',
      design: peeringScene((s, _main, _other, link) => s.set('vpc-peering-connection', link, dns), {
        dnsHostnames: false,
      }),
      at: 'link',
      field: 'requesterDns',
    },
    {
      title: 'one direction only, no DNS in the requester',
      design: peeringScene((s, main, _other, link) => {
        s.set('vpc', main, { dnsSupport: false, dnsHostnames: false });
        s.set('vpc-peering-connection', link, { accepterDns: true });
      }),
      at: 'link',
      field: 'accepterDns',
    },
  ],
  good: [
    {
      title: 'both VPCs have both',
      design: peeringScene((s, _main, _other, link) => s.set('vpc-peering-connection', link, dns)),
    },
    { title: 'the option is off', design: peeringScene(undefined, { dnsHostnames: false }) },
    {
      title: 'one direction only, both VPCs have both',
      design: peeringScene((s, _main, _other, link) => s.set('vpc-peering-connection', link, { requesterDns: true })),
    },
    {
      title: 'a side is missing, which has a rule of its own',
      design: peeringScene(
        (s, _main, _other, link) => s.set('vpc-peering-connection', link, { ...dns, requester: null }),
        { dnsHostnames: false },
      ),
    },
  ],
});
