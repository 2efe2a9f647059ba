/**
 * Names as botocore derives them, for the AWS CLI (`create-vpc`) and boto3 (`create_vpc`).
 * https://github.com/boto/botocore/blob/develop/botocore/__init__.py: xform_name
 */
function xform(name: string, joint: '-' | '_'): string {
  const special = /([A-Z]{2,}s)$/.exec(name)?.[0];
  // `VpcARNs`, `AccountIDs`: the plural of an abbreviation is one word.
  const whole = special === undefined ? name : `${name.slice(0, -special.length)}${joint}${special.toLowerCase()}`;
  return whole
    .replace(/(.)([A-Z][a-z]+)/g, `$1${joint}$2`)
    .replace(/([a-z0-9])([A-Z])/g, `$1${joint}$2`)
    .toLowerCase();
}

export const kebab = (name: string) => xform(name, '-');
export const snake = (name: string) => xform(name, '_');

/** `main_vpc_id` as `mainVpcId`. */
export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A text as a name for programs that no other one has: `prod_us_east_1`. */
export function shortName(text: string, stem: string, taken: ReadonlySet<string>): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const name = /^[a-z]/.test(plain) ? plain : `${stem}_${plain}`.replace(/_$/, '');
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name}_${n}`;
  return free;
}
