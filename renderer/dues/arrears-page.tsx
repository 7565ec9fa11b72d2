// Who is behind with dues, since when, and what is to be done?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { ExcuseDialog } from '#renderer/dues/excuse-dialog.tsx';
import { stretchesText } from '#renderer/dues/month-text.ts';
import { DuesNav } from '#renderer/dues/section-nav.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Clause } from '#renderer/ui/clause.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { ArrearsLine } from '#shared/dues/arrears.ts';
import { duesPageWords as w } from '#shared/dues/page-words.ts';
import { stageWords } from '#shared/dues/stage-words.ts';
import { duesWords } from '#shared/dues/words.ts';
import './dues.css';

/** The page `/dues/arrears`. */
export const ArrearsPage = () => {
  const t = useWords();
  const { year, organisation } = useSession();
  const [, navigate] = useLocation();
  const arrears = useCall('dues.arrears', {});
  const [excusing, setExcusing] = useState<ArrearsLine | null>(null);
  const print = (id: string | null) => navigate('/print', { state: { sheet: 'dues-letter', id, year } });
  if (arrears.error) return <FaultBox fault={arrears.error.fault} />;
  if (!arrears.data) return <p className="mut">{t(uiWords.loading)}</p>;
  const { lines, asOf } = arrears.data;
  return (
    <div className="dues-page">
      <PageHead title={t(w.arrearsTitle)} sub={t(w.arrearsSub, { date: asOf })}>
        {lines.length > 0 ? <Button onClick={() => print(organisation?.id ?? null)}>{t(w.allLetters)}</Button> : null}
      </PageHead>
      <DuesNav />
      {lines.length === 0 ? (
        <div className="card">
          <EmptyState title={t(w.arrearsNone)}>{t(w.arrearsNoneHint)}</EmptyState>
        </div>
      ) : (
        <ArrearsTable lines={lines} onPrint={print} onExcuse={setExcusing} />
      )}
      {excusing ? <ExcuseDialog line={excusing} onClose={() => setExcusing(null)} /> : null}
    </div>
  );
};

interface TableProps {
  readonly lines: readonly ArrearsLine[];
  readonly onPrint: (memberId: string) => void;
  readonly onExcuse: (line: ArrearsLine) => void;
}

const ArrearsTable = ({ lines, onPrint, onExcuse }: TableProps) => {
  const t = useWords();
  return (
    <div className="card table-scroll">
      <table className="plain-table" aria-label={t(w.arrearsTitle)}>
        <thead>
          <tr>
            {[duesWords.colName, w.since, w.run, w.openMonths].map((label) => (
              <th key={label.zh}>{t(label)}</th>
            ))}
            <th className="num">{t(w.owed)}</th>
            <th>{t(w.deed)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.memberId}>
              <td className="nowrap">{line.name}</td>
              <td className="nowrap">{line.since ?? '—'}</td>
              <td className="nowrap">{line.run > 0 ? t(w.monthsInRow, { count: line.run }) : '—'}</td>
              <td className="month-stretches">{stretchesText(line.months.map(({ month }) => month))}</td>
              <td className="num">{yuanText(line.owedFen)}</td>
              <td>
                <Deed line={line} />
              </td>
              <td>
                <span className="row">
                  <Button isSmall label={t(w.letterOf, { name: line.name })} onClick={() => onPrint(line.memberId)}>
                    {t(w.letter)}
                  </Button>
                  <Button isSmall onClick={() => onExcuse(line)}>
                    {t(w.addExcuse)}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Deed = ({ line }: { readonly line: ArrearsLine }) => {
  const t = useWords();
  const stage = line.stage ? stageWords[line.stage] : null;
  return (
    <>
      {stage ? (
        <p className="dues-deed">
          <Tag look={line.stage === 'DUES-02' ? 'warn' : 'error'}>{t(stage.name)}</Tag> {t(stage.deed)}
          <Clause rule={line.stage ?? ''} text={stage.clause} />
        </p>
      ) : null}
      {line.excuses.map(({ id, fromMonth, toMonth, reason }) => (
        <p key={id} className="mut dues-deed">
          {t(w.fromTo, { from: fromMonth, to: toMonth })} {reason}
        </p>
      ))}
    </>
  );
};
