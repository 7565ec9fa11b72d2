// Which columns of travelling rows tell something personal? The list that is shown before a package leaves (package law 11; PIPL Art. 28).
import type { TravellingTable } from '#shared/travelling.ts';

/** Table → columns. A new column that tells of a person is added here, so that its sender sees it leave. */
export const personalColumns: { readonly [T in TravellingTable]?: readonly string[] } = {
  organisation: ['contactName', 'contactPhone'],
  member: ['name', 'idNumber', 'birthDate', 'ethnicity', 'nativePlace', 'mobile', 'landline', 'address', 'household', 'workplace', 'note'],
  membershipEvent: ['note'],
  memberFact: ['value'],
  memberMerge: ['taken'],
  ownValue: ['value', 'note'],
  duesStanding: ['baseFen'],
  duesReduction: ['reason'],
  talk: ['points', 'opinion', 'followUp'],
  talkAddendum: ['text'],
};
