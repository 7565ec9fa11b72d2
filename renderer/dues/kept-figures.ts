// What of the typed figures survives a crash? They are kept as they are typed; found again, they are offered, never put into the grid unasked.
import { useEffect, useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useAutosave } from '#renderer/core/use-autosave.ts';
import { cellKey, isOpenCell, type Pending } from '#renderer/dues/grid-state.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import type { PendingFigures, TypedFigure } from '#shared/dues/pending.ts';

/** Typed cells as they are kept. */
export const figuresOf = (pending: Pending): TypedFigure[] =>
  [...pending].flatMap(([key, text]) => {
    const [memberId, month] = key.split('/');
    return memberId && month ? [{ memberId, month, text }] : [];
  });

/** The kept figures that can still be put into the book: of cells that are open, and in which nothing was typed since. */
export const changesFrom = (figures: readonly TypedFigure[], book: DuesBook, pending: Pending): [string, string][] => {
  const open = new Set(book.lines.flatMap(({ memberId, cells }) => cells.filter(isOpenCell).map(({ month }) => cellKey(memberId, month))));
  return figures.flatMap(({ memberId, month, text }): [string, string][] => {
    const key = cellKey(memberId, month);
    return open.has(key) && !pending.has(key) ? [[key, text]] : [];
  });
};

/** What is to be kept now: what is typed, and what was found and neither taken nor thrown away yet. */
export const figuresToKeep = (pending: Pending, offered: readonly TypedFigure[]): TypedFigure[] => [
  ...offered.filter(({ memberId, month }) => !pending.has(cellKey(memberId, month))),
  ...figuresOf(pending),
];

/** The figures kept of a year, read afresh each time; undefined while they are read. */
export const useFiguresOf = (year: number): { readonly kept: PendingFigures | null | undefined; readonly fault: Fault | null } => {
  const [found, setFound] = useState<{ readonly year: number; readonly kept: PendingFigures | null } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    call('dues.pending', { year }).then(
      ({ pending }) => isWanted && setFound({ year, kept: pending }),
      (error: unknown) => isWanted && setFault(faultOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [year]);
  return { kept: found?.year === year ? found.kept : undefined, fault };
};

/** Figures found again, and the two answers to them. */
export interface Offer {
  readonly figures: readonly TypedFigure[];
  readonly savedAt: string;
}

/** Keeps what is typed; gives what was found (null: nothing, or answered), and how to answer. */
export const useFigureKeeping = (
  year: number,
  kept: PendingFigures | null,
  pending: Pending,
): { readonly offer: Offer | null; readonly answer: () => void; readonly flush: () => void } => {
  const [offer, setOffer] = useState<Offer | null>(kept);
  const { saver } = useAutosave<TypedFigure[]>({ id: kept?.id ?? null, savedAt: kept?.savedAt ?? null }, 'dues.keepPending', (id, figures) =>
    call('dues.keepPending', { id, year, figures }),
  );
  const [told, setTold] = useState({ pending, offer });
  useEffect(() => {
    if (told.pending === pending && told.offer === offer) return;
    setTold({ pending, offer });
    saver.typed(figuresToKeep(pending, offer?.figures ?? []));
    // Recorded or cleared: at once, so that nothing is offered again that is done.
    if (pending.size === 0) void saver.flush();
  }, [saver, pending, offer, told]);
  return { offer, answer: () => setOffer(null), flush: () => void saver.flush() };
};
