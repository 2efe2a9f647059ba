import { parse } from 'yaml';
import { expect, test } from './fixture';

const hostile = [
  'a"b${c}',
  '%{if}',
  '$(touch x)',
  'Fn::Sub ${AWS::Region}',
  '한글 이름',
  '</script><script>alert(1)</script>',
  "'; rm -rf /",
  '\\"',
];

for (const name of hostile) {
  test(`the name ${JSON.stringify(name)} survives the screen, the file and both exports`, async ({ designer }) => {
    designer.page.on('dialog', (dialog) => {
      throw new Error(`The page opened a dialog: ${dialog.message()}`);
    });
    await designer.startFrom(/^Dev\/test/);
    await designer.select(designer.node('Subnet', 'public-a'));
    await designer.rename(name);
    expect(await designer.resource('subnet', name)).toMatchObject({ cidr: '10.0.0.0/24' });
    const template = (await designer.exported('CloudFormation (JSON)'))['us-east-1.json'] ?? '';
    const named = Object.values((JSON.parse(template) as { Resources: Record<string, unknown> }).Resources);
    expect(JSON.stringify(named)).toContain(JSON.stringify({ Key: 'Name', Value: name }));
    const yaml = (await designer.exported('CloudFormation (YAML)'))['us-east-1.yaml'] ?? '';
    expect(JSON.stringify(parse(yaml, { logLevel: 'silent' }))).toContain(JSON.stringify({ Key: 'Name', Value: name }));
    const terraform = (await designer.exported('Terraform'))['network.tf'] ?? '';
    const printed = /Name = ("(?:[^"\\]|\\.)*")/g;
    const names = [...terraform.matchAll(printed)].map(([, text = '']) =>
      (JSON.parse(text) as string).replaceAll('$${', '${').replaceAll('%%{', '%{'),
    );
    expect(names).toContain(name);
    expect(await designer.page.locator('script:not([src])').count()).toBe(0);
  });
}

test('a name with newlines, from a file, stays what it is', async ({ designer }) => {
  await designer.startFrom(/^Dev\/test/);
  const design = JSON.stringify(await designer.saved()).replace('"public-a"', JSON.stringify('two\nlines\t"end"'));
  await designer.open(design);
  expect(await designer.resource('subnet', 'two\nlines\t"end"')).toBeDefined();
  expect((await designer.exported('Terraform'))['network.tf']).toContain('Name = "two\\nlines\\t\\"end\\""');
});
