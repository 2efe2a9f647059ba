import type { ZoneNaming } from '../../core/model/design';
import { apply, useDocument } from '../store/document';
import type { Command } from './command';

const now = () => useDocument.getState().history.design.zoneNaming;

/** How exported code names Availability Zones. It is part of the design, so it can be undone. */
export function setZoneNaming(zoneNaming: ZoneNaming): void {
  apply('Zone naming', (design) => ({
    ok: true,
    design: design.zoneNaming === zoneNaming ? design : { ...design, zoneNaming },
  }));
}

export const literalZones: Command = {
  id: 'zones-literal',
  label: 'Zones by name (us-east-1a)',
  group: 'Export',
  divided: true,
  checked: () => now() === 'literal',
  run: () => setZoneNaming('literal'),
};

export const lookedUpZones: Command = {
  id: 'zones-lookup',
  label: 'Zones looked up in the account (Fn::GetAZs)',
  group: 'Export',
  checked: () => now() === 'lookup',
  run: () => setZoneNaming('lookup'),
};
