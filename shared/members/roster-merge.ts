// What would a row of a roster change in a member whom the ledger knows? It fills gaps; what is filled stays unless a person says yes.
import type { MemberInput } from '#shared/members/model.ts';
import type { RosterDifference, RosterField } from '#shared/members/roster.ts';

type Fact = keyof MemberInput & RosterField;

/** Facts that an import may fill where they are empty. Never the type (that is an event), the name, flags or what the roster cannot know. */
const fillable = [
  'sex',
  'ethnicity',
  'birthDate',
  'education',
  'degree',
  'joinedOn',
  'regularisedOn',
  'post',
  'workplace',
  'professionalTitle',
  'newStratum',
  'mobile',
  'landline',
  'address',
  'household',
  'nativePlace',
  'partyAgeAdjustment',
  'note',
] as const satisfies readonly Fact[];

const compared = [...fillable, 'name', 'memberType', 'isMigrantWorker', 'isMobile'] as const satisfies readonly Fact[];

const isEmpty = (value: MemberInput[Fact]): boolean => value === null || value === '' || value === 0;

const mayHaveRegularised = (field: Fact, ours: MemberInput): boolean => field !== 'regularisedOn' || ours.memberType === 'fullMember';

/** Facts empty in the ledger and filled in the roster; the number too, once a person has said that it is the same one. */
export const gapsIn = (ours: MemberInput, theirs: MemberInput): Fact[] =>
  [...fillable, 'idNumber' as const].filter((field) => isEmpty(ours[field]) && !isEmpty(theirs[field]) && mayHaveRegularised(field, ours));

/** Facts filled on both sides that differ. The type changes by an event only, never by a roster. */
export const differencesIn = (ours: MemberInput, theirs: MemberInput): RosterDifference[] =>
  compared
    .filter((field) => !isEmpty(theirs[field]) && !isEmpty(ours[field]) && theirs[field] !== ours[field])
    .map((field) => ({
      field,
      ours: String(ours[field]),
      theirs: String(theirs[field]),
      mayReplace: field !== 'memberType' && mayHaveRegularised(field, ours),
    }));
