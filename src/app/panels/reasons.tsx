import type { Finding } from '../../core/rules/rule';
import { ruleTexts } from '../../core/rules/texts';

/** Why the rule exists and where AWS says so. */
export function Reasons({ finding }: { readonly finding: Finding }) {
  const rule = ruleTexts.get(finding.rule);
  return (
    <div className="flex flex-col gap-1 pr-2 pb-1 pl-[22px] text-xs text-muted">
      {rule && <p className="m-0">{rule.why}</p>}
      {rule && <p className="m-0">{rule.fix}</p>}
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
