import type { FieldsOf } from '../../../kinds/index';
import { scene } from '../../scene';

/** The flow log "log" of the VPC "main" with these fields. */
export const flowLogScene = (fields: Partial<FieldsOf<'flow-log'>> = {}) =>
  scene((s, target) => s.add('flow-log', 'log', s.region(), { target, ...fields }));
