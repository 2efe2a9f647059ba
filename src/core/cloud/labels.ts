import type { Block } from './block';
import type { Language } from './notice';

/** Names are cut here: long enough to tell apart, far below the 255 characters of a CloudFormation logical id. */
const LONGEST_NAME = 80;

const wordsOf = new Map<string, readonly string[]>();

/** The ASCII words of a text, split at punctuation and at humps: `WebServerSG 한글-2` gives Web, Server, SG and 2. */
function words(text: string): readonly string[] {
  let found = wordsOf.get(text);
  if (!found) {
    found = split(text.slice(0, LONGEST_NAME));
    if (wordsOf.size > 50_000) wordsOf.clear();
    wordsOf.set(text, found);
  }
  return found;
}

function split(text: string): readonly string[] {
  // Most names are in lower case throughout: no humps, no accents.
  if (/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(text)) return text.split(/[-_.]/);
  // Accents come off; other letters have no ASCII form.
  const plain = /[^ -~]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return plain
    .replace(/IPv(?=[46])/g, 'Ipv')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

/** The number at the end of an id, which no other resource has; the id itself if it has none. */
function numberOf(id: string): string {
  return /[0-9]+$/.exec(id)?.[0] ?? id.replace(/[^a-z0-9]/g, '');
}

/** Words of a resource's name. Where no label can be made of it, its kind helps out: `Subnet` and the number of its id. */
function nameWords(block: Block): { readonly words: readonly string[]; readonly ownWords: boolean } {
  const name = block.label[0] ?? '';
  const named = words(name);
  // Of `웹-1` and `앱-1` only the digit is left.
  const lost = named.length === 0 || (/[^ -~]/.test(name) && !named.some((word) => /[A-Za-z]/.test(word)));
  if (!lost && !/^[0-9]/.test(named[0] ?? '')) return { words: named, ownWords: true };
  const kind = words(block.owner.replace(/-?[0-9]+$/, ''));
  return { words: lost ? [...kind, numberOf(block.owner)] : [...kind, ...named], ownWords: false };
}

/** Whether the name says what it is, so that a noun would only repeat it: `web-sg`. */
function saysKind(named: readonly string[], kindWords: readonly string[]): boolean {
  const text = `-${named.join('-').toLowerCase()}-`;
  return kindWords.some((word) => text.includes(`-${word}-`));
}

function withSuffixes(name: readonly string[], block: Block): readonly string[] {
  return block.label.length === 1 ? name : [...name, ...block.label.slice(1).flatMap(words)];
}

/** `public_a`: a letter, then letters, digits and underscores, in lower case. */
function terraformLabel(block: Block): string {
  return withSuffixes(nameWords(block).words, block).join('_').toLowerCase();
}

/** `PublicASubnet`: letters and digits. Two numbers in a row are kept apart by an x: `10x0x0x0x16`. */
function logicalId(block: Block): string {
  const name = nameWords(block);
  const { noun, words: kindWords } = block.type;
  let id = '';
  for (const word of withSuffixes(name.words, block)) {
    if (/[0-9]$/.test(id) && /^[0-9]/.test(word)) id += 'x';
    id += capitalized(word);
  }
  if (name.ownWords ? !saysKind(name.words, kindWords) : kindWords.length === 0) id += noun;
  // Names that end in Id are kept for parameters and outputs.
  return id.endsWith('Id') ? id + numberOf(block.owner) : id;
}

/** `public_a_subnet`: the words of a logical id as the name of a variable in a program. */
function variable(block: Block): string {
  const name = nameWords(block);
  const { noun, words: kindWords } = block.type;
  const named = withSuffixes(name.words, block);
  const said = name.ownWords ? saysKind(name.words, kindWords) : kindWords.length > 0;
  return (said ? named : [...named, ...words(noun)]).join('_').toLowerCase();
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

interface LabelForm {
  readonly plain: (block: Block) => string;
  /** what a label must be unique in */
  readonly scope: (block: Block) => unknown;
  readonly snake: boolean;
}

const forms: Readonly<Record<Language, LabelForm>> = {
  terraform: { plain: terraformLabel, scope: ({ type }) => type.tf, snake: true },
  cloudformation: { plain: logicalId, scope: ({ place }) => place, snake: false },
  api: { plain: variable, scope: () => null, snake: true },
};

/**
 * Labels of blocks, in the same order: unique for each resource type in Terraform, in each template in CloudFormation,
 * and in all of a program that calls the API, whether or not it writes underscores.
 * Clashes are settled in the order given, which has to be the order of creation: the first keeps the plain label, later
 * ones get the number of their id. So a resource that is added, always last, never changes the label of another.
 */
export function labelBlocks(blocks: readonly Block[], language: Language): readonly string[] {
  const { plain: plainOf, scope: scopeOf, snake } = forms[language];
  const scopes = new Map<unknown, Set<string>>();
  return blocks.map((block) => {
    const scope = scopeOf(block);
    let taken = scopes.get(scope);
    if (!taken) {
      taken = new Set();
      scopes.set(scope, taken);
    }
    const plain = plainOf(block);
    const known = (text: string) => (language === 'api' ? text.replaceAll('_', '') : text);
    let label = plain;
    for (let n = 1; taken.has(known(label)); n += 1) {
      const joint = snake ? '_' : /[0-9]$/.test(plain) ? 'x' : '';
      label = `${plain}${joint}${numberOf(block.owner)}`;
      if (n > 1) label += `${snake ? '_' : 'x'}${n}`;
    }
    taken.add(known(label));
    return label;
  });
}

/** A text as one PascalCase name of letters and digits. */
export function pascalCase(text: string): string {
  return words(text).map(capitalized).join('');
}

/** A text as one snake_case name. */
export function snakeCase(text: string): string {
  return words(text).join('_').toLowerCase();
}
