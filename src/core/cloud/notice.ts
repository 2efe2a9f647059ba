import type { ResourceId } from '../model/resource';

/** A language of generated code; `api` is calls of the AWS API in any of the forms that they take. */
export type Language = 'terraform' | 'cloudformation' | 'api';

/** What a target cannot express: shown in the app and written into the output with the command to run. */
export interface Notice {
  readonly resource: ResourceId;
  readonly message: string;
  /** The languages that it is about; absent: all. */
  readonly only?: Language | readonly Language[];
  /** a shell command that does by hand what the target cannot */
  readonly command?: string;
}

/** How a resource is called in sentences. */
export const quoted = (name: string): string => `"${name}"`;
