import { setFields } from '../fixes';
import { placeOf } from '../places';
import { defineRule } from '../rule';
import { clipped, named } from '../words';
import { optionsScene } from './shared/scenes';

/** https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSet.html */
const ownDomain = (code: string) => (code === 'us-east-1' ? 'ec2.internal' : `${code}.compute.internal`);
const isAmazonDomain = (name: string) => /^(ec2\.internal|[a-z]{2,}(-[a-z]+)+-[0-9]+\.compute\.internal)$/.test(name);

export const domain = defineRule({
  id: 'dhcp-options/domain',
  severity: 'warning',
  title: 'Domain name that instances cannot use',
  why: 'Names of instances end with ec2.internal in us-east-1 and with <Region>.compute.internal elsewhere, which the Amazon DNS server of another Region does not know. Several names, separated by spaces, are taken for one by Windows and some kinds of Linux.',
  fix: 'Write the domain of the Region, or one domain of your own.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html',
  kind: 'dhcp-options',
  *check(options, index) {
    const code = placeOf(index, options.id)?.code ?? '';
    const names = options.domainName.split(/[\s,;]+/).filter((name) => name !== '');
    const own = ownDomain(code);
    if (names.length > 1)
      yield {
        field: 'domainName',
        message: `${named(options)} hands out the domain name "${clipped(options.domainName, 80)}", which is ${names.length} names; Windows and some kinds of Linux take it for one. Write one name.`,
        repairs: names.includes(own) ? [setFields(`Use ${own}`, options.id, { domainName: own })] : [],
      };
    else if (code !== '' && names.some((name) => isAmazonDomain(name) && name !== own))
      yield {
        field: 'domainName',
        message: `${named(options)} hands out the domain name ${names[0]}, but instances of ${code} have names in ${own}. Use that, or a domain of your own.`,
        repairs: [setFields(`Use ${own}`, options.id, { domainName: own })],
      };
  },
  bad: [
    {
      title: 'the domain of another Region',
      design: optionsScene({ domainName: 'eu-west-1.compute.internal' }),
      at: 'options',
      field: 'domainName',
    },
    {
      title: 'the pattern of other Regions in us-east-1',
      design: optionsScene({ domainName: 'us-east-1.compute.internal' }),
      at: 'options',
      field: 'domainName',
    },
    {
      title: 'two names',
      design: optionsScene({ domainName: 'corp.example.com ec2.internal' }),
      at: 'options',
      field: 'domainName',
    },
  ],
  good: [
    { title: 'that of us-east-1', design: optionsScene({ domainName: 'ec2.internal' }) },
    { title: 'one of your own', design: optionsScene({ domainName: 'corp.example.com' }) },
    {
      title: 'one below it that only looks like that of AWS',
      design: optionsScene({ domainName: 'ec2.internal.example.com' }),
    },
    { title: 'none', design: optionsScene({ domainName: '' }) },
  ],
});
