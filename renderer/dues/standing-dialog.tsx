// By which category and base does one member pay, and from which month?
import { useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { useDeductions } from '#renderer/dues/deductions.ts';
import { EntryDialog } from '#renderer/dues/entry-dialog.tsx';
import { RateHint } from '#renderer/dues/rate-hint.tsx';
import { figureKind } from '#renderer/dues/standing-figures.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { MoneyInput } from '#renderer/ui/money-input.tsx';
import { MonthInput } from '#renderer/ui/month-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { yuanText } from '#shared/core/money.ts';
import { duesCategoryLabels } from '#shared/dues/labels.ts';
import { type DuesCategory, type DuesLine, type DuesStandingInput, duesCategories } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly line: DuesLine;
  readonly year: number;
  readonly onClose: () => void;
}

/** First month of the book in which the member belongs here. */
const firstMonth = (line: DuesLine, year: number): string => line.cells.find(({ state }) => state !== 'notMember')?.month ?? `${year}-01`;

const historyText = (standing: Omit<DuesStandingInput, 'statedFen'>, t: Translate): string => {
  const figure = standing.baseFen ?? standing.flatFen;
  return t(duesWords.historyLine, {
    from: standing.fromMonth,
    category: t(duesCategoryLabels[standing.category]),
    figure: figure === null ? '—' : yuanText(figure),
  });
};

/** The dialog for one member; shows what would be due while one types. */
export const StandingDialog = ({ line, year, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const save = useCommand('dues.setStandings');
  const earlier = useCall('dues.standings', { memberId: line.memberId });
  const [category, setCategory] = useState<DuesCategory>(line.category ?? 'salary');
  const [baseFen, setBaseFen] = useState(line.baseFen);
  const [flatFen, setFlatFen] = useState<number | null>(null);
  const [fromMonth, setFromMonth] = useState<string | null>(firstMonth(line, year));
  const [reason, setReason] = useState('');
  const needs = figureKind(category, fromMonth);
  const figures = { baseFen: needs === 'base' ? baseFen : null, flatFen: needs === 'flat' ? flatFen : null };
  const deductions = useDeductions(category);
  const isComplete = fromMonth !== null && (needs === 'none' || figures.baseFen !== null || figures.flatFen !== null);

  const send = async () => {
    if (!isComplete) return;
    await save.mutateAsync({ standings: [{ memberId: line.memberId, fromMonth, category, ...figures, reason }] });
    toast.done(t(duesWords.saved, { count: 1 }));
    onClose();
  };
  return (
    <EntryDialog title={t(duesWords.standingOf, { name: line.name })} isReady={isComplete} command={save} onSend={send} onClose={onClose}>
      <FieldRow>
        <Select
          label={t(duesWords.category)}
          value={category}
          hasFocusAtFirst
          choices={duesCategories.map((value) => ({ value, label: t(duesCategoryLabels[value]) }))}
          onChange={(value) => setCategory(value ?? category)}
        />
        {needs === 'base' ? <MoneyInput label={t(duesWords.base)} hint={deductions} value={baseFen} onChange={setBaseFen} /> : null}
        {needs === 'flat' ? <MoneyInput label={t(duesWords.flat)} value={flatFen} onChange={setFlatFen} /> : null}
        {needs === 'none' ? <p className="mut standing-fixed">{t(duesWords.fixedFigure)}</p> : null}
        <MonthInput label={t(duesWords.fromMonth)} value={fromMonth} onChange={setFromMonth} />
        <TextInput label={t(duesWords.standingReason)} value={reason} maxLength={200} onChange={setReason} />
      </FieldRow>
      {fromMonth ? <RateHint month={fromMonth} category={category} {...figures} /> : null}
      {earlier.data && earlier.data.standings.length > 0 ? (
        <div>
          <p className="mut">{t(duesWords.history)}</p>
          <ul className="standing-history">
            {earlier.data.standings.map((standing) => (
              <li key={standing.id}>
                {historyText(standing, t)}
                {standing.reason ? <span className="mut">　{standing.reason}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </EntryDialog>
  );
};
