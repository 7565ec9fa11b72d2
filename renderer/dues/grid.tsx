// How does the twelve-month book look, and how does the hand move in it? Native cells; the one under the cursor is a field.
import { type ClipboardEvent, type Dispatch, type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { isComposing } from '#renderer/core/shortcuts.ts';
import { GridFoot, GridHead } from '#renderer/dues/grid-frame.tsx';
import { copyRange, emptyRange, fillRange, isWide, rangeOf } from '#renderer/dues/grid-range.ts';
import { GridRow } from '#renderer/dues/grid-row.tsx';
import {
  type Cursor,
  cellKey,
  type GridAction,
  type GridState,
  isOpenCell,
  moveCursor,
  type Placement,
  placeBlock,
} from '#renderer/dues/grid-state.ts';
import { isBlock, parseBlock } from '#renderer/dues/paste.ts';
import type { DuesBook, DuesCell, DuesLine } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';
import './dues-grid.css';

interface Props {
  readonly book: DuesBook;
  readonly state: GridState;
  readonly dispatch: Dispatch<GridAction>;
  readonly onOpenCell: (line: DuesLine, cell: DuesCell) => void;
  readonly onSetStanding: (line: DuesLine) => void;
  readonly onPasted: (placement: Placement) => void;
  readonly onFillMonth: (month: number) => void;
}

/** What a key does in the cell under the cursor, apart from typing. */
type Deed = 'move' | 'open' | 'standing' | 'fill' | 'down' | 'right' | 'clear' | 'undo' | 'empty' | null;

const withControl: Readonly<Record<string, Deed>> = { z: 'undo', d: 'down', r: 'right', enter: 'fill' };

const deedOf = (event: KeyboardEvent<HTMLInputElement>, cell: DuesCell, isRange: boolean): Deed => {
  const { key } = event;
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey)
    return /^(Arrow|Home|End)/.test(key) ? 'move' : event.shiftKey ? null : (withControl[key.toLowerCase()] ?? null);
  if (event.shiftKey) return key === 'Enter' ? 'open' : 'move';
  if (key === ' ') return 'fill';
  if (key === 'F2') return 'open';
  if (key === 'Delete' && isRange) return 'clear';
  if (key === 'Escape' && event.currentTarget.value !== '' && isOpenCell(cell)) return 'empty';
  if (key === 'Enter' && cell.state === 'unset') return 'standing';
  if (key === 'Enter' && (cell.state === 'paid' || cell.state === 'exempt')) return 'open';
  return 'move';
};

/** The place of the cell that was pointed at. */
const cellAt = (target: EventTarget | null): Cursor | null => {
  const mark = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]')?.dataset.cell : undefined;
  const [row, month] = mark?.split(' ').map(Number) ?? [];
  return row === undefined || month === undefined ? null : { row, month };
};

