import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateDesign } from '../../kinds/generate';
import { type Design, indexOf } from '../../kinds/index';
import { sketch } from '../../kinds/sketch';
import { exportDesign, type TargetId, targets, terraformAddresses } from '../index';

const renamed = (design: Design, names: Readonly<Record<string, string>>): Design => ({
  ...design,
  resources: new Map(
    [...design.resources].map(([id, resource]) => [id, { ...resource, name: names[id] ?? resource.name }]),
  ),
});

const without = (design: Design, id: string): Design => ({
  ...design,
  resources: new Map([...design.resources].filter(([key]) => key !== id)),
});

const network = sketch('network', (s) => {
  const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
  s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24' });
  s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24' });
});
const idOf = (name: string) => [...network.resources.values()].find((resource) => resource.name === name)?.id ?? '';

const addressesOf = (design: Design) => terraformAddresses(indexOf(design));
const since = (earlier: Design, present: Design, target: TargetId = 'terraform') =>
  exportDesign(indexOf(present), target, { movedFrom: [addressesOf(earlier)] });
const movedIn = ({ files }: ReturnType<typeof since>) => files.find(({ path }) => path.startsWith('moved.'))?.text;

it('addresses are those of the printed resources, by block', () => {
  const found = addressesOf(network);
  expect(found.get(idOf('main'))).toBe('aws_vpc.main');
  expect(found.get(idOf('web'))).toBe('aws_subnet.web');
});

it('a new name gives a moved block, in both syntaxes', () => {
  const present = renamed(network, { [idOf('web')]: 'front', [idOf('main')]: 'core' });
  expect(movedIn(since(network, present))).toMatchInlineSnapshot(`
    "# Renamed since an earlier export: Terraform keeps these resources instead of making them anew.

    moved {
      from = aws_vpc.main
      to   = aws_vpc.core
    }

    moved {
      from = aws_subnet.web
      to   = aws_subnet.front
    }
    "
  `);
  expect(movedIn(since(network, present, 'terraform-json'))).toMatchInlineSnapshot(`
    "{
      "//": [
        "Renamed since an earlier export: Terraform keeps these resources instead of making them anew."
      ],
      "moved": [
        {
          "from": "aws_vpc.main",
          "to": "aws_vpc.core"
        },
        {
          "from": "aws_subnet.web",
          "to": "aws_subnet.front"
        }
      ]
    }
    "
  `);
});

it('names that changed places give the commands instead', () => {
  const present = renamed(network, { [idOf('web')]: 'app', [idOf('app')]: 'web' });
  const exported = since(network, present);
  expect(movedIn(exported)).toMatchInlineSnapshot(`
    "# - No moved block can say how "app" and "web" were renamed, because an address, old or new, has been
    #   that of another resource, too. If the last export was applied, run this command once before you
    #   plan; without it Terraform makes anew what it could keep.
    #     terraform state mv aws_subnet.web aws_subnet.web_before && terraform state mv aws_subnet.app aws_subnet.web && terraform state mv aws_subnet.web_before aws_subnet.app
    "
  `);
  expect(exported.notices.at(-1)).toMatchObject({
    resource: idOf('web'),
    command:
      'terraform state mv aws_subnet.web aws_subnet.web_before && terraform state mv aws_subnet.app aws_subnet.web && terraform state mv aws_subnet.web_before aws_subnet.app',
  });
  expect(JSON.parse(movedIn(since(network, present, 'terraform-json')) ?? '')).toEqual({
    '//': [expect.stringContaining('terraform state mv aws_subnet.web_before aws_subnet.app')],
  });
});

it.each(targets.map(({ id }) => id))('%s: no earlier export, or one with the same names, changes nothing', (target) => {
  const design = generateDesign(5);
  const plain = exportDesign(indexOf(design), target);
  expect(since(design, design, target)).toEqual(plain);
  expect(exportDesign(indexOf(design), target, { movedFrom: [] })).toEqual(plain);
});

it('what was deleted, and what is new, gives none', () => {
  expect(movedIn(since(network, without(network, idOf('web'))))).toBeUndefined();
  expect(movedIn(since(without(network, idOf('web')), network))).toBeUndefined();
});

it('a block belongs to its resource, so that the code panel finds it', () => {
  const present = renamed(network, { [idOf('web')]: 'front' });
  const file = since(network, present).files.find(({ path }) => path === 'moved.tf');
  const [span] = file?.spans ?? [];
  expect(file?.text.split('\n')[(span?.from ?? 0) - 1]).toBe('moved {');
  expect(span?.resource).toBe(idOf('web'));
});

it('whatever is renamed, blocks lead from what is gone to what is there, and no other file changes', {
  timeout: 30_000,
}, () => {
  const design = generateDesign(7, 60);
  const ids = [...design.resources.keys()];
  const names = fc.oneof(fc.constantFrom(...[...design.resources.values()].map(({ name }) => name)), fc.string());
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), names, { maxKeys: 12 }), (changes) => {
      const present = renamed(design, changes);
      const [before, now] = [new Set(addressesOf(design).values()), new Set(addressesOf(present).values())];
      const exported = since(design, present);
      for (const [, from = '', to = ''] of (movedIn(exported) ?? '').matchAll(/from = (\S+)\n {2}to {3}= (\S+)/g)) {
        expect([before.has(from), now.has(from), before.has(to), now.has(to)]).toEqual([true, false, false, true]);
        expect(from.split('.')[0]).toBe(to.split('.')[0]);
      }
      const rest = exported.files.filter(({ path }) => path !== 'moved.tf');
      expect(rest).toEqual(exportDesign(indexOf(present), 'terraform').files);
    }),
    { numRuns: 25 },
  );
});
