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

/** The state of the money today: this year's, in January last year's too, whose last period ended just now. */
export const duesMoneyState = async (reader: Reader, roster: readonly RosterPerson[]): Promise<DuesMoneyState> => {
  const today = reader.clock.today();
  const year = Number(today.slice(0, 4));
  const settings = await settingsOf(reader);
  const closed = await closedThrough(reader);
  const common = { ...(await accountFacts(reader)), today, closedThrough: closed, settings };
  const kept = { notices: await noticesOf(reader), handovers: await handoversOf(reader) };
  const of = async (one: number) => waitingOf({ ...common, ...kept, year: one, collected: await paymentsOfYear(reader, one) });
  const current = await of(year);
  const before = today.slice(5, 7) === '01' ? await of(year - 1) : null;
  return {
    hasClosed: closed !== null,
    toClose: current.toClose,
    toPassUp: [...(before?.toPassUp ?? []), ...current.toPassUp],
    unpublished: [...(before?.unpublished ?? []), ...current.unpublished],
    collectorChanges: current.collectorChanges,
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
