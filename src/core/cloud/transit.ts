import { type Expr, literal } from './expr';

/** How transit gateways and their attachments spell yes and no. */
export const enabled = (on: boolean): Expr => literal(on ? 'enable' : 'disable');
