// Which figure does a category ask for, and how is a pasted column of bases laid over the people?
import { type Fen, parseYuan } from '#shared/core/money.ts';
import type { DuesCategory } from '#shared/dues/model.ts';
import { rateIn } from '#shared/dues/rates.ts';

/** A percentage needs a base, a farmer's figure is set, the rest is fixed by the table. */
export const figureKind = (category: DuesCategory, month: string | null): 'base' | 'flat' | 'none' => {
  const rate = rateIn(month ?? '9999-12', category);
  if (rate?.kind === 'percentage') return 'base';
  return rate?.kind === 'set' ? 'flat' : 'none';
};

/** The figures by member with a pasted column laid over the list from one member on; what is no amount changes nothing. */
export const layColumn = (
  figures: ReadonlyMap<string, Fen | null>,
  memberIds: readonly string[],
  from: string,
  block: readonly (readonly string[])[],
): Map<string, Fen | null> => {
  const next = new Map(figures);
  const start = memberIds.indexOf(from);
  for (const [down, [text = '']] of block.entries()) {
    const memberId = memberIds[start + down];
    const fen = parseYuan(text);
    if (start >= 0 && memberId !== undefined && fen !== null && fen >= 0) next.set(memberId, fen);
  }
  return next;
};
