// What does the roster (F5) say in each of its columns? Internal with personal data, public without.
import { yuanText } from '#shared/core/money.ts';
import { memberTypeLabels, sexLabels } from '#shared/members/labels.ts';
import type { Member } from '#shared/members/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** A column of the roster: heading, width in mm (null takes what is left), and what it says of a member. */
export interface RosterSheetColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number | null;
  readonly isCentred: boolean;
  readonly text: (member: Member) => string;
}

/** A date as narrow columns print it: 2009.06.12, 2009.06, 2009. */
const dotted = (date: string | null): string => date?.replaceAll('-', '.') ?? '';

const column = (key: string, label: string, width: number | null, text: RosterSheetColumn['text'], isCentred = true): RosterSheetColumn => ({
  key,
  label,
  width,
  isCentred,
  text,
});

const sexOf = ({ sex }: Member): string => (sex ? sexLabels[sex].zh : '');

/** Columns of the internal roster in the order of F5; `monthlyDues` is the dues standard by member, in fen. 困难 is written by hand: no fact says so yet. */
export const internalColumns = (monthlyDues: Readonly<Record<string, number | null>>): RosterSheetColumn[] => [
  column('name', w.name.zh, 14, ({ name }) => name, false),
  column('sex', w.sex.zh, 6, sexOf),
  column('ethnicity', w.ethnicity.zh, 10, ({ ethnicity }) => ethnicity),
  column('birth', w.birthMonth.zh, 11, ({ birthDate }) => dotted(birthDate?.slice(0, 7) ?? null)),
  column('native', w.nativePlace.zh, 14, ({ nativePlace }) => nativePlace, false),
  column('education', w.education.zh, 11, ({ education }) => education),
  column('id', w.idNumber.zh, 17, ({ idNumber }) => idNumber.replace(/^(\d{6})(\d{8})/, '$1 $2 ')),
  column('joined', w.joinedOn.zh, 14, ({ joinedOn }) => dotted(joinedOn)),
  column('regularised', w.regularisedOn.zh, 14, ({ regularisedOn }) => dotted(regularisedOn)),
  column('age', w.partyAge.zh, 7, ({ partyAge }) => (partyAge === null ? '' : String(partyAge))),
  column('posts', w.partyPosts.zh, 13, ({ partyPosts }) => partyPosts),
  column('group', w.group.zh, 13, ({ groupName }) => groupName),
  column('work', w.workplace.zh, null, ({ workplace, post }) => [workplace, post].filter(Boolean).join('／'), false),
  column('type', w.memberType.zh, 10, ({ memberType }) => memberTypeLabels[memberType].zh),
  column('dues', w.duesStandard.zh, 11, ({ id }) => (typeof monthlyDues[id] === 'number' ? yuanText(monthlyDues[id]) : '')),
  column('phone', w.phone.zh, 15, ({ mobile, landline }) => mobile || landline),
  column('address', w.address.zh, 24, ({ address }) => address, false),
  column('situation', w.situation.zh, 11, situationOf),
  column('note', w.note.zh, 12, ({ note }) => note, false),
];

const situationOf = ({ isMobile, lostContactSince }: Member): string =>
  [isMobile ? w.mobile.zh : '', lostContactSince ? w.lost.zh : ''].filter(Boolean).join(w.joiner.zh);

/** Columns of the public roster: nothing by which a person could be reached or misused. */
export const publicColumns: readonly RosterSheetColumn[] = [
  column('name', w.name.zh, 60, ({ name }) => name, false),
  column('sex', w.sex.zh, 25, sexOf),
  column('birth', w.birthYear.zh, 40, ({ birthDate }) => birthDate?.slice(0, 4) ?? ''),
  column('joined', w.joinedYear.zh, 40, ({ joinedOn }) => joinedOn?.slice(0, 4) ?? ''),
  column('posts', w.partyPosts.zh, null, ({ partyPosts }) => partyPosts),
];
