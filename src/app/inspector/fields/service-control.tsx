import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endpointServiceName } from '../../../core/cloud/service-names';
import type { Resource } from '../../../core/kinds/index';
import { useDocument } from '../../store/document';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { fieldId, notesId } from '../../ui/field';
import { type ControlProps, described } from '../control';
import { type Service, serviceCatalogQuery, serviceChoices, titleOf } from './service-catalog';

/** Types of endpoints that reach services of AWS; a Gateway Load Balancer endpoint reaches one's own. */
const LISTED = { gateway: 'Gateway', interface: 'Interface' } as const;
const isListed = (type: string): type is keyof typeof LISTED => Object.hasOwn(LISTED, type);

/** The name that AWS is asked for, in the Region of the service. */
function useFullName(resource: Resource): string {
  const code = useDocument((state) => state.index.getAs('region', state.index.regionOf(resource.id))?.code ?? '');
  if (resource.kind !== 'vpc-endpoint' || resource.service === '') return '';
  const { type, service, serviceRegion } = resource;
  if (type === 'resource' || type === 'service-network') return '';
  return endpointServiceName((type === 'interface' && serviceRegion) || code, service, type);
}

/** What AWS says that an endpoint of the service does not have. */
function lacks({ policy, privateDns }: Service, type: keyof typeof LISTED | null): readonly string[] {
  return [
    ...(type === 'interface' && privateDns === false ? ['without a private DNS name'] : []),
    ...(policy === false ? ['without endpoint policies'] : []),
  ];
}

/** The service of an endpoint: of the catalogue, which is loaded when the field is entered, or any name that is typed. */
export function ServiceControl(props: ControlProps<'service'>) {
  const { resource, path, label, value, notes, change } = props;
  const [entered, setEntered] = useState(false);
  const type = resource.kind === 'vpc-endpoint' && isListed(resource.type) ? resource.type : null;
  const catalog = useQuery({ ...serviceCatalogQuery, enabled: entered && type !== null });
  const fullName = useFullName(resource);
  const options = catalog.data && type !== null ? serviceChoices(catalog.data, LISTED[type]) : [];
  const chosen = catalog.data?.services.find(({ suffix }) => suffix === value);
  return (
    <>
      <Combobox
        id={fieldId(path)}
        label={label}
        free
        searches
        mono
        value={String(value)}
        placeholder={type === null ? 'com.amazonaws.vpce.…' : 's3'}
        options={options}
        onChange={(text) => change(text.trim())}
        onFocus={() => {
          setEntered(true);
          props.onFocus();
        }}
        onBlur={props.onBlur}
        {...described(path, notes, notesId)}
      />
      {fullName !== '' && (
        <p className="m-0 text-[11px] break-words text-muted">
          {chosen && <span className="block">{[titleOf(chosen), ...lacks(chosen, type)].join(', ')}</span>}
          <span className="font-mono">{fullName}</span>
        </p>
      )}
      {catalog.isLoading && (
        <p role="status" className="m-0 text-[11px] text-muted">
          Loading the list of services…
        </p>
      )}
      {catalog.isError && !catalog.isFetching && (
        <div role="alert" className="flex items-center gap-2 text-xs text-error">
          <span className="min-w-0 flex-1">
            The list of services did not load ({catalog.error.message}); a name can still be typed.
          </span>
          <Button small onClick={() => void catalog.refetch()}>
            Try again
          </Button>
        </div>
      )}
    </>
  );
}
