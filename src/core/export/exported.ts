import type { Notice } from '../cloud/notice';
import type { ExportedFile } from './text';

export interface ExportOptions {
  /** How many errors the design has; if any, every file says so on top. */
  readonly errors?: number;
}

export interface Exported {
  /** in the order in which a reader wants them */
  readonly files: readonly ExportedFile[];
  /** what this target cannot express, and what was left out */
  readonly notices: readonly Notice[];
}
