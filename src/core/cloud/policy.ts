import { type Expr, list, literal, type MapEntry, map } from './expr';

export type Json = string | readonly Json[] | { readonly [key: string]: Json };

function exprOf(json: Json): Expr {
  if (typeof json === 'string') return literal(json);
  if (Array.isArray(json)) return list(json.map((item: Json) => exprOf(item)));
  return map(Object.entries(json).map(([key, value]): MapEntry => [key, exprOf(value as Json)]));
}

/** A policy of IAM: an object for CloudFormation, a text of JSON for the others. */
export function policyOf(statements: readonly Json[]): Expr {
  const document = { Version: '2012-10-17', Statement: statements };
  const text = literal(JSON.stringify(document));
  return { type: 'by-target', terraform: text, cloudformation: exprOf(document), api: text };
}

/** Who may take on a role: a service by its name, such as `lambda.amazonaws.com`. */
export function trustOf(service: string): Expr {
  return policyOf([{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }]);
}

/** The second part of ARNs in a Region. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('eusc-')) return 'aws-eusc';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** A name in the letters that IAM takes, told from others by the number of the resource. */
export function iamName(owner: { readonly id: string; readonly name: string }, what: string): string {
  const plain = owner.name.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 40) || 'network';
  return `${plain}-${owner.id.replace(/^\D+/, '')}-${what}`;
}
