// Is this quarter's plan filed, where plans are filed at all?
import { settingsOf } from '#db/branch/store.ts';
import { filingsOf } from '#db/plans/store.ts';
import type { Reader } from '#db/schema.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { quarterOf } from '#shared/core/date.ts';

/** The due day and the first filing of the current quarter, the year's plan counting for the first; null where the local setting asks for none. */
export const planFact = async (reader: Reader): Promise<ComplianceFacts['plan']> => {
  const { planFiling, planDueDay } = await settingsOf(reader);
  if (!planFiling) return null;
  const today = reader.clock.today();
  const filings = await filingsOf(reader, Number(today.slice(0, 4)));
  const filed = filings.find(({ quarter }) => Math.max(1, quarter) === quarterOf(today));
  return { dueDay: planDueDay, filedOn: filed?.filedOn ?? null };
};
