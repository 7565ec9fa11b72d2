// On which clause does this stand? A small 依据 that opens it.
import { Popover } from 'antd';
import { useWords } from '#renderer/core/i18n.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** The small button 依据; pressing it shows the clause and the rule's number. */
export const Clause = ({ rule, text }: { readonly rule: string; readonly text: string }) => {
  const t = useWords();
  return (
    <Popover
      trigger="click"
      getPopupContainer={(trigger) => trigger.closest<HTMLElement>('dialog, main') ?? document.body}
      content={
        <div className="clause-text">
          {text}
          {rule ? <span className="mut"> {rule}</span> : null}
        </div>
      }
    >
      <button type="button" className="clause" aria-label={`${t(uiWords.clause)} ${rule}`}>
        {t(uiWords.clause)}
      </button>
    </Popover>
  );
};
