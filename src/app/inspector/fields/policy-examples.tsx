import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { Resource } from '../../../core/kinds/index';
import { regionFacts } from '../../../core/kinds/region/regions';
import { type PolicyPlace, policyExamples } from '../../../core/kinds/vpc-endpoint/policy-examples';
import { useDocument } from '../../store/document';
import { Button } from '../../ui/button';

/** Where the resource is, and whose account that is. */
function usePlace(resource: Resource): PolicyPlace {
  const index = useDocument((state) => state.index);
  const region = index.getAs('region', index.regionOf(resource.id));
  const account = index.getAs('account', region?.account ?? null)?.accountId ?? '';
  return {
    region: region?.code ?? '',
    partition: regionFacts(region?.code ?? '')?.partition ?? 'aws',
    account: /^\d{12}$/.test(account) ? account : '',
  };
}

interface PolicyExamplesProps {
  readonly resource: Resource;
  readonly onChoose: (policy: string) => void;
}

/** A menu of policies to start from; the chosen one takes the place of the text, which undo brings back. */
export function PolicyExamples({ resource, onChoose }: PolicyExamplesProps) {
  const place = usePlace(resource);
  if (resource.kind !== 'vpc-endpoint') return null;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button small>
          Start from an example
          <ChevronDown size={13} className="text-muted" aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-80 rounded-lg border border-line bg-raised p-1 shadow-xl"
        >
          {policyExamples(resource, place).map(({ title, edit, policy }) => (
            <DropdownMenu.Item
              key={title}
              onSelect={() => onChoose(policy)}
              className="cursor-pointer rounded px-2 py-1 outline-none select-none data-[highlighted]:bg-accent-soft"
            >
              {title}
              {edit !== '' && <span className="block text-xs text-muted">Then put in {edit}.</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
