// How do typed facts become the facts that are kept? Names, ID number and listed words in one spelling; nothing is guessed.
import type { IsoDate } from '#shared/core/date.ts';
import type { RowHead } from '#shared/core/row.ts';
import { readEducation } from '#shared/members/education.ts';
import { readEthnicity } from '#shared/members/ethnicity.ts';
import { readIdNumber } from '#shared/members/id-number.ts';
import type { MemberInput, MemberRow } from '#shared/members/model.ts';
import { readName } from '#shared/members/names.ts';

/** The columns of a member that a caller decides. */
export type MemberFacts = Omit<MemberRow, RowHead>;

/**
 * Typed facts as they are kept. A right ID number fills birth and sex where they are empty; a wrong one stays as typed, for
 * the rule DATA-01 to name. `member` is the form's content put right, `facts` the row's columns.
 */
export const keptFacts = (typed: MemberInput, today: IsoDate): { member: MemberInput; facts: MemberFacts } => {
  const { name, asWritten } = readName(typed.name);
  const id = readIdNumber(typed.idNumber, today);
  const member: MemberInput = {
    ...typed,
    name,
    idNumber: id.problem === 'none' ? id.idNumber : typed.idNumber.trim(),
    birthDate: typed.birthDate ?? id.birthDate,
    sex: typed.sex ?? id.sex,
    ethnicity: readEthnicity(typed.ethnicity) ?? typed.ethnicity,
    education: readEducation(typed.education),
  };
  const facts: MemberFacts = {
    ...member,
    idNumber: id.idNumber,
    isMigrantWorker: typed.isMigrantWorker ? 1 : 0,
    isMobile: typed.isMobile ? 1 : 0,
    nameAsWritten: asWritten.slice(0, 100),
  };
  return { member, facts };
};

/** A kept member as a form shows it. */
export const typedFacts = (row: MemberFacts & Partial<Record<RowHead, unknown>>): MemberInput => {
  const { nameAsWritten, id, orgId, rev, recordedAt, retiredAt, retireReason, ...facts } = row;
  return { ...facts, isMigrantWorker: facts.isMigrantWorker === 1, isMobile: facts.isMobile === 1 };
};
