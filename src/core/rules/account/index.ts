import type { AnyRule } from '../rule';
import { idForm } from './id-form';
import { sameId } from './same-id';

export const accountRules: readonly AnyRule[] = [idForm, sameId];
