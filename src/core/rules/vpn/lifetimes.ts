import type { Tunnel } from '../../kinds/vpn-connection/tunnel';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { tunnels } from '../scene-transit';
import { named } from '../words';

/** What AWS takes where nothing is given. https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html */
const USUAL_PHASE1 = 28800;
const USUAL_PHASE2 = 3600;

type Numbers = 'phase1Lifetime' | 'phase2Lifetime' | 'dpdTimeout' | 'rekeyMargin' | 'rekeyFuzz' | 'replayWindow';

interface Range {
  readonly field: Numbers;
  readonly label: string;
  readonly least: number;
  readonly most: (tunnel: Tunnel) => number;
}

const ranges: readonly Range[] = [
  { field: 'phase1Lifetime', label: 'phase 1 lifetime', least: 900, most: () => 28800 },
  {
    field: 'phase2Lifetime',
    label: 'phase 2 lifetime',
    least: 900,
    // It ends before that of phase 1.
    most: ({ phase1Lifetime }) => Math.min(3600, (phase1Lifetime ?? USUAL_PHASE1) - 1),
  },
  { field: 'dpdTimeout', label: 'DPD timeout', least: 30, most: () => Number.POSITIVE_INFINITY },
  {
    field: 'rekeyMargin',
    label: 'rekey margin',
    least: 60,
    most: ({ phase2Lifetime }) => Math.floor((phase2Lifetime ?? USUAL_PHASE2) / 2),
  },
  { field: 'rekeyFuzz', label: 'rekey fuzz', least: 0, most: () => 100 },
  { field: 'replayWindow', label: 'replay window', least: 64, most: () => 2048 },
];

const told = (tunnel: Partial<Tunnel>) => vpnScene(() => {}, { tunnels: tunnels(tunnel) });

export const lifetimes = defineRule({
  id: 'vpn/lifetimes',
  severity: 'error',
  title: 'Number of a tunnel that AWS does not take',
  why: 'Phase 1 lasts 900 to 28800 seconds and phase 2 900 to 3600 and less than phase 1; the rekey margin is 60 seconds to half of phase 2, the replay window 64 to 2048 packets, a DPD timeout 30 seconds or more.',
  fix: 'Use a number of the range, or none: AWS then chooses.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  code: 'InvalidParameterValue',
  kind: 'vpn-connection',
  *check(vpn) {
    for (const [i, tunnel] of vpn.tunnels.entries()) {
      for (const { field, label, least, most } of ranges) {
        const value = tunnel[field];
        const last = most(tunnel);
        if (value === null || (value >= least && value <= last)) continue;
        const range = last === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${last}`;
        yield {
          field: `tunnels[${i}].${field}`,
          message: `${named(vpn)} has the ${label} ${value} for tunnel ${i + 1}; AWS takes ${range}. Use such a number, or none.`,
          repairs: [
            changeRow<Tunnel>(`Let AWS choose the ${label}`, vpn.id, 'tunnels', tunnel.id, (now) => ({
              ...now,
              [field]: null,
            })),
          ],
        };
      }
    }
  },
  bad: [
    {
      title: 'phase 1 too short',
      design: told({ phase1Lifetime: 899 }),
      at: 'vpn',
      field: 'tunnels[0].phase1Lifetime',
    },
    {
      title: 'phase 2 too long',
      design: told({ phase2Lifetime: 3601 }),
      at: 'vpn',
      field: 'tunnels[0].phase2Lifetime',
    },
    {
      title: 'phase 2 as long as phase 1',
      design: told({ phase1Lifetime: 1800, phase2Lifetime: 1800 }),
      at: 'vpn',
      field: 'tunnels[0].phase2Lifetime',
    },
    { title: 'a short DPD timeout', design: told({ dpdTimeout: 29 }), at: 'vpn', field: 'tunnels[0].dpdTimeout' },
    {
      title: 'a margin of more than half of phase 2',
      design: told({ phase2Lifetime: 1000, rekeyMargin: 501 }),
      at: 'vpn',
      field: 'tunnels[0].rekeyMargin',
    },
    { title: 'fuzz over 100', design: told({ rekeyFuzz: 101 }), at: 'vpn', field: 'tunnels[0].rekeyFuzz' },
    { title: 'a small window', design: told({ replayWindow: 63 }), at: 'vpn', field: 'tunnels[0].replayWindow' },
  ],
  good: [
    {
      title: 'the other ends of the ranges',
      design: told({ phase2Lifetime: 3600, rekeyMargin: 60, rekeyFuzz: 100, replayWindow: 64, dpdTimeout: 3600 }),
    },
    { title: 'all left to AWS', design: told({}) },
    {
      title: 'the ends of the ranges',
      design: told({
        phase1Lifetime: 28800,
        phase2Lifetime: 900,
        dpdTimeout: 30,
        rekeyMargin: 450,
        rekeyFuzz: 0,
        replayWindow: 2048,
      }),
    },
    { title: 'phase 2 just shorter than phase 1', design: told({ phase1Lifetime: 1801, phase2Lifetime: 1800 }) },
  ],
});
