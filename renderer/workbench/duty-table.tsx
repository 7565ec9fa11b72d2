// How does each duty stand, and where is it settled?
import { useLocation } from 'wouter';
import { type Translate, useSpeech, useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Clause } from '#renderer/ui/clause.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { buttonOf, pathToSee } from '#renderer/workbench/duty-view.ts';
import type { Duty } from '#shared/compliance/contract.ts';
import { dutyClause, dutyTitle } from '#shared/compliance/words.ts';
import { workbenchWords } from '#shared/compliance/workbench-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';

const states = {
  overdue: { word: workbenchWords.overdue, icon: 'overdue', className: 'tag tag-error' },
  todo: { word: workbenchWords.todo, icon: 'waiting', className: 'tag tag-warn' },
  done: { word: workbenchWords.done, icon: 'done', className: 'tag tag-ok' },
  notApplicable: { word: workbenchWords.notApplicable, icon: 'off', className: 'tag tag-note' },
} as const satisfies Record<Duty['state'], unknown>;

const standingOf = ({ state, daysLeft }: Duty, t: Translate): string => {
  if (state === 'notApplicable') return t(workbenchWords.automatic);
  if (state === 'done' || daysLeft === null) return '';
  if (daysLeft < 0) return t(workbenchWords.overdueBy, { days: -daysLeft });
  return daysLeft === 0 ? t(workbenchWords.today) : t(workbenchWords.daysLeft, { days: daysLeft });
};

const lookOf = (duty: Duty, isFirst: boolean): 'primary' | 'link' | 'plain' => {
  if (isFirst) return 'primary';
  return duty.state === 'done' ? 'link' : 'plain';
};

/** The duties as a table; the first one that is open carries the page's main button. */
export const DutyTable = ({ duties }: { readonly duties: readonly Duty[] }) => {
  const t = useWords();
  const first = duties.find((duty) => duty.state === 'overdue' || duty.state === 'todo');
  return (
    <table className="plain-table duties" aria-label={t(workbenchWords.title)}>
      <thead>
        <tr>
          <th scope="col">{t(workbenchWords.duties)}</th>
          <th scope="col">{t(workbenchWords.dueOn)}</th>
          <th scope="col">{t(workbenchWords.standing)}</th>
          <th scope="col" className="num">
            {t(workbenchWords.action)}
          </th>
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <DutyRow key={duty.key} duty={duty} isFirst={duty === first} />
        ))}
      </tbody>
    </table>
  );
};

const DutyRow = ({ duty, isFirst }: { readonly duty: Duty; readonly isFirst: boolean }) => {
  const t = useWords();
  const { language } = useSpeech();
  const [, go] = useLocation();
  const title = dutyTitle(duty, language);
  const clause = dutyClause(duty);
  const button = buttonOf(duty);
  const state = states[duty.state];
  return (
    <tr>
      <td>
        <div className="duty">
          <span className={state.className}>
            <Icon name={state.icon} /> {t(state.word)}
          </span>
          <span>
            {title}
            {clause ? <Clause rule={duty.rule} text={clause} /> : null}
          </span>
        </div>
      </td>
      <td className="nowrap">{duty.dueOn ?? '—'}</td>
      <td className="mut nowrap">{standingOf(duty, t)}</td>
      <td className="num">
        {button ? (
          <Button
            isSmall
            look={lookOf(duty, isFirst)}
            label={t(uiWords.pair, { first: t(button), second: title })}
            onClick={() => go(pathToSee(duty))}
          >
            {t(button)}
          </Button>
        ) : null}
      </td>
    </tr>
  );
};
