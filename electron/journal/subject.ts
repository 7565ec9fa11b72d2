// About whom or what is an entry? Its first rows say it: a member's name, a meeting's kind and number.

import { lookedAtNames } from '#db/journal/names.ts';
import type { KeptEntry } from '#db/journal/store.ts';
import { versionsAt } from '#db/journal/store.ts';
import type { CommittedRow } from '#db/journal.ts';
import { memberNames } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { seatRoleLabels } from '#shared/branch/labels.ts';
import { settingTexts } from '#shared/branch/setting-words.ts';
import { yuanText } from '#shared/core/money.ts';
import { type Word, word } from '#shared/core/words.ts';
import type { Act } from '#shared/journal/contract.ts';
import type { RowContent } from '#shared/journal/undo.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { membershipEventLabels } from '#shared/members/labels.ts';
import { type SheetId, sheetIds } from '#shared/records/catalogue.ts';
import { declarationOf } from '#shared/records/choice.ts';

/** What names the rows of many entries: members by id, meetings by id. */
interface Names {
  readonly member: ReadonlyMap<string, string>;
  readonly meeting: ReadonlyMap<string, Word>;
}

/** What an entry is about and the page that shows it. */
interface Subject extends Pick<Act, 'subject' | 'target'> {
  /** Entered long after its day (补录). */
  readonly isLate: boolean;
}

const none: Subject = { subject: word('', ''), target: null, isLate: false };
const most = 4;

/** The rows that name an entry: the first few of the table that it wrote first. */
const namingRows = ({ rows }: KeptEntry): readonly CommittedRow[] => {
  const table = rows[0]?.[0];
  return rows.filter((row) => row[0] === table).slice(0, most);
};

/** Subjects of entries, by entry. Reads each few rows and the names that they mention, together for all. */
export const subjectsOf = async (reader: Reader, entries: readonly KeptEntry[]): Promise<Map<number, Subject>> => {
  const wanted = entries.map((entry) => ({ entry, rows: namingRows(entry) }));
  const flat = await versionsAt(
    reader,
    wanted.flatMap(({ rows }) => rows),
  );
  const names = await namesIn(
    reader,
    flat.filter((content) => content !== null),
  );
  const looked = await subjectsLookedAt(reader, entries);
  let at = 0;
  return new Map(
    wanted.map(({ entry, rows }) => {
      const contents = flat.slice(at, at + rows.length);
      at += rows.length;
      const table = rows[0]?.[0] ?? '';
      const count = new Set(entry.rows.flatMap(([name, id]) => (name === table ? [id] : []))).size;
      const written = subjectOf(
        table,
        contents.filter((content) => content !== null),
        count,
        names,
      );
      return [entry.seq, looked.get(entry.seq) ?? written];
    }),
  );
};

/** Commands that write no row: whom or what somebody looked at stands in `about`. */
const looking: ReadonlySet<string> = new Set(['members.reveal', 'files.reveal', 'files.saveAs']);

const subjectsLookedAt = async (reader: Reader, entries: readonly KeptEntry[]): Promise<Map<number, Subject>> => {
  const looks = entries.filter(({ command }) => looking.has(command));
  if (looks.length === 0) return new Map();
  const names = await lookedAtNames(
    reader,
    looks.map(({ about }) => about),
  );
  return new Map(
    looks.flatMap(({ seq, command, about }): [number, Subject][] => {
      const found = names.get(about);
      if (!found) return [];
      const { name, organisation } = found;
      const subject = organisation === null ? same(name) : word(`${name}（${organisation}）`, `${name} (${organisation})`);
      const target = organisation === null && command === 'members.reveal' ? ({ page: 'members', id: about } as const) : null;
      return [[seq, { subject, target, isLate: false }]];
    }),
  );
};

const namesIn = async (reader: Reader, contents: readonly RowContent[]): Promise<Names> => {
  const idsIn = (column: string) => [
    ...new Set(contents.flatMap((content) => (typeof content[column] === 'string' ? [String(content[column])] : []))),
  ];
  const member = await memberNames(reader, [...idsIn('memberId'), ...idsIn('leaderId')]);
  const meetings = await reader.db
    .selectFrom('meeting')
    .select(['id', 'kind', 'number'])
    .where('orgId', '=', reader.orgId)
    .where('id', 'in', idsIn('meetingId'))
    .execute();
  return { member, meeting: new Map(meetings.map((meeting) => [meeting.id, meetingWord(meeting.kind, meeting.number)])) };
};

