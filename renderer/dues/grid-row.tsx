// What does one member's line show? Drawn again only when something in it changes.
import { type ClipboardEvent, type Dispatch, type KeyboardEvent, memo, type RefObject } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { amountOf, cellKey, type GridAction, isOpenCell, openFen, typedYuan } from '#renderer/dues/grid-state.ts';
import { yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { duesCategoryLabels, duesStateLabels } from '#shared/dues/labels.ts';
import type { DuesCell, DuesLine } from '#shared/dues/model.ts';
import { rateWord } from '#shared/dues/rule-words.ts';
import { duesCategoryShort, duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly line: DuesLine;
  readonly row: number;
  /** The twelve typed figures, one a line: a text, so that an unchanged line is not drawn again. */
  readonly texts: string;
  readonly activeMonth: number | null;
  /** First and last month of the range, `0 11`; empty when this line has none: a text, as above. */
  readonly selected: string;
  readonly field: RefObject<HTMLInputElement | null> | null;
  readonly onWrite: Dispatch<GridAction>;
  readonly onKey: ((event: KeyboardEvent<HTMLInputElement>) => void) | null;
  readonly onPaste: ((event: ClipboardEvent) => void) | null;
  readonly onSetStanding: (line: DuesLine) => void;
}

const classOf = (cell: DuesCell, text: string, isActive: boolean, isSelected: boolean): string => {
  const parts = ['cell', `cell-${cell.state}`];
  if (isSelected) parts.push('cell-selected');
  if (cell.isExcused && cell.state === 'arrears') parts.push('cell-excused');
  if (text !== '') parts.push(amountOf(text) === null ? 'cell-bad' : 'cell-pending');
  if (isActive) parts.push('cell-active');
  return parts.join(' ');
};

/** What a closed or untouched cell shows. */
const shownIn = (cell: DuesCell, t: Translate): string => {
  if (cell.paidFen !== 0) return yuanText(cell.paidFen);
  if (cell.state === 'exempt') return t(duesWords.exemptMark);
  if (cell.state === 'paid') return yuanText(0);
  if (cell.state === 'arrears') return t(cell.isExcused ? duesWords.excusedMark : duesWords.arrearsMark);
  return cell.state === 'notMember' ? '—' : '';
};

const labelOf = (line: DuesLine, cell: DuesCell, text: string, t: Translate): string =>
  [
    t(duesWords.cellLabel, { name: line.name, month: Number(cell.month.slice(5)), state: t(duesStateLabels[cell.state]) }),
    cell.dueFen === null ? '' : t(duesWords.cellDue, { due: yuanText(cell.dueFen) }),
    cell.isReduced ? t(duesWords.cellReduced) : '',
    cell.isExcused ? t(duesWords.cellExcused) : '',
    cell.paidFen === 0 ? '' : t(duesWords.cellPaid, { paid: yuanText(cell.paidFen) }),
    text === '' ? '' : t(duesWords.cellPending, { amount: text }),
  ]
    .filter(Boolean)
    .join(t(uiWords.partMark));

/** A line of the grid. */
export const GridRow = memo(({ line, row, texts, activeMonth, selected, field, onWrite, onKey, onPaste, onSetStanding }: Props) => {
  const t = useWords();
  const typed = texts.split('\n');
  const [first = 12, last = -1] = selected === '' ? [] : selected.split(' ').map(Number);
  return (
    <tr>
      <th scope="row" className="dues-name">
        {line.name}
        {line.unpaidRun >= 3 ? (
          <span className="dues-run" title={t(duesWords.unpaidRun, { count: line.unpaidRun })}>
            {t(duesWords.arrearsMark)}
            {line.unpaidRun}
            <span className="sr-only">{t(duesWords.unpaidRun, { count: line.unpaidRun })}</span>
          </span>
        ) : null}
      </th>
      <td className="dues-category">
        <button
          type="button"
          tabIndex={-1}
          className={line.category ? 'dues-set' : 'dues-set dues-unset'}
          title={line.category ? t(duesCategoryLabels[line.category]) : t(duesStateLabels.unset)}
          onClick={() => onSetStanding(line)}
        >
          {line.category ? t(duesCategoryShort[line.category]) : t(duesStateLabels.unset)}
          <span className="sr-only">{t(duesWords.standingOf, { name: line.name })}</span>
        </button>
      </td>
      <td className="num dues-quiet">
        {line.monthlyDueFen === null && line.category !== null ? t(duesStateLabels.unset) : null}
        {line.baseFen === null ? '' : yuanText(line.baseFen)}
      </td>
      <td className="num dues-quiet">{t(rateWord(line.rateText))}</td>
      <td className="num">
        <strong>{line.monthlyDueFen === null ? '' : yuanText(line.monthlyDueFen)}</strong>
      </td>
      {line.cells.map((cell, month) => {
        const text = typed[month] ?? '';
        const isActive = month === activeMonth;
        return (
          <td key={cell.month} className={classOf(cell, text, isActive, month >= first && month <= last)} data-cell={`${row} ${month}`}>
            {isActive ? (
              <input
                ref={field}
                className="cell-field"
                inputMode="decimal"
                autoComplete="off"
                aria-label={labelOf(line, cell, text, t)}
                aria-invalid={text !== '' && amountOf(text) === null ? true : undefined}
                readOnly={!isOpenCell(cell)}
                placeholder={openFen(cell) > 0 ? typedYuan(openFen(cell)) : undefined}
                value={isOpenCell(cell) ? text : shownIn(cell, t)}
                onFocus={(event) => event.target.select()}
                onChange={(event) => onWrite({ type: 'write', cell: cellKey(line.memberId, cell.month), text: event.target.value })}
                onKeyDown={onKey ?? undefined}
                onPaste={onPaste ?? undefined}
              />
            ) : (
              text || shownIn(cell, t)
            )}
          </td>
        );
      })}
      <td className="num dues-total">{yuanText(line.paidFen)}</td>
    </tr>
  );
});
