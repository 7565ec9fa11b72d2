// How long does a filter or a search take in 12,000 members and 20,000 records?

import { membersHandlers } from '#electron/members/handlers.ts';
import { searchHandlers } from '#electron/search/handlers.ts';
import { contract } from '#shared/contract.ts';
import { noFilter } from '#shared/members/filter.ts';
import { addMembers, contentOn, copyMembers, copyRecords, finaliseOne, makeLedger } from '#test/bench/ledger.ts';
import { type Measure, median, quantile, rounded, timed } from '#test/bench/measure.ts';

export const manyMembers = 12_000;
const manyRecords = 20_000;
const runs = 15;

/** Fills a ledger with 12,000 members and 20,000 records. */
export const fillBig = async (home: string) => {
  const ledger = await makeLedger(home, '2026-11-20T02:00:00.000Z');
  const people = await addMembers(ledger, 12);
  const record = await finaliseOne(ledger, contentOn('2026-11-19', people));
  copyMembers(ledger, manyMembers);
  copyRecords(ledger, record.id, manyRecords);
  return ledger;
};

const texts: readonly (readonly [what: string, text: string])[] = [
  ['two characters of a name', '王伟'],
  ['a surname', '欧阳'],
  ['initials', 'oyw'],
  ['pinyin', 'shanwei'],
  ['tail of an ID number', '0139'],
  ['digits of a telephone', '13910004321'],
];

const recordTexts: readonly (readonly [what: string, text: string])[] = [
  ['two characters in records', '防火'],
  ['a phrase in records', '研究饮水工程'],
  ['initials in the search box', 'oyw'],
];

/** Every list, filter and search at most 100 ms, the slowest median counts. */
export const measureSearch = async (home: string): Promise<Measure[]> => {
  const ledger = await fillBig(home);
  const reader = { db: ledger.open.db, orgId: ledger.open.orgId, clock: ledger.clock };
  const measures: Measure[] = [];
  const add = async (name: string, work: () => Promise<number>): Promise<void> => {
    const samples: number[] = [];
    let found = 0;
    for (let run = 0; run < runs; run += 1) {
      const { value, ms } = await timed(work);
      samples.push(ms);
      found = value;
    }
    measures.push({ name, value: median(samples), unit: 'ms', goal: 100, detail: { found, p99Ms: rounded(quantile(samples, 0.99)), runs } });
  };
  const list = async (text: string): Promise<number> => {
    const input = contract['members.list'].input.parse({ asOf: null, text, scope: 'members' });
    return (await membersHandlers['members.list'](reader, input)).rows.length;
  };
  // After every command the list is read anew; filters and searches until the next one look through what was read.
  await add(`list of ${manyMembers} members, read anew`, async () => {
    const fresh = { ...reader, db: ledger.open.db.withoutPlugins() };
    return (await membersHandlers['members.list'](fresh, contract['members.list'].input.parse({ asOf: null, text: '', scope: 'members' }))).rows
      .length;
  });
  await add(`list of ${manyMembers} members, no filter`, () => list(''));
  await add(`list of ${manyMembers} members, sorted by name, a slice of 100`, async () => {
    const sort = { column: 'name', isDescending: false } as const;
    const input = contract['members.list'].input.parse({ asOf: null, text: '', scope: 'members', sort, from: 6000, limit: 100 });
    return (await membersHandlers['members.list'](reader, input)).rows.length;
  });
  const filter = { ...noFilter, ageFrom: 60, sex: 'male' as const };
  await add('members by a filter of two parts', async () => {
    const input = contract['members.list'].input.parse({ asOf: null, text: '', scope: 'members', filter });
    return (await membersHandlers['members.list'](reader, input)).rows.length;
  });
  for (const [what, text] of texts) await add(`members by ${what}`, () => list(text));
  for (const [what, text] of recordTexts)
    await add(`search by ${what}`, async () => (await searchHandlers['search.find'](reader, { text })).hits.length);
  await ledger.open.close();
  return measures;
};
