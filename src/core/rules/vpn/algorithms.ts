import type { Tunnel } from '../../kinds/vpn-connection/tunnel';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { tunnels } from '../scene-transit';
import { clipped, listed, named } from '../words';

const ENCRYPTION = ['AES128', 'AES256', 'AES128-GCM-16', 'AES256-GCM-16'];
const INTEGRITY = ['SHA1', 'SHA2-256', 'SHA2-384', 'SHA2-512'];
const GROUPS = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map(String);

/** What AWS offers for each list of a tunnel. https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html */
const offered = {
  ikeVersions: ['IKE version', ['ikev1', 'ikev2']],
  phase1Encryption: ['phase 1 encryption', ENCRYPTION],
  phase1Integrity: ['phase 1 integrity', INTEGRITY],
  phase1DhGroups: ['phase 1 DH group', ['2', ...GROUPS]],
  phase2Encryption: ['phase 2 encryption', ENCRYPTION],
  phase2Integrity: ['phase 2 integrity', INTEGRITY],
  phase2DhGroups: ['phase 2 DH group', ['2', '5', ...GROUPS]],
} as const satisfies Partial<Record<keyof Tunnel, readonly [string, readonly string[]]>>;

const fields = Object.keys(offered) as readonly (keyof typeof offered)[];

const told = (tunnel: Partial<Tunnel>) => vpnScene(() => {}, { tunnels: tunnels({}, tunnel) });

export const algorithms = defineRule({
  id: 'vpn/algorithms',
  book: '',
  severity: 'error',
  title: 'Algorithm that AWS does not offer for tunnels',
  why: 'Both ends of a tunnel agree on algorithms that AWS offers, by the names that AWS gives them.',
  fix: 'Use one that AWS offers, or none: AWS then offers all.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  code: 'InvalidParameterValue',
  kind: 'vpn-connection',
  *check(vpn) {
    for (const [i, tunnel] of vpn.tunnels.entries()) {
      for (const field of fields) {
        const [label, known] = offered[field];
        const strange = tunnel[field].find((text) => !(known as readonly string[]).includes(text));
        if (strange === undefined) continue;
        yield {
          field: `tunnels[${i}].${field}`,
          message: `${named(vpn)} has the ${label} "${clipped(strange, 40)}" for tunnel ${i + 1}; AWS offers ${listed(known.slice(0, 4))}${known.length > 4 ? ' and others' : ''}. Use one of these.`,
          repairs: [
            changeRow<Tunnel>(`Leave out "${clipped(strange, 40)}"`, vpn.id, 'tunnels', tunnel.id, (now) => ({
              ...now,
              [field]: now[field].filter((text) => (known as readonly string[]).includes(text)),
            })),
          ],
        };
      }
    }
  },
  bad: [
    {
      title: 'an old cipher',
      design: told({ phase1Encryption: ['3DES'] }),
      at: 'vpn',
      field: 'tunnels[1].phase1Encryption',
    },
    { title: 'another spelling', design: told({ ikeVersions: ['IKEv2'] }), at: 'vpn', field: 'tunnels[1].ikeVersions' },
    {
      title: 'group 5 in phase 1',
      design: told({ phase1DhGroups: ['14', '5'] }),
      at: 'vpn',
      field: 'tunnels[1].phase1DhGroups',
    },
  ],
  good: [
    {
      title: 'old ones that AWS still offers',
      design: told({
        ikeVersions: ['ikev1', 'ikev2'],
        phase1Encryption: ['AES128'],
        phase1Integrity: ['SHA1'],
        phase1DhGroups: ['2'],
      }),
    },
    { title: 'none', design: told({}) },
    { title: 'group 5 in phase 2', design: told({ phase2DhGroups: ['5', '24'] }) },
    {
      title: 'modern ones',
      design: told({
        ikeVersions: ['ikev2'],
        phase1Encryption: ['AES256-GCM-16'],
        phase1Integrity: ['SHA2-512'],
        phase2Encryption: ['AES256-GCM-16', 'AES256'],
        phase2Integrity: ['SHA2-384'],
      }),
    },
  ],
});
