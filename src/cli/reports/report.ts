import type { Index } from '../../core/kinds/index';
import type { Analysis } from '../../core/rules/run';

/** What a report is made of. */
export interface Checked {
  /** path of the design as it was given; `-` for standard input */
  readonly path: string;
  /** the text of the file, to tell lines */
  readonly text: string;
  readonly index: Index;
  readonly analysis: Analysis;
}
