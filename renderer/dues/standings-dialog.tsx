// How are category and base set for many members at once?
import { type ClipboardEvent, useMemo, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useDeductions } from '#renderer/dues/deductions.ts';
import { EntryDialog } from '#renderer/dues/entry-dialog.tsx';
import { isBlock, parseBlock } from '#renderer/dues/paste.ts';
import { RateHint } from '#renderer/dues/rate-hint.tsx';
import { figureKind, layColumn } from '#renderer/dues/standing-figures.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { MoneyInput } from '#renderer/ui/money-input.tsx';
import { MonthInput } from '#renderer/ui/month-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { Fen } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { duesCategoryLabels, duesStateLabels } from '#shared/dues/labels.ts';
import { type DuesBook, type DuesCategory, type DuesLine, duesCategories } from '#shared/dues/model.ts';
import { duesCategoryShort, duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly book: DuesBook;
  readonly onClose: () => void;
}

/** Who is ticked, with which figures, and how they are sent. */
const useStandings = ({ book, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const save = useCommand('dues.setStandings');
  const ids = useMemo(() => book.lines.map(({ memberId }) => memberId), [book]);
  const unset = useMemo(() => book.lines.filter((line) => line.monthlyDueFen === null).map(({ memberId }) => memberId), [book]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(unset));
  const [common, setCommon] = useState<Common>({ category: 'salary', fromMonth: `${book.year}-01`, reason: '' });
  const [figures, setFigures] = useState<ReadonlyMap<string, Fen | null>>(() => new Map(book.lines.map((line) => [line.memberId, line.baseFen])));
  const [stated, setStated] = useState<ReadonlyMap<string, Fen | null>>(new Map());
  const needs = figureKind(common.category, common.fromMonth);
  const ready = ids.filter((id) => chosen.has(id) && (needs === 'none' || (figures.get(id) ?? null) !== null));

  const send = async () => {
    const { fromMonth, category, reason } = common;
    if (fromMonth === null || ready.length === 0) return;
    const standings = ready.map((memberId) => {
      const figure = figures.get(memberId) ?? null;
      const own = { baseFen: needs === 'base' ? figure : null, flatFen: needs === 'flat' ? figure : null };
      return { memberId, fromMonth, category, ...own, reason, statedFen: stated.get(memberId) ?? null };
    });
    const { count } = await save.mutateAsync({ standings });
    toast.done(t(duesWords.saved, { count }));
    onClose();
  };
  const tick = (id: string, isOn: boolean) => setChosen((before) => new Set(isOn ? [...before, id] : [...before].filter((other) => other !== id)));
  const paste = (event: ClipboardEvent, id: string) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    const block = parseBlock(text);
    setFigures((before) => layColumn(before, ids, id, block));
    // A second column is what the list says is due a month: the ledger compares it with the table (DUES-01).
    setStated((before) =>
      layColumn(
        before,
        ids,
        id,
        block.map(([, due = '']) => [due]),
      ),
    );
    setChosen((before) => new Set([...before, ...ids.slice(ids.indexOf(id), ids.indexOf(id) + block.length)]));
  };
  return { save, ids, unset, chosen, setChosen, common, setCommon, figures, setFigures, needs, ready, send, tick, paste };
};

/** What holds for everybody who is ticked. */
interface Common {
  readonly category: DuesCategory;
  readonly fromMonth: string | null;
  readonly reason: string;
}

/** The dialog for several members: one category, month and reason for all who are ticked, a figure for each. */
export const StandingsDialog = (props: Props) => {
  const t = useWords();
  const standings = useStandings(props);
  const { save, ids, unset, chosen, setChosen, ready } = standings;
  const deductions = useDeductions(standings.common.category);
  return (
    <EntryDialog
      title={t(duesWords.bulkTitle)}
      hint={t(duesWords.bulkHint)}
      confirmText={t(uiWords.withDetail, { text: t(uiWords.save), detail: ready.length })}
      aside={<span className="mut push-start">{t(duesWords.selectedCount, { count: chosen.size })}</span>}
      isWide
      isReady={ready.length > 0 && standings.common.fromMonth !== null}
      command={save}
      onSend={standings.send}
      onClose={props.onClose}
    >
      {deductions ? <p className="mut">{deductions}</p> : null}
      <CommonFields common={standings.common} onChange={standings.setCommon} />
      <div className="row">
        <Button isSmall onClick={() => setChosen(new Set(ids))}>
          {t(duesWords.selectAll)}
        </Button>
        <Button isSmall onClick={() => setChosen(new Set(unset))}>
          {t(uiWords.withDetail, { text: t(duesWords.selectUnset), detail: unset.length })}
        </Button>
      </div>
      <PeopleTable lines={props.book.lines} standings={standings} />
    </EntryDialog>
  );
};

