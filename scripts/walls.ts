import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

const coreParts = [
  'net',
  'model',
  'cloud',
  'kinds',
  'rules',
  'reach',
  'cost',
  'layout',
  'history',
  'export',
  'import',
  'file',
  'examples',
] as const;
const core = coreParts.map((part) => `core/${part}`);
const upToKinds = ['core/net', 'core/model', 'core/cloud', 'core/kinds'];
const shared = ['app/ui', 'app/store', 'app/commands', 'app/i18n'];
const views = ['app/canvas', 'app/inspector', 'app/panels', 'app/kinds', 'app/persistence'];

/** Who may import whom, beside itself. A folder that is not here has no place yet: give it one. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/net': [],
  'core/model': ['core/net'],
  'core/cloud': ['core/net', 'core/model'],
  'core/kinds': ['core/net', 'core/model', 'core/cloud'],
  ...Object.fromEntries(core.slice(4).map((part) => [part, upToKinds])),
  worker: core,
  cli: core,
  'app/ui': core,
  'app/i18n': core,
  'app/store': [...core, 'worker', 'app/i18n'],
  'app/commands': [...core, 'worker', 'app/store', 'app/i18n'],
  ...Object.fromEntries(views.map((part) => [part, [...core, 'worker', ...shared]])),
  app: [...core, 'worker', ...shared, ...views],
};

/** Packages that the core may use: they need neither a browser nor Node. */
const corePackages = ['zod', 'yaml', 'fflate'];

const lineLimits = { core: 300, elsewhere: 400 };
const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const otherNames = new Set(['App.tsx', 'README.md']);

const isCode = (path: string) => /\.tsx?$/.test(path);
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.includes('/testing/');

/** "core/rules", "worker", "app/canvas"; "app" for the files that compose it. */
function partOf(path: string): string {
  const [, area = '', folder = '', ...rest] = path.split('/');
  return (area === 'core' || area === 'app') && rest.length > 0 ? `${area}/${folder}` : area;
}

interface Import {
  readonly from: string;
  readonly target: string;
  /** The imported file, where it is one of ours. */
  readonly file?: string;
}

function importTargets(path: string, source: string): readonly string[] {
  const { program, module, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const targets = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...[...source.matchAll(/new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g)].map((match) => match[1] ?? ''),
  ];
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') targets.push(node.source.value);
    },
    TSImportType(node) {
      targets.push(node.source.value);
    },
  }).visit(program);
  return [...new Set(targets)];
}

function resolve(from: string, target: string, files: ReadonlyMap<string, string>): string | undefined {
  const path = posix.join(posix.dirname(from), target.replace(/\?.*$/, ''));
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].find((file) => files.has(file));
}

function packageProblem({ from, target }: Import): string | undefined {
  const isNode = target.startsWith('node:');
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  if (name === '@xyflow/react' && partOf(from) !== 'app/canvas') {
    return `${from} imports ${target}: only src/app/canvas knows React Flow.`;
  }
  if (isTest(from)) return undefined;
  if (from.startsWith('src/core/') && !corePackages.includes(name)) {
    return `${from} imports ${target}: the core is pure, of packages it may use ${corePackages.join(', ')}.`;
  }
  if (isNode && !from.startsWith('src/cli/')) return `${from} imports ${target}: only src/cli runs in Node alone.`;
  return undefined;
}

function arrowProblem({ from, target, file }: Import): string | undefined {
  if (!target.startsWith('.')) return packageProblem({ from, target });
  if (/\.[cm]?[jt]sx?$/.test(target)) return `${from} imports ${target}: write it without its extension.`;
  if (!file) {
    const outside = !posix.join(posix.dirname(from), target).startsWith('src/');
    // Tests name folders of fixtures and files outside; the compiler checks what they import.
    if (isTest(from) || (outside && target.endsWith('.json'))) return undefined;
    return `${from} imports ${target}: ${outside ? 'that is outside src.' : 'there is no such file.'}`;
  }
  const [part, other] = [partOf(from), partOf(file)];
  if (isTest(from)) {
    const climbs = from.startsWith('src/core/') && !file.startsWith('src/core/');
    return climbs
      ? `${from} imports ${file}: the core does not know what is built on it, nor do its tests.`
      : undefined;
  }
  if (isTest(file)) return `${from} imports ${file}: only tests import tests.`;
  if (part === other) return part === 'core/kinds' ? kindProblem(from, file) : undefined;
  const allowed = mayImport[part];
  if (!allowed) return `${from} is in ${part}, which has no place in the table of scripts/walls.ts.`;
  if (allowed.includes(other)) return undefined;
  return `${from} imports ${file}: ${part} may import ${allowed.join(', ') || 'no other part'}.`;
}

/** A kind sees other resources only through what it is handed. */
function kindProblem(from: string, file: string): string | undefined {
  const kindOf = (path: string) => path.match(/^src\/core\/kinds\/([^/]+)\//)?.[1];
  const kind = kindOf(from);
  const other = kindOf(file);
  // generating/ is no kind: it makes designs of them all.
  if (!kind || kind === 'generating' || other === kind) return undefined;
  if (other) return `${from} imports ${file}: a kind does not know another kind.`;
  return file === 'src/core/kinds/index.ts'
    ? `${from} imports ${file}: a kind does not know the list of kinds.`
    : undefined;
}

/** Circles of imports, each told once, from its alphabetically first file. */
function circles(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, file } of imports) if (file) next.set(from, [...(next.get(from) ?? []), file]);
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      const circle = trail.slice(start);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add(`${[...turned, turned[0]].join(' → ')} is a circle of imports.`);
      return;
    }
    if (done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found];
}

function nameProblem(path: string): string | undefined {
  const wrong = path
    .split('/')
    .find((name) => !kebabCase.test(name) && !(otherNames.has(name) && path.endsWith(`/${name}`)));
  return wrong === undefined ? undefined : `${path}: "${wrong}" is not in kebab-case.`;
}

function lengthProblem(path: string, source: string): string | undefined {
  if (isTest(path) || !isCode(path)) return undefined;
  const limit = path.startsWith('src/core/') ? lineLimits.core : lineLimits.elsewhere;
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  return lines > limit ? `${path} has ${lines} lines, at most ${limit} are allowed: find its second job.` : undefined;
}

/**
 * Everything in src that breaks a rule of the house.
 * @param files source text by path from the project's folder, such as "src/core/net/cidr.ts"; files that are not code count too
 */
export function wallProblems(files: ReadonlyMap<string, string>): readonly string[] {
  const imports = [...files].flatMap(([from, source]) =>
    isCode(from)
      ? importTargets(from, source).map((target): Import => {
          const file = target.startsWith('.') ? resolve(from, target, files) : undefined;
          return { from, target, ...(file && { file }) };
        })
      : [],
  );
  const problems = [
    ...imports.map(arrowProblem),
    ...[...files].flatMap(([path, source]) => [nameProblem(path), lengthProblem(path, source)]),
    ...circles(imports),
  ];
  return problems.filter((problem) => problem !== undefined).sort();
}
