import { useState } from 'react';
import type { Finding } from '../../core/rules/rule';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { nameOf, suppressHere } from './problem-actions';

interface SuppressDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Asks why a rule should not speak about a resource: whoever reads the design later sees the answer. */
export function SuppressDialog({ finding, onClose }: SuppressDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const suppress = () => {
    setAsked(true);
    if (missing) return;
    onClose();
    suppressHere(finding, reason.trim());
  };
  return (
    <Dialog
      size="medium"
      title={`Suppress ${finding.rule} on ${nameOf(finding.resource)}`}
      description="The rule says nothing more about this resource. The reason is kept in the design and shown in the list and in reports."
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" onClick={suppress}>
            Suppress
          </Button>
        </>
      }
    >
      <p className="m-0 mb-3 rounded-md bg-sunken px-2.5 py-2 text-xs break-words">{finding.message}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          suppress();
        }}
      >
        <label className="mb-1 block text-xs font-medium" htmlFor="suppress-reason">
          Reason
        </label>
        <TextField
          id="suppress-reason"
          data-autofocus
          label="Reason"
          placeholder="Why this is right here"
          value={reason}
          onChange={setReason}
          invalid={asked && missing}
          describedBy={asked && missing ? 'suppress-missing' : undefined}
        />
        {asked && missing && (
          <p id="suppress-missing" role="alert" className="m-0 mt-1 text-xs text-error">
            Say why: a problem without a reason is only hidden.
          </p>
        )}
      </form>
    </Dialog>
  );
}
