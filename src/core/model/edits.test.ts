import { describe, expect, it } from 'vitest';
import { createResource } from '../kinds/create';
import { type Design, indexOf, kinds, type Resource } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { danglingReferences, planRemoval, removeResources, withContents, withCopies, withFields } from './edits';

const ids: Record<string, string> = {};

/** Two peered VPCs; "main" has a public subnet with a NAT gateway, a server, and groups that refer to each other. */
const network: Design = sketch('network', (s) => {
  const main = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
  const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
  const link = s.add('vpc-peering-connection', 'link', s.region(), { requester: main, accepter: other });
  const igw = s.add('internet-gateway', 'igw', main);
  const table = s.add('route-table', 'rt', main, {
    routes: [
      { id: '1', destination: '0.0.0.0/0', target: igw },
      { id: '2', destination: '10.1.0.0/16', target: link },
    ],
  });
  const subnet = s.add('subnet', 'web', main, { cidr: '10.0.0.0/24', routeTable: table });
  const nat = s.add('nat-gateway', 'nat', subnet);
  const app = s.add('security-group', 'app', main);
  const db = s.add('security-group', 'db', main, {
    inbound: [
      {
        id: '1',
        protocol: 'tcp',
        fromPort: 5432,
        toPort: 5432,
        peer: { type: 'security-group', group: app },
        description: '',
      },
    ],
  });
  const server = s.add('instance', 'server', subnet, { securityGroups: [app, db] });
  Object.assign(ids, { main, other, link, igw, table, subnet, nat, app, db, server });
});

const id = (name: string): string => ids[name] as string;
const removed = (...names: readonly string[]): Design => {
  const outcome = removeResources<Resource>(kinds, names.map(id))(network);
  if (!outcome.ok) throw new Error(outcome.reasons.join());
  return outcome.design;
};
const nameOf = (key: string) => network.resources.get(key)?.name;

describe('deleting', () => {
  it('takes what is inside along, and peering connections of a VPC', () => {
    const plan = planRemoval(kinds, network, [id('main')]);
    expect(plan.along.map(nameOf)).toEqual(
      expect.arrayContaining(['main', 'default', 'igw', 'rt', 'web', 'nat', 'app', 'db', 'server', 'link']),
    );
    expect(plan.along.map(nameOf)).not.toContain('other');
  });

  it('drops the row that held a deleted id and keeps the others', () => {
    const table = removed('igw').resources.get(id('table'));
    expect(table).toMatchObject({ routes: [{ destination: '10.1.0.0/16' }] });
  });

  it('drops a rule whose group is gone, and the group from a list', () => {
    const design = removed('app');
    expect(design.resources.get(id('db'))).toMatchObject({ inbound: [] });
    expect(design.resources.get(id('server'))).toMatchObject({ securityGroups: [id('db')] });
  });

  it('clears an association', () => {
    expect(removed('table').resources.get(id('subnet'))).toMatchObject({ routeTable: null });
  });

  it('refuses the default group, the default network ACL and the main table with the reason of AWS', () => {
    for (const kind of ['security-group', 'network-acl', 'route-table'] as const) {
      const own = indexOf(network).inVpc(id('main'), kind)[0];
      const outcome = removeResources<Resource>(kinds, [own?.id ?? ''])(network);
      expect(outcome.ok).toBe(false);
    }
    const group = indexOf(network).inVpc(id('main'), 'security-group')[0]?.id ?? '';
    const outcome = removeResources<Resource>(kinds, [group])(network);
    expect(!outcome.ok && outcome.reasons[0]).toContain('Client.CannotDelete');
  });

  it('lets the default group go with its VPC, even when both are asked for', () => {
    const group = indexOf(network).inVpc(id('main'), 'security-group')[0]?.id ?? '';
    expect(planRemoval(kinds, network, [group, id('main')]).refusals).toEqual([]);
  });

  it('never leaves a reference that dangles', () => {
    for (const resource of network.resources.values()) {
      const outcome = removeResources<Resource>(kinds, [resource.id])(network);
      if (outcome.ok) expect(danglingReferences(kinds, outcome.design)).toEqual([]);
    }
  });

  it('leaves the design that it was given as it was', () => {
    const before = [...network.resources.keys()];
    removed('main');
    expect([...network.resources.keys()]).toEqual(before);
  });
});

describe('copying', () => {
  const copied = withCopies(kinds, network, withContents(network, [id('main')]), (copy) => copy);

  it('gives fresh ids and makes references inside the copy follow it', () => {
    const index = indexOf(copied.design);
    const server = index.getAs('instance', copied.copies.get(id('server')));
    expect(server?.securityGroups).toEqual([copied.copies.get(id('app')), copied.copies.get(id('db'))]);
    expect(index.vpcOf(server?.id ?? '')).toBe(copied.copies.get(id('main')));
  });

  it('keeps references to what was not copied', () => {
    const table = indexOf(copied.design).getAs('route-table', copied.copies.get(id('table')));
    expect(table?.routes[1]?.target).toBe(id('link'));
  });

  it('leaves nothing that dangles', () => {
    expect(danglingReferences(kinds, copied.design)).toEqual([]);
  });
});

describe('creating', () => {
  it('makes with a VPC what AWS makes with it', () => {
    const made = createResource(network, 'vpc', indexOf(network).all('region')[0]?.id ?? null);
    const beside = indexOf(made.design).children(made.id);
    expect(beside.map((r) => [r.kind, r.name])).toEqual([
      ['route-table', 'main'],
      ['security-group', 'default'],
      ['network-acl', 'default'],
    ]);
  });

  it('gives each further VPC and subnet a free block', () => {
    const vpc = createResource(network, 'vpc', indexOf(network).all('region')[0]?.id ?? null);
    expect(vpc.design.resources.get(vpc.id)).toMatchObject({ cidr: '10.2.0.0/16' });
    const subnet = createResource(network, 'subnet', id('main'));
    expect(subnet.design.resources.get(subnet.id)).toMatchObject({ cidr: '10.0.1.0/24' });
  });

  it('gives a public NAT gateway its Elastic IP address, and a private one none', () => {
    const made = createResource(network, 'nat-gateway', id('subnet'));
    const nat = indexOf(made.design).getAs('nat-gateway', made.id);
    expect(indexOf(made.design).getAs('elastic-ip', nat?.elasticIp)).toBeDefined();
    const other = createResource(network, 'nat-gateway', id('subnet'), { fields: { connectivity: 'private' } });
    expect(indexOf(other.design).getAs('nat-gateway', other.id)?.elasticIp).toBeNull();
  });

  it('never hands out an id twice, even after deleting', () => {
    const first = createResource(network, 'subnet', id('main'));
    const gone = removeResources<Resource>(kinds, [first.id])(first.design);
    if (!gone.ok) throw new Error('refused');
    expect(createResource(gone.design, 'subnet', id('main')).id).not.toBe(first.id);
  });
});

describe('changing fields', () => {
  it('returns the same design when nothing differs', () => {
    expect(withFields(network, id('main'), { name: 'main' })).toBe(network);
  });
});
