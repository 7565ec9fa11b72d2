// What can a sheet be about? The list that the print centre offers, by kind of subject.

import { receiptsOf } from '#db/dues/account-store.ts';
import { duesFacts, reductionsOf } from '#db/dues/store.ts';
import { pastHandovers, preparedHandover } from '#db/handover/store.ts';
import { recordsOfYear } from '#db/meetings/store.ts';
import { memberNames, rosterOn } from '#db/members/store.ts';
import { lettersOf } from '#db/records/letters.ts';
import type { Reader } from '#db/schema.ts';
import { membersFoundBy } from '#db/search/store.ts';
import { talksOfYear } from '#db/talks/store.ts';
import { debtors } from '#electron/records/sheets/dues.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { printedDate } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { fill } from '#shared/core/words.ts';
import { duesBook } from '#shared/dues/book.ts';
import type { ReceiptFact } from '#shared/dues/money-book.ts';
import { receiptNumber } from '#shared/dues/receipt.ts';
import { handoverWords } from '#shared/handover/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { bookWords } from '#shared/records/book-words.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import type { SheetSubjectLine } from '#shared/records/contract.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import { letterWords } from '#shared/records/letter-words.ts';
import type { ListedSubject, SheetSubject } from '#shared/records/sheet.ts';

/** Lists what there is of one kind in a year that a text finds. An empty text finds all. */
type SubjectLister = (reader: Reader, year: number, text: string) => Promise<SheetSubjectLine[]>;

const listers: Readonly<Record<ListedSubject, SubjectLister>> = {
  member: async (reader, _year, text) => {
    const found = text ? await membersFoundBy(reader, text) : null;
    const people = await rosterOn(reader, reader.clock.today());
    return people.filter(({ memberId }) => !found || found.has(memberId)).map(({ memberId, name }) => ({ id: memberId, label: name }));
  },
  talk: async (reader, year, text) =>
    (await talksOfYear(reader, year))
      .toReversed()
      .map(({ id, heldOn, talkerName, partnerName }) => ({ id, label: `${printedDate(heldOn)}　${talkerName}—${partnerName}` }))
      .filter(({ label }) => label.includes(text)),
  meeting: async (reader, year, text) =>
    (await recordsOfYear(reader, year))
      .toReversed()
      .map(({ id, heldOn, kind, number }) => ({
        id,
        label: `${printedDate(heldOn)}　${fill(bookWords.contentsLine.zh, { kind: meetingKindLabels[kind].zh, number })}`,
      }))
      .filter(({ label }) => label.includes(text)),
  receipt: async (reader, year, text) => {
    const newestFirst = (await receiptsOf(reader, year)).toReversed();
    const batches = [...Map.groupBy(newestFirst, ({ actionId }) => actionId).values()];
    return batches.flatMap(receiptLines).filter(({ label }) => label.includes(text));
  },
  payer: async (reader, year, text) => {
    const { lines } = duesBook(await duesFacts(reader, year));
    return withAll(
      reader,
      lines.map(({ memberId, name }) => ({ id: memberId, label: name })),
      text,
    );
  },
  debtor: async (reader, _year, text) =>
    withAll(
      reader,
      (await debtors(reader, null)).map(({ memberId, name, owedFen }) => ({ id: memberId, label: `${name}　${yuanText(owedFen)}` })),
      text,
    ),
  reduction: async (reader, _year, text) => {
    const reductions = await reductionsOf(reader);
    const names = await memberNames(
      reader,
      reductions.map(({ memberId }) => memberId),
    );
    return reductions
      .map(({ id, memberId, fromMonth, toMonth }) => ({ id, label: `${names.get(memberId) ?? ''}　${fromMonth}—${toMonth}` }))
      .filter(({ label }) => label.includes(text));
  },
  letter: async (reader, _year, text) =>
    (await lettersOf(reader))
      .map(({ id, content }) => ({ id, label: content.title || letterWords.untitled.zh }))
      .filter(({ label }) => label.includes(text)),
  handover: async (reader, _year, text) => {
    const prepared = await preparedHandover(reader);
    const all = [...(prepared ? [{ id: prepared.id, ...prepared.people }] : []), ...(await pastHandovers(reader))];
    return all
      .map(({ id, handedOn, outgoing, incoming }) => ({
        id,
        label: fill(handoverWords.pastLine.zh, { date: printedDate(handedOn), outgoing, incoming }),
      }))
      .filter(({ label }) => label.includes(text));
  },
};

/** The receipts of one recording, newest first; where they are several, all of them together come before them, under the recording's id. */
const receiptLines = (batch: readonly ReceiptFact[]): SheetSubjectLine[] => {
  const lines = batch.map((receipt) => ({
    id: receipt.id,
    label: `${receiptNumber(receipt)}　${receipt.payerName}　${yuanText(receipt.amountFen)}`,
  }));
  const [newest, oldest] = [batch[0], batch.at(-1)];
  if (!newest || !oldest || batch.length === 1) return lines;
  const numbers = { from: receiptNumber(oldest), to: receiptNumber(newest), count: batch.length };
  return [{ id: newest.actionId, label: fill(d.receiptBatch.zh, numbers) }, ...lines];
};

/** 全部 first, under the organisation's id, so that one click prints for everybody. */
const withAll = (reader: Reader, lines: SheetSubjectLine[], text: string): SheetSubjectLine[] => {
  const found = lines.filter(({ label }) => label.includes(text));
  return found.length > 1 && text === '' ? [{ id: reader.orgId, label: fill(d.everybody.zh, { count: found.length }) }, ...found] : found;
};

/** As many lines as a list is still read in. */
const most = 300;

/** What is asked of the list: for which sheet, by which text, and what is chosen already. */
type SubjectWish = ParsedOf<'records.subjects'>;

/** The subjects of a sheet in a year that a text finds, how many there are, and the chosen one in any case; none for a sheet of a year or a part of it. */
export const subjectsOf = async (reader: Reader, { sheet, year, text, chosen }: SubjectWish) => {
  const { about } = catalogue[sheet];
  if (!isListed(about)) return { lines: [], total: 0 };
  const found = await listers[about](reader, year, text.trim());
  const lines = found.slice(0, most);
  if (chosen === null || lines.some(({ id }) => id === chosen)) return { lines, total: found.length };
  const all = text.trim() === '' ? found : await listers[about](reader, year, '');
  return { lines: [...all.filter(({ id }) => id === chosen), ...lines], total: found.length };
};

const isListed = (about: SheetSubject): about is ListedSubject => Object.hasOwn(listers, about);
