import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endpointServiceName } from '../../../core/cloud/service-names';
import { endpointServices } from '../../../core/kinds/vpc-endpoint/services';
import { serviceCatalogSchema, serviceChoices, titleOf } from './service-catalog';

const file = new URL('../../../../public/catalog/endpoint-services.json', import.meta.url);
const catalog = serviceCatalogSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const suffixes = catalog.services.map(({ suffix }) => suffix);
const of = (suffix: string) => catalog.services.find((service) => service.suffix === suffix);

describe('the catalogue of endpoint services', () => {
  test('is sorted by suffix, each once', () => {
    expect(suffixes).toEqual([...new Set(suffixes)].sort());
  });

  test('gives each service a suffix of the right form, a type and a source that it names', () => {
    for (const { suffix, types, source } of catalog.services) {
      expect(suffix).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
      expect(types.length, suffix).toBeGreaterThan(0);
      expect(Object.keys(catalog.sources), suffix).toContain(source);
    }
  });

  test('gives no two services one title, so that a list can be read', () => {
    const titles = catalog.services.map(titleOf);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test('marks the endpoints of FIPS by their names', () => {
    expect(
      catalog.services.filter(({ suffix, fips }) => /(^|[.-])fips(\.|$)/.test(suffix) !== (fips ?? false)),
    ).toEqual([]);
  });

  test('is what the rules know: change it in the catalogue first, then in kinds/vpc-endpoint/services.ts', () => {
    expect([...endpointServices.keys()].sort()).toEqual(suffixes);
    const gateways = catalog.services.filter(({ types }) => types.includes('Gateway')).map(({ suffix }) => suffix);
    expect([...endpointServices.values()].filter(({ gateway }) => gateway).map(({ suffix }) => suffix)).toEqual(
      gateways,
    );
  });

  test('has the services of a private network', () => {
    expect(of('s3')).toMatchObject({ service: 'Amazon S3', types: ['Gateway', 'Interface'], policy: true });
    expect(of('ssmmessages')).toMatchObject({ service: 'AWS Systems Manager', types: ['Interface'] });
    expect(of('dynamodb')).toMatchObject({ privateDns: false });
    expect(of('ecr.dkr')).toMatchObject({ service: 'Amazon ECR', part: 'Docker registry' });
  });

  test.each([
    ['eu-west-1', 'ecr.api', 'com.amazonaws.eu-west-1.ecr.api'],
    ['cn-north-1', 'ecr.api', 'cn.com.amazonaws.cn-north-1.ecr.api'],
    ['cn-north-1', 'kms', 'com.amazonaws.cn-north-1.kms'],
    ['us-east-1', 'cassandra-streams', 'api.aws.us-east-1.cassandra-streams'],
    ['us-east-1', 'cloudfront', 'com.amazonaws.cloudfront'],
    ['eu-west-1', 'route53globalresolver', 'aws.api.us-east-2.route53globalresolver'],
    ['eusc-de-east-1', 'ecr.dkr', 'eu.amazonaws.eusc-de-east-1.ecr.dkr'],
  ])('in %s the full name of %s is %s', (region, suffix, name) => {
    expect(suffixes).toContain(suffix);
    expect(endpointServiceName(region, suffix, 'interface')).toBe(name);
    expect(endpointServiceName(region, name, 'interface')).toBe(name);
  });
});

describe('the services to choose from', () => {
  test('begin with the common ones', () => {
    const values = serviceChoices(catalog, 'Interface').map(({ value }) => value);
    expect(values.slice(0, 4)).toEqual(['s3', 'dynamodb', 'ssm', 'ssmmessages']);
    expect(values.slice(16, 18)).toEqual(['access-analyzer', 'access-analyzer-fips']);
    expect(values).not.toContain('s3express');
  });

  test('are those with gateway endpoints for a gateway endpoint', () => {
    expect(serviceChoices(catalog, 'Gateway').map(({ value }) => value)).toEqual(['s3', 'dynamodb', 's3express']);
  });
});
