import { snakeCase } from '../../cloud/labels';
import { regionFacts } from '../../kinds/region/regions';
import { secretsOf } from '../expressions';
import type { Plan } from '../plan';
import { shortened } from '../remarks';
import { type Block, block, comment, expression, name, names, type Part, text, texts, values } from './body';
import { aliasesOf, type DataSource, secretName, type Values } from './values';

/**
 * The oldest Terraform whose syntax is used, and the provider whose schema the names were checked against
 * (`terraform providers schema` of hashicorp/aws 5.100.0).
 */
export const TERRAFORM_VERSION = '>= 1.5';
export const PROVIDER = { source: 'hashicorp/aws', version: '>= 5.100, < 7.0' } as const;

/** An account of the design that Terraform reaches by a role. */
interface RoleVariable {
  readonly variable: string;
  readonly accountName: string;
  readonly accountId: string;
  readonly partition: string;
}

/** One variable for each account of the design that holds something, however many Regions it has. */
function rolesOf(plan: Plan): ReadonlyMap<string, RoleVariable> {
  const roles = new Map<string, RoleVariable>();
  for (const place of plan.places) {
    if (place.account === null || roles.has(place.account)) continue;
    const accountName = shortened(plan.accountName(place));
    const stem = snakeCase(accountName);
    const plain = /^[a-z]/.test(stem) ? `${stem}_role_arn` : `account_${stem === '' ? '' : `${stem}_`}role_arn`;
    const taken = new Set([...roles.values()].map((role) => role.variable));
    let variable = plain;
    for (let n = 2; taken.has(variable); n += 1) variable = `${plain}_${n}`;
    const partition = regionFacts(place.region)?.partition ?? 'aws';
    roles.set(place.account, { variable, accountName, accountId: plan.accountId(place), partition });
  }
  return roles;
}

/** The role of an account, and that it is one of that account where its number is known. */
function roleParts({ variable, accountId }: RoleVariable): readonly Part[] {
  const given = `var.${variable}`;
  const role = block(
    'dynamic',
    ['assume_role'],
    values(['for_each', expression(`${given} == null ? [] : [${given}]`)]),
    block('content', [], values(['role_arn', expression('assume_role.value')])),
  );
  if (!/^[0-9]{12}$/.test(accountId)) return [role];
  return [values(['allowed_account_ids', expression(`${given} == null ? null : ["${accountId}"]`)]), role];
}

/** The first Region of the design is the default one; every further one, and every account, gets an alias. */
export function providerBlocks(plan: Plan): readonly Block[] {
  const aliases = aliasesOf(plan);
  const roles = rolesOf(plan);
  return plan.places.map((place) => {
    const alias = aliases.get(place);
    const region = ['region', text(place.region)] as const;
    const role = roles.get(place.account ?? '');
    return {
      type: 'provider',
      labels: ['aws'],
      parts: [
        alias === undefined ? values(region) : values(['alias', text(alias)], region),
        ...(role ? roleParts(role) : []),
      ],
    };
  });
}

/** For each account the role to assume there. Nothing tells which it is, so a plan without one says so. */
export function variableBlocks(plan: Plan): readonly Block[] {
  return [...rolesOf(plan).values()].flatMap(({ variable, accountName, accountId, partition }): readonly Block[] => {
    const named = `"${accountName}"${accountId === '' ? '' : ` (${shortened(accountId)})`}`;
    const number = /^[0-9]{12}$/.test(accountId) ? accountId : '111122223333';
    return [
      {
        type: 'variable',
        labels: [variable],
        parts: [
          values(
            ['description', text(`ARN of the role to assume in the account ${named}`)],
            ['type', name('string')],
            ['default', expression('null')],
          ),
          block(
            'validation',
            [],
            values(
              [
                'condition',
                expression(
                  `var.${variable} == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", var.${variable}))`,
                ),
              ],
              [
                'error_message',
                text(`Expected the ARN of a role, such as arn:${partition}:iam::${number}:role/Terraform.`),
              ],
            ),
          ),
        ],
      },
      {
        type: 'check',
        labels: [variable],
        parts: [
          block(
            'assert',
            [],
            values(
              ['condition', expression(`var.${variable} != null`)],
              [
                'error_message',
                text(
                  `Without ${variable} the resources of the account ${named} are made in the account of your credentials.`,
                ),
              ],
            ),
          ),
        ],
      },
    ];
  });
}

/** One variable for each secret that whoever deploys gives. */
export function secretBlocks(plan: Plan): readonly Block[] {
  return secretsOf(plan.blocks).map((secret) => ({
    type: 'variable',
    labels: [secretName(plan, secret)],
    parts: [
      values(
        ['description', text(`${secret.description}. Without it AWS makes one.`)],
        ['type', name('string')],
        ['default', expression('null')],
        ['sensitive', expression('true')],
      ),
    ],
  }));
}

export function sourceBlock(source: DataSource, printer: Values): Block {
  const alias = printer.alias(source.place);
  const parts: Part[] = [];
  if (alias !== null) parts.push(values(['provider', name(`aws.${alias}`)]));
  if (source.type === 'aws_availability_zones') {
    parts.push(values(['state', text('available')]));
    // Local Zones and Wavelength Zones are not what zone letters count.
    parts.push(
      block('filter', [], values(['name', text('opt-in-status')], ['values', texts(['opt-in-not-required'])])),
    );
  }
  if (source.arguments !== undefined)
    parts.push(values(...source.arguments.map(([argument, code]) => [argument, expression(code)] as const)));
  if (source.name !== undefined) parts.push(values(['name', text(source.name)]));
  if (source.after !== undefined)
    parts.push(
      comment('Read when the network is applied, so that a plan needs no access to AWS.'),
      values(['depends_on', names([source.after])]),
    );
  return { type: 'data', labels: [source.type, source.label], parts };
}

const outputs = [
  ['vpc', 'aws_vpc'],
  ['subnet', 'aws_subnet'],
] as const;

/** One output for each VPC and subnet, so that another one changes none of them. */
export function outputBlocks(
  plan: Plan,
  printer: Values,
): readonly { readonly owner: string; readonly block: Block }[] {
  return outputs.flatMap(([noun, type]) =>
    plan.blocks
      .filter((planned) => planned.type === type)
      .map(({ block: { owner, key, label: names }, label }) => {
        const description = ['description', text(`Id of "${names[0] ?? ''}"`)] as const;
        const value = ['value', expression(printer.reference(key, 'id'))] as const;
        return {
          owner,
          block: { type: 'output', labels: [`${label}_${noun}_id`], parts: [values(description, value)] },
        };
      }),
  );
}
