// On which clause does this stand? A small 依据 that opens it.
import { Popover } from 'antd';
import { useWords } from '#renderer/core/i18n.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { clauseOfRule } from '#shared/help/clauses.ts';

/** The small button 依据; pressing it shows the clause, the rule's number and, where the library has it, what the clause says (F1 has them all). */
export const Clause = ({ rule, text }: { readonly rule: string; readonly text: string }) => {
  const t = useWords();
  const said = clauseOfRule(rule);
  return (
    <Popover
      trigger="click"
      getPopupContainer={(trigger) => trigger.closest<HTMLElement>('dialog, main') ?? document.body}
      content={
        <div className="clause-text">
          {text}
          {rule ? <span className="mut"> {rule}</span> : null}
          {said ? <p>{t(said.text)}</p> : null}
        </div>
      }
    >
      <button type="button" className="clause" aria-label={`${t(uiWords.clause)} ${rule}`}>
        {t(uiWords.clause)}
      </button>
    </Popover>
  );
};
