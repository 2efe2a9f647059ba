import type { ComponentType } from 'react';
import type { Control } from '../../../core/model/define-kind';
import type { ControlProps } from '../control';
import { RegionControl, SelectControl, ToggleControl, ZoneControl } from './choice-controls';
import { CidrControl } from './cidr-control';
import { CidrListControl, TextListControl } from './list-controls';
import { LongTextControl } from './long-text-control';
import { NumberControl } from './number-control';
import { ReferenceControl, ReferenceListControl } from './reference-controls';
import { ServiceControl } from './service-control';
import { TextControl } from './text-control';

type Plain = Exclude<Control['type'], 'rows' | 'table'>;

const controls = {
  text: TextControl,
  address: TextControl,
  cidr: CidrControl,
  'cidr-list': CidrListControl,
  'text-list': TextListControl,
  'long-text': LongTextControl,
  number: NumberControl,
  toggle: ToggleControl,
  select: SelectControl,
  region: RegionControl,
  zone: ZoneControl,
  service: ServiceControl,
  reference: ReferenceControl,
  'reference-list': ReferenceListControl,
} satisfies Record<Plain, unknown>;

/** The control that edits a field of this type. */
export function controlOf(type: Plain): ComponentType<ControlProps> {
  return controls[type] as unknown as ComponentType<ControlProps>;
}
