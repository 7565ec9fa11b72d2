// What do the accounts of dues say to the calendar of duties?
import { settingsOf } from '#db/branch/store.ts';
import { accountFacts, handoversOf, noticesOf } from '#db/dues/account-store.ts';
import { allStandings, closedThrough, paymentsOfYear } from '#db/dues/store.ts';
import type { RosterPerson } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { DuesMoneyState } from '#shared/compliance/facts.ts';
import { monthOf } from '#shared/core/date.ts';
import { needsReview, standingIn } from '#shared/dues/rules.ts';
import { waitingOf } from '#shared/dues/waiting.ts';

/**
 * The state of the money today: this year's, and what the year before left open, however late it is; nothing from before the year in
 * which the ledger began.
 */
export const duesMoneyState = async (reader: Reader, roster: readonly RosterPerson[], firstYear: number): Promise<DuesMoneyState> => {
  const today = reader.clock.today();
  const year = Number(today.slice(0, 4));
  const settings = await settingsOf(reader);
  const closed = await closedThrough(reader);
  const { toClose, toPassUp, unpublished, collectorChanges } = waitingOf({
    ...(await accountFacts(reader)),
    ...{ today, closedThrough: closed, settings },
    years: [year - 1, year].filter((one) => one >= firstYear),
    notices: await noticesOf(reader),
    handovers: await handoversOf(reader),
    collected: await paymentsOfYear(reader, year),
  });
  return {
    hasClosed: closed !== null,
    toClose,
    toPassUp,
    unpublished,
    collectorChanges,
    toReview: settings.duesBaseReview === 'yearly' ? await namesToReview(reader, roster, year) : [],
  };
};

const namesToReview = async (reader: Reader, roster: readonly RosterPerson[], year: number): Promise<string[]> => {
  const standings = Map.groupBy(await allStandings(reader), ({ memberId }) => memberId);
  const month = monthOf(reader.clock.today());
  return roster.flatMap(({ memberId, name }) => {
    const standing = standingIn(standings.get(memberId) ?? [], month);
    return standing && needsReview(standing, year) ? [name] : [];
  });
};
