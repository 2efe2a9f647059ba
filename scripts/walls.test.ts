import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { wallProblems } from './walls';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files made by tests have names of their own. */
const made = /\/(goldens|fixtures|__snapshots__)\//;

function sources(): ReadonlyMap<string, string> {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
  return new Map(
    paths.filter((path) => !made.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

const problemsOf = (files: Readonly<Record<string, string>>) => wallProblems(new Map(Object.entries(files)));

test('src keeps its walls', () => {
  expect(wallProblems(sources())).toEqual([]);
});

test('an arrow that is not in the table is told', () => {
  expect(
    problemsOf({
      'src/core/net/cidr.ts': "import type { Design } from '../model/design';",
      'src/core/model/design.ts': 'export interface Design {}',
    }),
  ).toEqual(['src/core/net/cidr.ts imports src/core/model/design.ts: core/net may import no other part.']);
});

test.each([
  ["export { a } from '../cost/a';", 'a re-export'],
  ["export const load = () => import('../cost/a');", 'a late import'],
  ["export type A = import('../cost/a').A;", 'a type import'],
  ["export const url = new URL('../cost/a.ts', import.meta.url);", 'a file address'],
])('%s counts as an import: %s', (source) => {
  const problems = problemsOf({ 'src/core/rules/b.ts': source, 'src/core/cost/a.ts': 'export const a = 1;' });
  expect(problems).toHaveLength(1);
});

test('text that looks like an import is none', () => {
  expect(
    problemsOf({
      'src/core/export/sdk.ts': 'export const sdk = `\nimport { EC2Client } from "@aws-sdk/client-ec2";\n`;',
    }),
  ).toEqual([]);
});

test('a circle is told once', () => {
  expect(
    problemsOf({
      'src/core/net/a.ts': "import type { C } from './c';",
      'src/core/net/b.ts': "import './a';",
      'src/core/net/c.ts': "import './b';",
    }),
  ).toEqual(['src/core/net/a.ts → src/core/net/c.ts → src/core/net/b.ts → src/core/net/a.ts is a circle of imports.']);
});

test('the core knows neither React nor Node, only the canvas knows React Flow', () => {
  expect(
    problemsOf({
      'src/core/net/a.ts': "import 'react';\nimport 'node:fs';\nimport 'zod';",
      'src/core/net/a.test.ts': "import 'vitest';\nimport 'node:fs';",
      'src/app/canvas/a.tsx': "import '@xyflow/react';",
      'src/app/panels/a.tsx': "import '@xyflow/react';",
    }).map((problem) => problem.split(':')[0]),
  ).toEqual([
    'src/app/panels/a.tsx imports @xyflow/react',
    'src/core/net/a.ts imports node',
    'src/core/net/a.ts imports react',
  ]);
});

test('folders of the app are composed by App.tsx only', () => {
  const files = { 'src/app/panels/a.tsx': '', 'src/app/ui/b.tsx': '' };
  expect(problemsOf({ ...files, 'src/app/App.tsx': "import './panels/a';\nimport './ui/b';" })).toEqual([]);
  expect(problemsOf({ ...files, 'src/app/canvas/c.tsx': "import '../panels/a';\nimport '../ui/b';" })).toHaveLength(1);
  expect(problemsOf({ ...files, 'src/app/ui/d.tsx': "import '../panels/a';" })).toHaveLength(1);
});

test('a kind knows neither another kind nor the list of kinds', () => {
  expect(
    problemsOf({
      'src/core/kinds/index.ts': "import './vpc/vpc';",
      'src/core/kinds/vpc/vpc.ts': '',
      'src/core/kinds/subnet/subnet.ts': "import '../vpc/vpc';\nimport '../index';",
    }),
  ).toHaveLength(2);
});

test('names and lengths are limited, but tests may be long', () => {
  const long = '\n'.repeat(301);
  expect(
    problemsOf({
      'src/app/App.tsx': '',
      'src/app/panels/BadName.tsx': '',
      'src/app/panels/long.ts': long,
      'src/core/net/long.test.ts': long,
      'src/core/net/long.ts': long,
    }),
  ).toEqual([
    'src/app/panels/BadName.tsx: "BadName.tsx" is not in kebab-case.',
    'src/core/net/long.ts has 301 lines, at most 300 are allowed: find its second job.',
  ]);
});

test('imports are written without extension and stay inside src', () => {
  expect(
    problemsOf({
      'src/cli/main.ts': "import './a.ts';\nimport '../../package.json';\nimport '../../scripts/b';\nimport './c';",
      'src/cli/a.ts': '',
    }),
  ).toEqual([
    'src/cli/main.ts imports ../../scripts/b: that is outside src.',
    'src/cli/main.ts imports ./a.ts: write it without its extension.',
    'src/cli/main.ts imports ./c: there is no such file.',
  ]);
});
