import type { Notice } from '../cloud/notice';
import type { Addresses } from './terraform/moves';
import type { ExportedFile } from './text';

export interface ExportOptions {
  /** How many errors the design has; if any, every file says so on top. */
  readonly errors?: number;
  /** Addresses of earlier exports to Terraform, the oldest first: what was renamed since gets `moved` blocks. */
  readonly movedFrom?: readonly Addresses[] | undefined;
}

export interface Exported {
  /** in the order in which a reader wants them */
  readonly files: readonly ExportedFile[];
  /** what this target cannot express, and what was left out */
  readonly notices: readonly Notice[];
}