const CommonFields = ({ common, onChange }: { readonly common: Common; readonly onChange: (common: Common) => void }) => {
  const t = useWords();
  return (
    <FieldRow columns={3}>
      <Select
        label={t(duesWords.category)}
        value={common.category}
        hasFocusAtFirst
        choices={duesCategories.map((value) => ({ value, label: t(duesCategoryLabels[value]) }))}
        onChange={(category) => onChange({ ...common, category: category ?? common.category })}
      />
      <MonthInput label={t(duesWords.fromMonth)} value={common.fromMonth} onChange={(fromMonth) => onChange({ ...common, fromMonth })} />
      <TextInput label={t(duesWords.standingReason)} value={common.reason} maxLength={200} onChange={(reason) => onChange({ ...common, reason })} />
    </FieldRow>
  );
};

interface TableProps {
  readonly lines: readonly DuesLine[];
  readonly standings: ReturnType<typeof useStandings>;
}

const PeopleTable = ({ lines, standings }: TableProps) => {
  const t = useWords();
  const { chosen, common, figures, setFigures, needs, tick, paste } = standings;
  return (
    <div className="standings-scroll">
      <table className="plain-table" aria-label={t(duesWords.bulkTitle)}>
        <thead>
          <tr>
            <th className="standings-head">{t(duesWords.colName)}</th>
            <th className="standings-head">{t(duesWords.colCategory)}</th>
            <th className="standings-head num">{t(needs === 'flat' ? duesWords.flat : duesWords.base)}</th>
            <th className="standings-head num">{t(duesWords.colMonthly)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PersonRow
              key={line.memberId}
              line={line}
              isChosen={chosen.has(line.memberId)}
              needs={needs}
              figure={figures.get(line.memberId) ?? null}
              onTick={(isOn) => tick(line.memberId, isOn)}
              onFigure={(fen) => setFigures(new Map(figures).set(line.memberId, fen))}
              onPaste={(event) => paste(event, line.memberId)}
              rate={common.fromMonth ? { month: common.fromMonth, category: common.category } : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly line: DuesLine;
  readonly isChosen: boolean;
  readonly needs: 'base' | 'flat' | 'none';
  readonly figure: Fen | null;
  readonly rate: { readonly month: string; readonly category: DuesCategory } | null;
  readonly onTick: (isOn: boolean) => void;
  readonly onFigure: (fen: Fen | null) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

const PersonRow = ({ line, isChosen, needs, figure, rate, onTick, onFigure, onPaste }: RowProps) => {
  const t = useWords();
  return (
    <tr>
      <td>
        <Checkbox label={line.name} value={isChosen} onChange={onTick} />
      </td>
      <td className="mut">
        {[line.category ? t(duesCategoryShort[line.category]) : '', line.monthlyDueFen === null ? t(duesStateLabels.unset) : '']
          .filter(Boolean)
          .join(t(uiWords.partMark))}
      </td>
      <td className="standing-figure" onPaste={onPaste}>
        {isChosen && needs !== 'none' ? (
          <MoneyInput label={t(duesWords.baseOf, { name: line.name })} isLabelHidden value={figure} onChange={onFigure} />
        ) : null}
      </td>
      <td className="num">
        {isChosen && rate ? (
          <RateHint isShort {...rate} baseFen={needs === 'base' ? figure : null} flatFen={needs === 'flat' ? figure : null} />
        ) : null}
      </td>
    </tr>
  );
};
