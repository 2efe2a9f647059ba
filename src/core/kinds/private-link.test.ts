import { describe, expect, test } from 'vitest';
import { removeResources } from '../model/edits';
import { changeResource } from './change';
import { type Design, type Edit, type FieldsOf, indexOf, kinds, type Resource } from './index';
import { linkResources, linkVerdict } from './links';
import { dropNew, dropVerdict } from './placement';
import { sketch } from './sketch';

const ids: Record<string, string> = {};
const design = sketch('d', (s) => {
  const region = s.region();
  const vpc = s.add('vpc', 'main', region, { cidr: '10.0.0.0/16' });
  const balancer = (name: string, type: 'application' | 'network' | 'gateway') =>
    s.add('load-balancer', name, vpc, { type });
  const [alb, nlb, more, gwlb] = [
    balancer('alb', 'application'),
    balancer('nlb', 'network'),
    balancer('more', 'network'),
    balancer('gwlb', 'gateway'),
  ];
  const farVpc = s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.1.0.0/16' });
  const far = s.add('load-balancer', 'far', farVpc, { type: 'network' });
  const service = (name: string, fields: Partial<FieldsOf<'endpoint-service'>>) =>
    s.add('endpoint-service', name, region, fields);
  const api = service('api', { loadBalancers: [nlb], privateDnsName: 'api.example.com' });
  const plain = service('plain', { loadBalancers: [more] });
  const firewalls = service('firewalls', { loadBalancers: [gwlb] });
  const empty = service('empty', {});
  const table = s.mainTable(vpc);
  const gateway = s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
  Object.assign(ids, { vpc, region, alb, nlb, more, gwlb, far, api, plain, firewalls, empty, gateway });
});
const index = indexOf(design);
const id = (name: string) => ids[name] ?? '';
const done = (edit: Edit, from: Design = design): Design => {
  const outcome = edit(from);
  if (!outcome.ok) throw new Error(outcome.reasons.join(' '));
  return outcome.design;
};
const endpoint = (of: Design) => indexOf(of).getAs('vpc-endpoint', id('gateway'));
const whyNot = (from: string, to: string) => {
  const verdict = linkVerdict(index, id(from), id(to));
  return verdict.ok ? 'allowed' : verdict.reason;
};

describe('an endpoint service from the palette', () => {
  test('is served by the load balancer that it is dropped on', () => {
    const verdict = dropVerdict(index, 'endpoint-service', { on: id('more') });
    expect(verdict).toMatchObject({
      ok: true,
      parent: id('region'),
      says: 'Endpoint service for Load balancer "more"',
    });
    const made = done(dropNew('endpoint-service', { on: id('gwlb') }));
    expect(indexOf(made).all('endpoint-service').at(-1)).toMatchObject({
      parent: id('region'),
      loadBalancers: [id('gwlb')],
      acceptanceRequired: true,
    });
  });

  test('has none where it is dropped elsewhere, or on an Application Load Balancer', () => {
    for (const on of ['vpc', 'region', 'alb']) {
      const made = done(dropNew('endpoint-service', { on: id(on) }));
      expect(indexOf(made).all('endpoint-service').at(-1)).toMatchObject({ parent: id('region'), loadBalancers: [] });
    }
  });
});

describe('a link', () => {
  test('puts a load balancer behind a service, drawn from either end', () => {
    for (const [from, to] of [
      ['empty', 'more'],
      ['more', 'empty'],
    ] as const) {
      const made = indexOf(done(linkResources(id(from), id(to))));
      expect(made.getAs('endpoint-service', id('empty'))?.loadBalancers).toEqual([id('more')]);
    }
    const two = indexOf(done(linkResources(id('api'), id('more'))));
    expect(two.getAs('endpoint-service', id('api'))?.loadBalancers).toEqual([id('nlb'), id('more')]);
  });

  test('says why a load balancer cannot be behind a service', () => {
    expect(whyNot('empty', 'alb')).toMatch(/^An endpoint service takes Network and Gateway Load Balancers/);
    expect(whyNot('empty', 'far')).toBe('"empty" and "far" are in different Regions.');
    expect(whyNot('api', 'nlb')).toBe('"api" already has "nlb".');
    expect(whyNot('api', 'gwlb')).toBe('"api" has "nlb", which is of another type; AWS takes one type.');
  });

  test('makes an endpoint one that reaches the service', () => {
    expect(endpoint(done(linkResources(id('gateway'), id('api'))))).toMatchObject({
      type: 'interface',
      endpointService: id('api'),
      privateDns: true,
      routeTables: [],
    });
    expect(endpoint(done(linkResources(id('plain'), id('gateway'))))).toMatchObject({
      type: 'interface',
      privateDns: false,
    });
    expect(endpoint(done(linkResources(id('gateway'), id('firewalls'))))).toMatchObject({
      type: 'gateway-load-balancer',
      privateDns: false,
    });
    const linked = done(linkResources(id('gateway'), id('empty')));
    expect(endpoint(linked)).toMatchObject({ type: 'interface', endpointService: id('empty') });
    const again = linkVerdict(indexOf(linked), id('gateway'), id('empty'));
    expect(again).toEqual({ ok: false, reason: '"s3" already reaches "empty".' });
  });
});

describe('a service chosen in the form of an endpoint', () => {
  const changed = (fields: Partial<FieldsOf<'vpc-endpoint'>>, from?: Design) =>
    done(changeResource(id('gateway'), fields as Partial<Resource>), from);

  test('makes it of the type that reaches the service', () => {
    expect(endpoint(changed({ endpointService: id('firewalls') }))?.type).toBe('gateway-load-balancer');
    expect(endpoint(changed({ endpointService: id('plain') }))).toMatchObject({ type: 'interface', privateDns: false });
  });

  test('leaves what is said with it, and what is chosen afterwards', () => {
    const chosen = changed({ endpointService: id('api'), privateDns: false });
    expect(endpoint(chosen)).toMatchObject({ type: 'interface', privateDns: false });
    const later = changed({ type: 'gateway-load-balancer' }, chosen);
    expect(endpoint(later)).toMatchObject({ type: 'gateway-load-balancer', endpointService: id('api') });
  });

  test('is no longer named once it is deleted', () => {
    const chosen = changed({ endpointService: id('api') });
    const left = done(removeResources<Resource>(kinds, [id('api')]), chosen);
    expect(endpoint(left)?.endpointService).toBeNull();
  });
});
