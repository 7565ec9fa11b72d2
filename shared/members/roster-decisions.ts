// What happens to a row of an import once a person has decided? Window and import ask the same function.
import type { MemberInput } from '#shared/members/model.ts';
import type { RosterDecision, RosterOwn, RosterRow } from '#shared/members/roster.ts';

/** Decisions by row. */
export type RosterDecisions = ReadonlyMap<number, RosterDecision>;

/** The decision on a row, or what happens without one. A choice that the row does not offer (the ledger changed meanwhile) is not followed. */
export const decisionOn = (row: RosterRow, decisions: RosterDecisions): RosterDecision => {
  const made = decisions.get(row.row);
  const usual: RosterDecision = { row: row.row, choice: row.choices[0] ?? 'leave', replaces: [], usesProposedName: false };
  return made && row.choices.includes(made.choice) ? made : usual;
};

/** Facts that the decision lets the row replace in the known member. */
const replacedFields = (row: RosterRow, { replaces }: RosterDecision) =>
  row.differences.filter(({ field, mayReplace }) => mayReplace && replaces.includes(field)).map(({ field }) => field);

/** What becomes of a row: added, completed, nothing because all is the same, refused for its stops, left out by a person, or no person at all. */
export const fateOf = (row: RosterRow, decision: RosterDecision): 'added' | 'completed' | 'same' | 'refused' | 'skipped' | 'remark' => {
  if (row.outcome === 'remark') return 'remark';
  if (decision.choice === 'add' || decision.choice === 'addWithoutId') return row.member ? 'added' : 'refused';
  if (decision.choice === 'complete') return factsToWrite(row, decision) || ownToWrite(row).length > 0 ? 'completed' : 'same';
  if (row.outcome === 'refuse') return 'refused';
  return row.outcome === 'same' ? 'same' : 'skipped';
};

/** The member that an added row becomes. */
export const memberToAdd = (row: RosterRow, { choice, usesProposedName }: RosterDecision): MemberInput | null => {
  if (!row.member) return null;
  return {
    ...row.member,
    idNumber: choice === 'addWithoutId' ? '' : row.member.idNumber,
    name: usesProposedName ? (row.proposedName ?? row.member.name) : row.member.name,
  };
};

/** The facts that a completed row writes into the known member: its gaps, and what a person let be replaced; null when there are none. */
export const factsToWrite = (row: RosterRow, decision: RosterDecision): Partial<MemberInput> | null => {
  const member = memberToAdd(row, decision);
  const fields: readonly string[] = [...row.fills, ...replacedFields(row, decision)];
  if (!member || fields.length === 0) return null;
  return Object.fromEntries(Object.entries(member).filter(([field]) => fields.includes(field)));
};

/** The own fields of the branch that a row fills in: those in which nothing stands yet. */
export const ownToWrite = ({ own }: RosterRow): RosterOwn[] => own.filter(({ outcome }) => outcome === 'fills');

/** How many rows would be added, completed, stay the same, be refused or left out. */
export const fatesOf = (rows: readonly RosterRow[], decisions: RosterDecisions): Record<ReturnType<typeof fateOf>, number> => {
  const counts = { added: 0, completed: 0, same: 0, refused: 0, skipped: 0, remark: 0 };
  for (const row of rows) counts[fateOf(row, decisionOn(row, decisions))] += 1;
  return counts;
};

/** Whether a row waits for a person: it would be refused as it is, but something may be decided, or a name is proposed, or facts differ. */
export const asksPerson = (row: RosterRow): boolean =>
  (row.outcome === 'refuse' && row.choices.length > 1) || row.proposedName !== null || row.differences.some(({ mayReplace }) => mayReplace);

/** What a choice that takes nothing is: the row's own when nothing else can be chosen. */
export const isUndecidable = (row: RosterRow): boolean => row.choices.length === 1;
