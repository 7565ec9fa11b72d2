// What follows from the rows that an undo wrote? Local tables that are computed from travelling rows are computed again.
import type { Writer, WrittenRow } from '#db/schema.ts';
import { indexMember } from '#db/search/store.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import type { TravellingRow, TravellingTable } from '#shared/travelling.ts';

/** One derivation a table; a feature that derives a local table from its rows adds its own line here. */
const derivations: { readonly [T in TravellingTable]?: (writer: Writer, row: TravellingRow<T>) => Promise<void> } = {
  member: (writer, member) => indexMember(writer, member, readingOf(member.name)),
};

/** Brings derived tables up to the rows given. */
export const deriveAgain = async (writer: Writer, written: readonly WrittenRow[]): Promise<void> => {
  for (const { table, row } of written) {
    // The table's name and its row belong together: rows.ts wrote both.
    const derive = derivations[table] as ((writer: Writer, row: WrittenRow['row']) => Promise<void>) | undefined;
    await derive?.(writer, row);
  }
};
