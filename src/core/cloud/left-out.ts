/**
 * What a kind leaves out of the resources that it lowers to, and why: by CloudFormation type or Terraform resource, then
 * by property (`NetworkInterfaces.SubnetId` is one inside of another). Every kind keeps its own beside its lowering, in
 * `left-out.ts`; the tests hold it against the schemas of both languages.
 */
export type LeftOut = Readonly<Record<string, Readonly<Record<string, string>>>>;
