// Who answers the calls about reductions, reasons and arrears?
import { organisationOf, settingsOf } from '#db/branch/store.ts';
import { withdrawEntry } from '#db/dues/account-store.ts';
import { allStandings, duesFacts, excusesOf, insertExcuse, insertReduction, reductionsOf, withdraw } from '#db/dues/store.ts';
import { memberNames, membershipSpans } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { monthOf } from '#shared/core/date.ts';
import { brokenRule, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { arrearsOf } from '#shared/dues/arrears.ts';
import type { duesContract } from '#shared/dues/contract.ts';
import { dueIn } from '#shared/dues/due.ts';
import type { DuesReductionInput } from '#shared/dues/model.ts';
import { checkExcuse, checkReduction, type ReductionFacts } from '#shared/dues/reduction-rules.ts';
import { isMemberIn, needsReview, standingIn } from '#shared/dues/rules.ts';

/** The name of a member; throws not-found `member-unknown`. */
const nameOf = async (reader: Reader, memberId: Id): Promise<string> => {
  const name = (await memberNames(reader, [memberId])).get(memberId);
  if (name === undefined) throw notFound('member-unknown');
  return name;
};

const reductionFacts = async (reader: Reader, { memberId, fromMonth }: DuesReductionInput): Promise<ReductionFacts> => {
  const name = await nameOf(reader, memberId);
  const { duesRounding, duesReductionBy } = await settingsOf(reader);
  const standings = (await allStandings(reader)).filter((one) => one.memberId === memberId);
  const spans = (await membershipSpans(reader)).get(memberId) ?? [];
  return {
    today: reader.clock.today(),
    name,
    approver: duesReductionBy,
    isTemporaryBranch: (await organisationOf(reader)).branchType === 'temporary',
    others: (await reductionsOf(reader)).filter((one) => one.memberId === memberId),
    fullFen: dueIn({ rounding: duesRounding, spans, standings, reductions: [] }, fromMonth).dueFen,
  };
};

/** Members of this month whose percentage base was last set before the year. */
const toReview = async (reader: Reader, year: number): Promise<Id[]> => {
  const month = monthOf(reader.clock.today());
  const standings = Map.groupBy(await allStandings(reader), ({ memberId }) => memberId);
  return [...(await membershipSpans(reader))].flatMap(([memberId, spans]) => {
    const standing = standingIn(standings.get(memberId) ?? [], `${year}-12`);
    return standing && isMemberIn(spans, month) && needsReview(standing, year) ? [memberId] : [];
  });
};

const withNames = async <T extends { readonly memberId: Id }>(reader: Reader, list: readonly T[]): Promise<(T & { name: string })[]> => {
  const names = await memberNames(reader, [...new Set(list.map(({ memberId }) => memberId))]);
  return list.map((one) => ({ ...one, name: names.get(one.memberId) ?? '' }));
};

const withdrawn = { reduction: 'duesReduction', excuse: 'duesExcuse' } as const;
const withdrawnEntry = { handover: 'duesHandover', notice: 'duesNotice' } as const;

type OverlayCalls = Extract<keyof typeof duesContract, 'dues.overlays' | 'dues.addReduction' | 'dues.addExcuse' | 'dues.withdraw' | 'dues.arrears'>;

export const overlayHandlers: HandlersOf<OverlayCalls> = {
  'dues.overlays': async (reader, { year }) => ({
    reductions: await withNames(reader, await reductionsOf(reader)),
    excuses: await withNames(reader, await excusesOf(reader)),
    toReview: (await settingsOf(reader)).duesBaseReview === 'yearly' ? await toReview(reader, year) : [],
  }),

  'dues.addReduction': async (writer, reduction) => {
    const findings = checkReduction(reduction, await reductionFacts(writer, reduction));
    if (findings.length > 0) throw brokenRule(findings);
    return { id: await insertReduction(writer, reduction) };
  },

  'dues.addExcuse': async (writer, excuse) => {
    const findings = checkExcuse(excuse, { today: writer.clock.today(), name: await nameOf(writer, excuse.memberId) });
    if (findings.length > 0) throw brokenRule(findings);
    return { id: await insertExcuse(writer, excuse) };
  },

  'dues.withdraw': async (writer, { what, id, reason }) => {
    const isDone =
      what === 'reduction' || what === 'excuse'
        ? await withdraw(writer, withdrawn[what], id, reason)
        : await withdrawEntry(writer, withdrawnEntry[what], id, reason);
    if (!isDone) throw notFound('dues-entry-unknown');
    return { id };
  },

  'dues.arrears': async (reader) => {
    const asOf = reader.clock.today();
    const facts = await duesFacts(reader, Number(asOf.slice(0, 4)));
    return { asOf, lines: arrearsOf({ ...facts, excuses: await excusesOf(reader) }) };
  },
};
