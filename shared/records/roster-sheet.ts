// What does the roster (F5) say in each of its columns? Internal with personal data, public without.
import { yuanText } from '#shared/core/money.ts';
import { memberTypeLabels, sexLabels } from '#shared/members/labels.ts';
import type { Member } from '#shared/members/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** A column of the roster: heading, width in mm (null takes what is left), look (flowing text, a centred word, figures that are never broken), and what it says of a member. */
export interface RosterSheetColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number | null;
  readonly look: 'text' | 'word' | 'figures';
  readonly text: (member: Member) => string;
}

/** A date as narrow columns print it: 2009.06.12, 2009.06, 2009. */
const dotted = (date: string | null): string => date?.replaceAll('-', '.') ?? '';

const column = (
  key: string,
  label: string,
  width: number | null,
  text: RosterSheetColumn['text'],
  look: RosterSheetColumn['look'] = 'word',
): RosterSheetColumn => ({ key, label, width, look, text });

const sexOf = ({ sex }: Member): string => (sex ? sexLabels[sex].zh : '');

/** Columns of the internal roster in the order of F5; `monthlyDues` is the dues standard by member, in fen; `inHardship`: who has a fact 困难情况 that holds on the sheet's day. */
export const internalColumns = (monthlyDues: Readonly<Record<string, number | null>>, inHardship: readonly string[]): RosterSheetColumn[] => [
  column('name', w.name.zh, 15, ({ name }) => name, 'text'),
  column('sex', w.sex.zh, 5, sexOf),
  column('ethnicity', w.ethnicity.zh, 9, ({ ethnicity }) => ethnicity),
  column('birth', w.birthMonth.zh, 11, ({ birthDate }) => dotted(birthDate?.slice(0, 7) ?? null), 'figures'),
  column('native', w.nativePlace.zh, 12, ({ nativePlace }) => nativePlace, 'text'),
  column('education', w.education.zh, 10, ({ education }) => education),
  column('id', w.idNumber.zh, 18, ({ idNumber }) => idNumber.replace(/^(\d{6})(?=\d)/, '$1 '), 'figures'),
  column('joined', w.joinedOn.zh, 15, ({ joinedOn }) => dotted(joinedOn), 'figures'),
  column('regularised', w.regularisedOn.zh, 15, ({ regularisedOn }) => dotted(regularisedOn), 'figures'),
  column('age', w.partyAge.zh, 6, ({ partyAge }) => (partyAge === null ? '' : String(partyAge)), 'figures'),
  column('posts', w.partyPosts.zh, 11, ({ partyPosts }) => partyPosts),
  column('group', w.group.zh, 11, ({ groupName }) => groupName),
  column('work', w.workplace.zh, null, ({ workplace, post }) => [workplace, post].filter(Boolean).join('／'), 'text'),
  column('type', w.memberType.zh, 10, ({ memberType }) => memberTypeLabels[memberType].zh),
  column('dues', w.duesStandard.zh, 10, ({ id }) => (typeof monthlyDues[id] === 'number' ? yuanText(monthlyDues[id]) : ''), 'figures'),
  column('phone', w.phone.zh, 17, ({ mobile, landline }) => mobile || landline, 'figures'),
  column('address', w.address.zh, 29, ({ address }) => address, 'text'),
  column('situation', w.situation.zh, 9, situationOf(inHardship)),
  column('note', w.note.zh, 9, ({ note }) => note, 'text'),
];

const situationOf =
  (inHardship: readonly string[]) =>
  ({ id, isMobile, lostContactSince }: Member): string =>
    [isMobile ? w.mobile.zh : '', lostContactSince ? w.lost.zh : '', inHardship.includes(id) ? w.hardship.zh : ''].filter(Boolean).join(w.joiner.zh);

/** Columns of the public roster: nothing by which a person could be reached or misused. */
export const publicColumns: readonly RosterSheetColumn[] = [
  column('name', w.name.zh, 60, ({ name }) => name, 'text'),
  column('sex', w.sex.zh, 25, sexOf),
  column('birth', w.birthYear.zh, 40, ({ birthDate }) => birthDate?.slice(0, 4) ?? ''),
  column('joined', w.joinedYear.zh, 40, ({ joinedOn }) => joinedOn?.slice(0, 4) ?? ''),
  column('posts', w.publicPost.zh, null, ({ partyPosts, post }) => [partyPosts, post].filter(Boolean).join(w.joiner.zh)),
];
