import type { ResourceId } from '../model/resource';

/** Where a resource is created: a Region of an account. The same object for the same two, so compare with `===`. */
export interface Place {
  /** AWS Region code such as `us-east-1` */
  readonly region: string;
  /** an account of the design; null: the one whose credentials are used */
  readonly account: ResourceId | null;
}
