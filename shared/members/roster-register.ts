// Whom does a row of a roster mean: somebody new, somebody known, or the person of an earlier row? By ID number; by name and birth only as a question.
import type { Id } from '#shared/core/id.ts';
import type { MemberInput } from '#shared/members/model.ts';

/** A member whom the ledger knows, as a form shows him. */
export interface KnownMember {
  readonly id: Id;
  readonly member: MemberInput;
}

/** Looks people up, and remembers the rows already read. */
export interface RosterRegister {
  /** The known member who has this number. */
  withNumber(idNumber: string): KnownMember | undefined;
  /** The known member with the same name and birth. */
  withNameAndBirth(member: MemberInput): KnownMember | undefined;
  /** The row of the file that this one repeats: the same number, or without a number the same name and birth. */
  repeats(member: MemberInput): number | undefined;
  note(row: number, member: MemberInput): void;
}

const bareKey = (member: MemberInput): string => `${member.name} ${member.birthDate ?? ''}`;

/** Builds the register over the members of the ledger. */
export const registerOf = (known: readonly KnownMember[]): RosterRegister => {
  const byNumber = new Map(known.filter(({ member }) => member.idNumber).map((entry) => [entry.member.idNumber, entry]));
  const byNameAndBirth = new Map(known.map((entry) => [bareKey(entry.member), entry]));
  const seenNumbers = new Map<string, number>();
  const seenNames = new Map<string, number>();
  return {
    withNumber: (idNumber) => byNumber.get(idNumber),
    withNameAndBirth: (member) => byNameAndBirth.get(bareKey(member)),
    repeats: (member) => (member.idNumber ? seenNumbers.get(member.idNumber) : seenNames.get(bareKey(member))),
    note: (row, member) => {
      if (member.idNumber) seenNumbers.set(member.idNumber, row);
      seenNames.set(bareKey(member), row);
    },
  };
};
