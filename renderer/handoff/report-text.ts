// How is a package's report read by a person?
import type { Translate } from '#renderer/core/i18n.ts';
import { plainValues } from '#shared/core/detail-words.ts';
import { type FaultCode, faultWords } from '#shared/core/fault-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';
import type { HeldPackage, PackageReport, SetAside } from '#shared/handoff/model.ts';
import { codeInName } from '#shared/handoff/names.ts';
import { headingWord } from '#shared/handoff/readable-values.ts';
import { relayWords } from '#shared/handoff/relay-words.ts';
import { handoffWords, quarantineWords, tableLabels } from '#shared/handoff/words.ts';
import type { TravellingTable } from '#shared/travelling.ts';

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(faultWords, code);

/** The last part of a path, whichever system wrote it. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The last two parts of a path: the file, and the folder of ours on the stick in which it lies. */
export const placeOf = (path: string): string => path.split(/[\\/]/).slice(-2).join('/');

/** A table's name before a person. */
export const tableName = (table: string, t: Translate): string => {
  const label = tableLabels[table];
  return label ? t(label) : table;
};

/** Why a package was refused: what happened, what is kept, what to do. A table named in it is given its readable name. */
export const refusalText = ({ code, values }: Pick<PackageReport, 'code' | 'values'>, t: Translate): string => {
  const table = values.table;
  const readable = typeof table === 'string' ? { ...values, table: tableName(table, t) } : values;
  return isFaultCode(code) ? t(faultWords[code], plainValues(readable, t)) : t(handoffWords.noteOther, { code });
};

/** Why a package waits. */
export const heldText = ({ code, values }: Pick<HeldPackage, 'code' | 'values'>, t: Translate): string => refusalText({ code, values }, t);

/** Why a row was set aside, in words. */
export const setAsideText = ({ table, code, detail }: Pick<SetAside, 'table' | 'code' | 'detail'>, t: Translate): string =>
  t(quarantineWords[code], { column: isTravelling(table) ? t(headingWord(table, detail)) : detail });

const isTravelling = (table: string): table is TravellingTable => Object.hasOwn(tableLabels, table);

/** Notes about relays, by their code. */
const relayNotes: Readonly<Record<string, Word>> = {
  via: relayWords.noteVia,
  'via-relay': relayWords.noteViaRelay,
  'via-card': relayWords.noteCard,
  relay: relayWords.noteRelay,
  'relay-receipt': relayWords.noteReceipt,
};

/** A thing accepted but worth showing. */
export const noteText = ({ code, values }: PackageReport['notes'][number], t: Translate): string => {
  const relay = relayNotes[code];
  if (relay) return t(relay, values);
  if (code === 'new-line') return t(handoffWords.noteNewLine, values);
  if (code === 'gap') return t(handoffWords.noteGap, values);
  if (code === 'files-strange') return t(handoffWords.noteFilesStrange, values);
  if (code === 'withheld') {
    const tables = String(values.tables)
      .split(' ')
      .map((table) => tableName(table, t));
    return t(handoffWords.noteWithheld, { ...values, tables: tables.join(t(uiWords.listMark)) });
  }
  if (code === 'withheld-earlier') return t(handoffWords.noteWithheldEarlier, values);
  if (code === 'new-card') return t(handoffWords.noteNewCard, values);
  return code === 'first-package' ? t(handoffWords.noteFirst) : t(handoffWords.noteOther, { code });
};

/** Tables in which something would be, or was, added, changed, retired or set aside. */
export const movedTables = ({ tables }: PackageReport): PackageReport['tables'] =>
  tables.filter(({ added, changed, retired, quarantined }) => added + changed + retired + quarantined > 0);

/** How urgently a report is to be read: 0 refused, 1 a person decides, 2 something was set aside or is said of it, 3 all is well. */
const urgencyOf = ({ outcome, quarantined, notes }: PackageReport): number => {
  if (outcome === 'refused') return 0;
  if (outcome === 'held' || outcome === 'wouldHold') return 1;
  return quarantined > 0 || notes.length > 0 ? 2 : 3;
};

/** A sitting's reports in the order in which one reads them: what is the matter, the worst first; what went well; what was known. */
export const inReadingOrder = (reports: readonly PackageReport[]) => {
  const fresh = reports.filter(({ outcome }) => outcome !== 'alreadyApplied').toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  return {
    trouble: fresh.filter((report) => urgencyOf(report) < 3),
    smooth: fresh.filter((report) => urgencyOf(report) === 3),
    known: reports.filter(({ outcome }) => outcome === 'alreadyApplied'),
  };
};

/** Whose package a file is: as it says itself, or, where it cannot be opened, as its name says. */
const senderOf = ({ from, file }: PackageReport): string => codeInName(fileNameOf(file)) ?? from;

/** Who has only reports here that were known before: the stick brought nothing new, which else is seen only on the reminders. */
export const withoutNews = (reports: readonly PackageReport[]): string[] => {
  const own = reports.filter(({ kind, notes }) => (kind === 'report' || kind === null) && !notes.some(({ code }) => code === 'via'));
  const moving = new Set(own.filter(({ outcome }) => outcome !== 'alreadyApplied').map(senderOf));
  return [...new Set(own.filter((report) => !moving.has(senderOf(report))).map(({ from }) => from))];
};

/** How many packages had which outcome. */
export const countOutcomes = (reports: readonly PackageReport[]) => ({
  ready: reports.filter(({ outcome }) => outcome === 'wouldApply').length,
  applied: reports.filter(({ outcome }) => outcome === 'applied').length,
  held: reports.filter(({ outcome }) => outcome === 'held').length,
  again: reports.filter(({ outcome }) => outcome === 'alreadyApplied').length,
  refused: reports.filter(({ outcome }) => outcome === 'refused').length,
});

/** A size as one reads it, never broken over two lines: 73.2 GB, 1.2 MB, 34 KB. */
export const sizeText = (bytes: number): string => {
  if (bytes >= 1_073_741_824) return `${(bytes / 1_073_741_824).toFixed(1)}\u00a0GB`;
  if (bytes >= 1_048_576) return `${(bytes / 1_048_576).toFixed(1)}\u00a0MB`;
  return `${bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1024))}\u00a0KB`;
};
