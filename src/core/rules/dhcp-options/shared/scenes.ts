import type { FieldsOf } from '../../../kinds/index';
import { scene } from '../../scene';

/** "main", which uses the option set "options" of its Region. */
export const optionsScene = (fields: Partial<FieldsOf<'dhcp-options'>> = {}) =>
  scene((s, vpc) => {
    const dhcpOptions = s.add('dhcp-options', 'options', s.region(), fields);
    s.set('vpc', vpc, { dhcpOptions });
  });
