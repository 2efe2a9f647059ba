import type { Finding } from '../../core/rules/rule';
import { ruleTexts } from '../../core/rules/texts';

/** What a rule is called in lists. */
export function RuleTitle({ id }: { readonly id: string }) {
  return <span className="truncate font-medium">{ruleTexts.get(id)?.title ?? id}</span>;
}

/** Why the rule exists, what to do, and where AWS says so. */
export function Reasons({ finding }: { readonly finding: Finding }) {
  const rule = ruleTexts.get(finding.rule);
  return (
    <div className="flex max-w-prose flex-col gap-1 pr-2 pb-1 pl-[22px] text-xs text-muted">
      {rule && <p className="m-0">{rule.why}</p>}
      {rule && (
        <p className="m-0">
          <span className="font-medium text-text">What to do: </span>
          {rule.fix}
        </p>
      )}
      <p className="m-0">
        <code className="font-mono">{finding.rule}</code>
        {finding.code !== undefined && (
          <>
            {' · '}AWS answers <code className="font-mono">{finding.code}</code>
          </>
        )}
        {' · '}
        <a href={finding.source} target="_blank" rel="noreferrer" className="text-accent hover:underline">
          AWS documentation
        </a>
      </p>
    </div>
  );
}
