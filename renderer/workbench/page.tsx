// What must I do? This month's duties, what waits for the superior, and what is to be remembered.
import { useLocation } from 'wouter';
import { CheckReminder, CopyReminder } from '#renderer/backup/reminders.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { DutyTable } from '#renderer/workbench/duty-table.tsx';
import { countsOf, daysLeftInMonth, sortedDuties } from '#renderer/workbench/duty-view.ts';
import { AnniversariesCard, WaitingCard, YearCard } from '#renderer/workbench/side-cards.tsx';
import { workbenchWords } from '#shared/compliance/workbench-words.ts';
import './workbench.css';

/** The page that the window opens with. */
export const WorkbenchPage = () => {
  const t = useWords();
  const [, go] = useLocation();
  const view = useCall('compliance.duties', {});
  if (view.isError) return <FaultBox fault={view.error.fault} />;
  if (!view.data) return null;
  const { today, duties, anniversaries, figures } = view.data;
  const sub = t(workbenchWords.sub, { month: Number(today.slice(5, 7)), days: daysLeftInMonth(today), ...countsOf(duties) });
  const isNewBook = figures.full + figures.probationary === 0;
  return (
    <>
      <PageHead title={t(workbenchWords.title)} sub={sub} />
      <div className="columns">
        <div className="stack">
          {isNewBook ? (
            <Card title={t(workbenchWords.firstSteps)}>
              <EmptyState
                title={t(workbenchWords.nothingTitle)}
                actions={
                  <>
                    <Button look="primary" onClick={() => go('/members/import')}>
                      {t(workbenchWords.stepRoster)}
                    </Button>
                    <Button onClick={() => go('/settings')}>{t(workbenchWords.stepSeats)}</Button>
                  </>
                }
              >
                {t(workbenchWords.nothingText)}
              </EmptyState>
            </Card>
          ) : null}
          {duties.length > 0 ? (
            <Card>
              <DutyTable duties={sortedDuties(duties)} />
            </Card>
          ) : null}
          <WaitingCard />
          <CopyReminder />
          <CheckReminder />
        </div>
        <div className="stack">
          <YearCard figures={figures} today={today} />
          <AnniversariesCard anniversaries={anniversaries} />
        </div>
      </div>
    </>
  );
};
