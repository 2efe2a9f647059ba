import { addDefaultVpc, defaultVpcOf } from '../../core/kinds/default-vpc';
import { applyAndSelect, useDocument } from '../store/document';
import { useView, view } from '../store/view';
import type { Command } from './command';

/** The Region that is selected, or that what is selected stands in; else the only one. */
function regionInView() {
  const { index } = useDocument.getState();
  const [selected] = useView.getState().selection;
  const regions = index.all('region');
  const near = selected === undefined ? undefined : index.getAs('region', index.regionOf(selected));
  return near ?? (regions.length === 1 ? regions[0] : undefined);
}

export const addDefault: Command = {
  id: 'add-default-vpc',
  label: 'Add the default VPC of the Region',
  group: 'Edit',
  enabled: () => {
    const region = regionInView();
    return region !== undefined && !defaultVpcOf(useDocument.getState().index, region);
  },
  run: () => {
    const region = regionInView();
    if (!region) return;
    const outcome = applyAndSelect('Add the default VPC', addDefaultVpc(region.id));
    if (outcome.ok) view.say(`Added the default VPC of ${region.code}, as AWS makes it`);
  },
};
