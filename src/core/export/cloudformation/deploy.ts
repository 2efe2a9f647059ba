import type { Place } from '../../cloud/place';
import { bashWord } from '../api-calls/bash';
import { shortName } from '../api-calls/words';
import type { Plan } from '../plan';
import { commentText, type ExportedFile, TextFile, utf8Length } from '../text';
import { MAX_DIRECT_BYTES, type Stack } from './stacks';
import { type Parameter, PREFIX } from './values';

/** A stack with its template and what that asks for. */
export interface Written {
  readonly stack: Stack;
  readonly file: ExportedFile;
  readonly asked: readonly (readonly [name: string, parameter: Parameter])[];
}

const HEAD = [
  '# Makes the stacks one after the other: each after those whose ids it needs. Run it again after a change: stacks',
  '# without one stay as they are. What a template asks for is taken from the environment, from a variable that has the',
  '# name of the parameter (with the Region where several ask for one of their own); what is not given keeps the value that',
  '# the stack has, or its default.',
];

const FUNCTIONS = [
  '# Gives a stack a parameter that the environment has; else what it is for is told at the end, if it is said.',
  'take() {',
  '  local parameter=$1 variable=$2 description=${3:-}',
  '  if [[ -n ${!variable:-} ]]; then',
  '    parameters+=("$parameter=${!variable}")',
  '  elif [[ -n $description ]]; then',
  '    left+=("$variable: $description")',
  '  fi',
  '}',
  '',
  '# A parameter that a stack cannot do without.',
  'need() {',
  '  local parameter=$1 variable=$2 description=$3',
  '  if [[ -z ${!variable:-} ]]; then',
  '    printf \'Give %s in the environment: %s\\n\' "$variable" "$description" >&2',
  '    exit 1',
  '  fi',
  '  take "$parameter" "$variable"',
  '}',
];

const END = [
  'if ((${#left[@]} > 0)); then',
  "  printf 'What needs these is not made yet. Give them in the environment and run this again:\\n'",
  '  printf \'  %s\\n\' "${left[@]}"',
  'fi',
];

/** Names of parameters that stacks of several places ask for, each with a value of its own. */
function ambiguousIn(stacks: readonly Written[]): ReadonlySet<string> {
  const askers = new Map<string, Set<Place>>();
  for (const { stack, asked } of stacks)
    for (const [name, { shared }] of asked)
      if (!shared) askers.set(name, (askers.get(name) ?? new Set()).add(stack.place));
  return new Set([...askers].flatMap(([name, places]) => (places.size > 1 ? [name] : [])));
}

/** The places in an order in which each has what it needs of others; where two need each other, as they are. */
function inOrder(places: readonly (readonly Written[])[]): readonly (readonly Written[])[] {
  const left = [...places];
  const ordered: (readonly Written[])[] = [];
  while (left.length > 0) {
    const waits = (stacks: readonly Written[]) =>
      stacks.some(({ asked }) =>
        asked.some(([, { from }]) => left.some((other) => other !== stacks && other[0]?.stack.place === from)),
      );
    const next = Math.max(
      left.findIndex((stacks) => !waits(stacks)),
      0,
    );
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

/** A profile of the AWS CLI for each account whose credentials are not those in use. */
function profilesOf(plan: Plan, stacks: readonly Written[]): ReadonlyMap<string, string> {
  const profiles = new Map<string, string>();
  for (const { stack } of stacks) {
    const { account } = stack.place;
    if (account !== null && !profiles.has(account))
      profiles.set(account, shortName(plan.accountName(stack.place), 'account', new Set(profiles.values())));
  }
  return profiles;
}

function capabilityOf({ stack }: Written): string {
  const roles = stack.blocks.filter(({ type }) => type.startsWith('AWS::IAM::'));
  if (roles.length === 0) return '';
  const isNamed = roles.some(({ properties }) => properties.some(({ name }) => /^[A-Za-z]+Name$/.test(name)));
  return ` --capabilities ${isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'}`;
}

interface Names {
  /** profiles of the AWS CLI by account */
  readonly profiles: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlySet<string>;
}

function stackLines(plan: Plan, written: Written, { profiles, ambiguous }: Names): readonly string[] {
  const { stack, file, asked } = written;
  const { place } = stack;
  const profile = profiles.get(place.account ?? '');
  const others = asked.filter(([name]) => name !== PREFIX);
  const given = asked.length > others.length ? `"${PREFIX}=$PREFIX"` : '';
  const region = bashWord(place.region);
  const account = profile === undefined ? '' : ` --profile "$${profile}_profile"`;
  const isLarge = utf8Length(file.text) > MAX_DIRECT_BYTES;
  const where = shortName(`${plan.accountName(place)} ${place.region}`, 'region', new Set());
  const name = `BUCKET_${where}`;
  const bucket = isLarge ? ` --s3-bucket "\${${name}:-\${BUCKET:?the name of an S3 bucket in ${region}}}"` : '';
  const overrides = asked.length === 0 ? '' : ' ${parameters[@]+--parameter-overrides "${parameters[@]}"}';
  return [
    `# ${file.path}`,
    `parameters=(${given})`,
    ...others.map(([parameter, { fallback, description }]) => {
      const variable = ambiguous.has(parameter) ? `${parameter}_${where}` : parameter;
      const said = fallback === undefined || fallback === '' ? ` ${bashWord(description)}` : '';
      return `${fallback === undefined ? 'need' : 'take'} ${parameter} ${variable}${said}`;
    }),
    `aws cloudformation deploy --region ${region}${account} --stack-name "$PREFIX-${file.path.replace(/\.[a-z]+$/, '')}" --template-file ${file.path}${bucket}${capabilityOf(written)} --no-fail-on-empty-changeset${overrides}`,
    '',
  ];
}

/** A script that makes all stacks; null where one template is all there is. */
export function deployScript(
  plan: Plan,
  places: readonly (readonly Written[])[],
  errors: readonly string[],
): ExportedFile | null {
  const stacks = inOrder(places).flat();
  if (stacks.length < 2) return null;
  const profiles = profilesOf(plan, stacks);
  const file = new TextFile([]);
  file.addAll(['#!/usr/bin/env bash', ...errors.map((line) => `# ${line}`), ...HEAD]);
  if (places.some(({ length }) => length > 1))
    file.add(
      '# CloudFormation takes 500 resources and 1 MB in one template, so a Region has several, which share names by PREFIX.',
    );
  file.addAll(['set -euo pipefail', '', 'PREFIX="${PREFIX:-network}"']);
  for (const [account, name] of profiles) {
    const place = plan.places.find((one) => one.account === account);
    file.add(`# Profile of the AWS CLI for the account "${commentText(place ? plan.accountName(place) : '')}"`);
    file.add(`${name}_profile="\${${name.toUpperCase()}_PROFILE:-${name}}"`);
  }
  file.addAll(['left=()', '', ...FUNCTIONS, '']);
  const names = { profiles, ambiguous: ambiguousIn(stacks) };
  for (const written of stacks) file.addAll(stackLines(plan, written, names));
  file.addAll(END);
  return file.finish('deploy.sh');
}
