import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const firewall = (...names: readonly string[]) =>
  subnetScene((s, web, vpc) => {
    for (const name of names) s.add('network-firewall', name, vpc, { subnets: [web] });
  });

/** The first firewall of each name in each Region. */
const firstOfName = perDesign((index): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const { id, name } of index.all('network-firewall')) {
    const key = `${index.regionOf(id)} ${name}`;
    if (!first.has(key)) first.set(key, id);
  }
  return first;
});

export const name = defineRule({
  id: 'network-firewall/name',
  book: '',
  severity: 'error',
  title: 'Name of a network firewall that AWS does not take',
  why: 'The name of a firewall, and of the policy that is made with it, has 1 to 128 letters, digits and hyphens and is unique in its Region.',
  fix: 'Use letters, digits and hyphens, and another name for each.',
  source: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_CreateFirewall.html',
  code: 'InvalidRequestException',
  kind: 'region',
  *check(region, index) {
    for (const vpc of index.children(region.id).filter(({ kind }) => kind === 'vpc')) {
      for (const firewall of index.inVpc(vpc.id, 'network-firewall')) {
        if (!/^[a-zA-Z0-9-]{1,128}$/.test(firewall.name))
          yield {
            message: `${named(region)} has the network firewall ${named(firewall)}; AWS takes 1 to 128 letters, digits and hyphens for its name. Rename it.`,
          };
        else if (firstOfName(index).get(`${region.id} ${firewall.name}`) !== firewall.id)
          yield {
            message: `${named(region)} has two network firewalls named ${named(firewall)}; AWS takes a name once in a Region. Rename one.`,
          };
      }
    }
  },
  bad: [
    { title: '129 characters', design: firewall('f'.repeat(129)), at: 'us-east-1' },
    { title: 'a space', design: firewall('my firewall'), at: 'us-east-1' },
    { title: 'no name', design: firewall(''), at: 'us-east-1' },
    { title: 'the same name twice', design: firewall('firewall', 'firewall'), at: 'us-east-1' },
  ],
  good: [
    { title: '128 characters', design: firewall('f'.repeat(128)) },
    { title: 'names that differ in case', design: firewall('Edge', 'edge') },
    {
      title: 'the same name in two Regions',
      design: subnetScene((s, web, vpc) => {
        s.add('network-firewall', 'edge', vpc, { subnets: [web] });
        const far = s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.1.0.0/16' });
        s.add('network-firewall', 'edge', far, { subnets: [s.add('subnet', 'far-a', far, { cidr: '10.1.0.0/28' })] });
      }),
    },
    { title: 'a hyphen', design: firewall('my-firewall') },
    { title: 'two names', design: firewall('firewall-1', 'firewall-2') },
  ],
});