/** Keeps the focus in the cell under the cursor: `go` moves it by hand, a click on a cell too, a double click opens the cell. */
const useCursor = ({ book, state, dispatch, onOpenCell }: Pick<Props, 'book' | 'state' | 'dispatch' | 'onOpenCell'>) => {
  const table = useRef<HTMLTableElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The cell that is to have the focus. An effect of an earlier drawing may still run after a key was pressed: only the drawing
  // in which the cursor has arrived may take the wish as fulfilled, else the next keys would go nowhere.
  const wanted = useRef<Cursor | null>(null);
  const { cursor, sought } = state;
  const seen = useRef(sought);
  useLayoutEffect(() => {
    if (seen.current !== sought) wanted.current = cursor;
    seen.current = sought;
    if (wanted.current?.row !== cursor.row || wanted.current.month !== cursor.month) return;
    wanted.current = null;
    field.current?.focus();
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const go = (to: Cursor, isExtending = false) => {
    wanted.current = to;
    dispatch({ type: 'go', to, extends: isExtending });
  };
  const point = useEffectEvent((event: MouseEvent) => {
    const at = cellAt(event.target);
    const line = at ? book.lines[at.row] : undefined;
    const cell = at ? line?.cells[at.month] : undefined;
    // A click into the field under the cursor belongs to the field; a double click always lands there.
    if (!at || !line || !cell || event.target instanceof HTMLInputElement !== (event.type === 'dblclick')) return;
    event.preventDefault();
    if (event.type === 'dblclick') onOpenCell(line, cell);
    else go(at, event.shiftKey);
  });
  useEffect(() => {
    const element = table.current;
    const listen = (event: MouseEvent) => point(event);
    element?.addEventListener('mousedown', listen);
    element?.addEventListener('dblclick', listen);
    return () => {
      element?.removeEventListener('mousedown', listen);
      element?.removeEventListener('dblclick', listen);
    };
  }, []);
  return { table, field, go };
};

/** What a deed does to the range meant, in the figures typed; null when it is no such deed. */
const changesOf = (deed: Deed, lines: readonly DuesLine[], state: GridState): readonly (readonly [string, string])[] | null => {
  const range = rangeOf(state);
  if (deed === 'fill') return fillRange(lines, range, state.pending);
  if (deed === 'down' || deed === 'right') return copyRange(lines, range, state.pending, deed);
  return deed === 'clear' ? emptyRange(lines, range, state.pending) : null;
};

/** What the keys and pastes in the cell under the cursor do. */
const useDeeds = (props: Props, go: (to: Cursor, isExtending?: boolean) => void) => {
  const { book, state, dispatch, onOpenCell, onSetStanding, onPasted } = props;
  const rows = book.lines.length;
  const row = Math.min(state.cursor.row, rows - 1);
  const { month } = state.cursor;
  const line = book.lines[row];
  const cell = line?.cells[month];
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || !line || !cell) return;
    const isRange = isWide(rangeOf(state));
    const deed = deedOf(event, cell, isRange);
    const target = deed === 'move' ? moveCursor(event.key, { row, month }, rows, event.ctrlKey || event.metaKey) : null;
    if (deed === null || (deed === 'move' && target === null)) return;
    event.preventDefault();
    const changes = changesOf(deed, book.lines, state);
    if (changes) dispatch({ type: 'fill', changes });
    // One cell filled by Space: on to the next person, as Enter does.
    if (deed === 'fill' && !isRange && event.key === ' ') go({ row: Math.min(row + 1, rows - 1), month });
    if (target) go(target, event.shiftKey);
    if (deed === 'open') onOpenCell(line, cell);
    if (deed === 'standing') onSetStanding(line);
    if (deed === 'undo') dispatch({ type: 'undo' });
    if (deed === 'empty') dispatch({ type: 'write', cell: cellKey(line.memberId, cell.month), text: '' });
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    const placement = placeBlock(parseBlock(text), { row, month }, book.lines);
    dispatch({ type: 'fill', changes: placement.changes });
    onPasted(placement);
  };
  return { row, press, paste };
};

/** The grid. The cursor's place and the typed figures live in `state`; recorded figures come from the book. */
export const DuesGrid = (props: Props) => {
  const t = useWords();
  const { book, state, dispatch, onSetStanding, onFillMonth } = props;
  const { cursor, pending } = state;
  const { table, field, go } = useCursor(props);
  const { row, press, paste } = useDeeds(props, go);
  const range = rangeOf(state);
  const hasRange = isWide(range);
  return (
    <div className="dues-scroll">
      <table ref={table} className="dues-grid" aria-label={t(duesWords.caption, { year: book.year })}>
        <GridHead book={book} pending={pending} onFillMonth={onFillMonth} />
        <tbody>
          {book.lines.map((member, index) => (
            <GridRow
              key={member.memberId}
              line={member}
              row={index}
              texts={member.cells.map(({ month }) => pending.get(cellKey(member.memberId, month)) ?? '').join('\n')}
              activeMonth={index === row ? cursor.month : null}
              selected={hasRange && index >= range.top && index <= range.bottom ? `${range.left} ${range.right}` : ''}
              field={index === row ? field : null}
              onWrite={dispatch}
              onKey={index === row ? press : null}
              onPaste={index === row ? paste : null}
              onSetStanding={onSetStanding}
            />
          ))}
        </tbody>
        <GridFoot book={book} pending={pending} />
      </table>
    </div>
  );
};
