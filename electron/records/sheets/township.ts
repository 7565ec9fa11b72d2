// What does the list of reminders show? The branches that have not handed in, or whose last package could not be taken whole.
import { board } from '#electron/handoff/board.ts';
import type { BuildersOf } from '#electron/records/builders.ts';
import { chinaDate } from '#shared/core/date.ts';
import { isToRemind } from '#shared/handoff/board.ts';
import type { townshipSheets } from '#shared/records/sheets/township.ts';

/** The bodies of a superior's sheets. */
export const townshipBuilders: BuildersOf<keyof typeof townshipSheets> = {
  'report-reminders': async (reader) => {
    const { due, lines } = await board(reader);
    const reminders = lines
      .filter(({ standing, refused, setAside }) => isToRemind(standing) || refused !== null || setAside > 0)
      .toSorted((a, b) => b.daysMissing - a.daysMissing || (a.code < b.code ? -1 : 1))
      .map(({ code, name, daysMissing, last, setAside, refused }) => ({
        ...{ code, name, daysMissing, setAside },
        lastSeq: last?.seq ?? null,
        lastOn: last ? chinaDate(last.importedAt) : null,
        isRefused: refused !== null,
      }));
    return { due, branches: lines.length, reminders };
  },
};
