// How does a record of an old paper book enter the ledger? Both entries are compared once more here; only then is it kept.
import {
  insertPaperAddendum,
  insertPaperRecord,
  keepPaperDraft,
  paperDraftOf,
  paperRecordOf,
  paperRecordsOf,
  removePaperDraft,
} from '#db/meetings/paper-records.ts';
import { retireRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { indexRecord } from '#db/search/store.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { findablePaper } from '#electron/meetings/search-text.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import { brokenRule, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { checkPaperRecord, type PaperRecord } from '#shared/meetings/paper-record.ts';

const known = async (reader: Reader, id: Id): Promise<PaperRecord> => {
  const record = await paperRecordOf(reader, id);
  if (!record) throw notFound('meeting-unknown');
  return record;
};

const finalise = async (writer: Writer, { record, second, draftId }: ParsedOf<'meetings.finaliseHistorical'>) => {
  const findings = checkPaperRecord(record, second, chinaDate(writer.at));
  if (findings.length > 0) throw brokenRule(findings);
  const kept = await insertPaperRecord(writer, record);
  if (draftId !== null) await removePaperDraft(writer, draftId);
  await indexRecord(writer, findablePaper(await known(writer, kept.id)));
  return kept;
};

type HistoricalCall =
  | 'meetings.historical'
  | 'meetings.finaliseHistorical'
  | 'meetings.historicalDraft'
  | 'meetings.saveHistoricalDraft'
  | 'meetings.discardHistoricalDraft'
  | 'meetings.addHistoricalAddendum'
  | 'meetings.retireHistorical';

/** Handlers of 历史补录, a part of those of meetings. */
export const historicalHandlers: HandlersOf<HistoricalCall> = {
  'meetings.historical': async (reader, { year }) => ({ records: await paperRecordsOf(reader, year) }),
  'meetings.finaliseHistorical': finalise,
  'meetings.historicalDraft': async (reader) => ({ draft: await paperDraftOf(reader) }),
  'meetings.saveHistoricalDraft': async (writer, { id, content }) => {
    const draftId = id ?? writer.newId();
    await keepPaperDraft(writer, draftId, content);
    return { id: draftId, savedAt: writer.at };
  },
  'meetings.discardHistoricalDraft': async (writer, { id }) => {
    if (!(await removePaperDraft(writer, id))) throw notFound('draft-unknown');
    return { id };
  },
  'meetings.addHistoricalAddendum': async (writer, { paperRecordId, ...addendum }) => {
    await known(writer, paperRecordId);
    const id = await insertPaperAddendum(writer, paperRecordId, addendum);
    await indexRecord(writer, findablePaper(await known(writer, paperRecordId)));
    return { id };
  },
  'meetings.retireHistorical': async (writer, { id, reason }) => {
    await known(writer, id);
    await retireRow(writer, 'paperRecord', id, reason);
    return { id };
  },
};