const meetingWord = (kind: keyof typeof meetingKindLabels, number: number): Word =>
  word(`${meetingKindLabels[kind].zh}第${number}次`, `${meetingKindLabels[kind].en} no. ${number}`);

const joined = (texts: readonly Word[], count: number, unit: string): Word => {
  const unique = texts.filter((text, index) => texts.findIndex((other) => other.zh === text.zh) === index);
  const all = unique.slice(0, most - 1);
  const rest = count > texts.length || unique.length > all.length;
  const [zh, en] = [all.map((text) => text.zh).join('、'), all.map((text) => text.en).join(', ')];
  return rest ? word(`${zh}等${count}${unit}`, `${en} and others, ${count} in all`) : word(zh, en);
};

const subjectOf = (table: string, contents: readonly RowContent[], count: number, names: Names): Subject => {
  const [first] = contents;
  if (!first) return none;
  const brief = contents.map((content) => briefly(table, content, names));
  const subject = count === 1 ? fully(table, first, names) : joined(brief, count, table === 'member' ? '人' : '项');
  return { subject, target: targetOf(table, first, count), isLate: first.isLate === 1 };
};

const text = (content: RowContent, ...columns: readonly string[]): string => {
  const column = columns.find((name) => typeof content[name] === 'string' && content[name] !== '');
  const found = column ? [...String(content[column])] : [];
  return found.length > 30 ? `${found.slice(0, 30).join('')}…` : found.join('');
};

const same = (said: string): Word => word(said, said);

const isSheet = (value: unknown): value is SheetId => sheetIds.some((id) => id === value);

const labelIn = (labels: Readonly<Record<string, Word>>, key: unknown): Word => labels[String(key)] ?? same(String(key ?? ''));

/** The sheet of an entry in the register of prints; one that this program has no longer stands by the title it was printed under. */
export const printedSheet = ({ sheet, title }: RowContent): Word => (isSheet(sheet) ? declarationOf(sheet).label : same(String(title ?? '')));

/** A row by its shortest name: whom or what it is about. */
const briefly = (table: string, content: RowContent, { member, meeting }: Names): Word => {
  const person = member.get(String(content.memberId));
  if (table === 'meeting') return labelIn(meetingKindLabels, content.kind);
  if (table === 'setting') return labelIn(settingLabels, content.key);
  if (table === 'printing') return printedSheet(content);
  if (person) return same(person);
  return meeting.get(String(content.meetingId)) ?? same(text(content, 'name', 'title', 'subject', 'text', 'fileName', 'incoming'));
};

const settingLabels: Readonly<Record<string, Word>> = Object.fromEntries(Object.entries(settingTexts).map(([key, { label }]) => [key, label]));

/** A row that stands alone, with what happened to it. */
const fully = (table: string, content: RowContent, names: Names): Word => {
  const brief = briefly(table, content, names);
  const with_ = (detail: Word): Word => word(`${brief.zh} ${detail.zh}`, `${brief.en}, ${detail.en}`);
  if (table === 'meeting') return meetingWord(content.kind as keyof typeof meetingKindLabels, Number(content.number));
  if (table === 'membershipEvent') return with_(labelIn(membershipEventLabels, content.kind));
  if (table === 'committeeSeat') return with_(labelIn(seatRoleLabels, content.role));
  if (table === 'duesPayment') return with_(same(`${content.month} ${yuanText(Number(content.amountFen))}`));
  return brief;
};

const targetOf = (table: string, content: RowContent, count: number): Act['target'] => {
  const page = (name: NonNullable<Act['target']>['page'], id: unknown = null): Act['target'] => ({
    page: name,
    id: typeof id === 'string' ? id : null,
  });
  if (/^dues/.test(table)) return page('dues');
  if (['organisation', 'setting', 'branchUnit', 'holidayYear', 'partyGroup', 'committeeSeat', 'ownField', 'ownChoice'].includes(table))
    return page('settings');
  if (table === 'meeting') return page('meetings', content.id);
  if (content.meetingId) return page('meetings', content.meetingId);
  if (table === 'member') return page('members', count === 1 ? content.id : null);
  return content.memberId ? page('members', count === 1 ? content.memberId : null) : null;
};
