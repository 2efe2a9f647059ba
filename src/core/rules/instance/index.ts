import type { AnyRule } from '../rule';
import { noPublicAddress } from './no-public-address';
import { publicIpNoGateway } from './public-ip-no-gateway';
import { sameVpc } from './same-vpc';
import { typeForm } from './type-form';

/** In the order in which findings of one resource are shown. */
export const instanceRules: readonly AnyRule[] = [sameVpc, typeForm, publicIpNoGateway, noPublicAddress];
