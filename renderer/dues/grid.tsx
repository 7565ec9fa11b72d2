// How does the twelve-month book look, and how does the hand move in it? Native cells; the one under the cursor is a field.
import { type ClipboardEvent, type Dispatch, type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { isComposing } from '#renderer/core/shortcuts.ts';
import { GridFoot, GridHead } from '#renderer/dues/grid-frame.tsx';
import { GridRow } from '#renderer/dues/grid-row.tsx';
import {
  type Cursor,
  cellKey,
  type GridAction,
  type GridState,
  isOpenCell,
  moveCursor,
  openFen,
  type Placement,
  placeBlock,
  typedYuan,
} from '#renderer/dues/grid-state.ts';
import { isBlock, parseBlock } from '#renderer/dues/paste.ts';
import type { DuesBook, DuesCell, DuesLine } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

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
type Deed = 'move' | 'open' | 'standing' | 'fill' | 'undo' | 'empty' | null;

const deedOf = (event: KeyboardEvent<HTMLInputElement>, cell: DuesCell): Deed => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand) return event.key.toLowerCase() === 'z' && !event.shiftKey ? 'undo' : null;
  if (event.altKey || event.shiftKey) return event.shiftKey && event.key === 'Enter' ? 'open' : null;
  if (event.key === ' ') return 'fill';
  if (event.key === 'F2') return 'open';
  if (event.key === 'Escape' && event.currentTarget.value !== '' && isOpenCell(cell)) return 'empty';
  if (event.key === 'Enter' && cell.state === 'unset') return 'standing';
  if (event.key === 'Enter' && cell.state === 'paid') return 'open';
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
  const { cursor } = state;
  useLayoutEffect(() => {
    if (wanted.current?.row !== cursor.row || wanted.current.month !== cursor.month) return;
    wanted.current = null;
    field.current?.focus();
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const go = (to: Cursor) => {
    wanted.current = to;
    dispatch({ type: 'go', to });
  };
  const point = useEffectEvent((event: MouseEvent) => {
    const at = cellAt(event.target);
    const line = at ? book.lines[at.row] : undefined;
    const cell = at ? line?.cells[at.month] : undefined;
    // A click into the field under the cursor belongs to the field; a double click always lands there.
    if (!at || !line || !cell || event.target instanceof HTMLInputElement !== (event.type === 'dblclick')) return;
    event.preventDefault();
    if (event.type === 'dblclick') onOpenCell(line, cell);
    else go(at);
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

/** What the keys and pastes in the cell under the cursor do. */
const useDeeds = ({ book, state, dispatch, onOpenCell, onSetStanding, onPasted }: Props, go: (to: Cursor) => void) => {
  const row = Math.min(state.cursor.row, book.lines.length - 1);
  const { month } = state.cursor;
  const line = book.lines[row];
  const cell = line?.cells[month];
  const fill = (member: DuesLine, open: DuesCell) => {
    if (openFen(open) > 0) dispatch({ type: 'fill', changes: [[cellKey(member.memberId, open.month), typedYuan(openFen(open))]] });
    go({ row: Math.min(row + 1, book.lines.length - 1), month });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || !line || !cell) return;
    const deed = deedOf(event, cell);
    const target = deed === 'move' ? moveCursor(event.key, { row, month }, book.lines.length) : null;
    if (deed === null || (deed === 'move' && target === null)) return;
    event.preventDefault();
    if (target) go(target);
    if (deed === 'open') onOpenCell(line, cell);
    if (deed === 'standing') onSetStanding(line);
    if (deed === 'undo') dispatch({ type: 'undo' });
    if (deed === 'empty') dispatch({ type: 'write', cell: cellKey(line.memberId, cell.month), text: '' });
    if (deed === 'fill') fill(line, cell);
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
