// How is a member's whole file printed? Facts, history, changes, dues and meetings of a year.
import type { ReactNode } from 'react';
import { FormTable } from '#renderer/paper/form-table.tsx';
import { numbered } from '#renderer/paper/numbered.ts';
import { PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { fill } from '#shared/core/words.ts';
import {
  memberFieldLabels as f,
  factKindLabels,
  membershipEventLabels,
  memberTypeLabels,
  partyStatusLabels,
  sexLabels,
} from '#shared/members/labels.ts';
import type { Member } from '#shared/members/model.ts';
import { memberSheetWords as w } from '#shared/records/member-words.ts';
import type { ModelOf } from '#shared/records/model.ts';

type Model = ModelOf<'member-file'>;

/** Facts in pairs, in the order of the national form and then of the roster. */
const factPairs = (member: Member): (readonly [label: string, value: string])[] => [
  [f.name.zh, member.name],
  [f.sex.zh, member.sex ? sexLabels[member.sex].zh : ''],
  [f.ethnicity.zh, member.ethnicity],
  [f.idNumber.zh, member.idNumber],
  [f.birthDate.zh, printedDate(member.birthDate)],
  [f.nativePlace.zh, member.nativePlace],
  [f.education.zh, member.education],
  [f.degree.zh, member.degree],
  [f.memberType.zh, memberTypeLabels[member.memberType].zh],
  [f.partyStatus.zh, partyStatusLabels[member.partyStatus].zh],
  [f.joinedOn.zh, printedDate(member.joinedOn)],
  [f.regularisedOn.zh, printedDate(member.regularisedOn)],
  [f.partyAge.zh, member.partyAge === null ? '' : fill(w.partyAgeYears.zh, { years: member.partyAge })],
  [f.partyPosts.zh, member.partyPosts],
  [f.groupId.zh, member.groupName],
  [f.post.zh, member.post],
  [f.workplace.zh, member.workplace],
  [f.professionalTitle.zh, member.professionalTitle],
  [f.mobile.zh, member.mobile],
  [f.landline.zh, member.landline],
  [f.address.zh, member.address],
  [f.household.zh, member.household],
  [f.isMobile.zh, member.isMobile ? `${w.yes.zh} ${member.outflowPlace}`.trim() : w.no.zh],
  [f.lostContactSince.zh, printedDate(member.lostContactSince)],
];

/** Facts that the public version leaves out: it says so instead of 无. */
const privateLabels: ReadonlySet<string> = new Set([f.idNumber, f.birthDate, f.mobile, f.landline, f.address, f.household].map(({ zh }) => zh));

/** One member's file. */
export const MemberFileSheet = ({ model }: { readonly model: Model }) => {
  const { frame, isPublic, member } = model;
  return (
    <Sheet frame={frame} title={w.title.zh} corner={isPublic ? [w.masked.zh] : []}>
      <h1 className="title">{w.title.zh}</h1>
      <h2>{w.basics.zh}</h2>
      <Facts member={member} isPublic={isPublic} />
      <Part title={w.own.zh}>
        <PairTable pairs={model.own.map(({ name, value }) => [name, value || w.none.zh])} />
      </Part>
      <Part title={w.events.zh}>
        <List
          heads={[w.date.zh, w.kind.zh, w.until.zh, w.note.zh]}
          rows={member.events.map(({ on, kind, until, note }) => [printedDate(on), membershipEventLabels[kind].zh, printedDate(until), note])}
        />
      </Part>
      <Part title={w.facts.zh}>
        <List
          heads={[w.from.zh, w.kind.zh, w.content.zh, w.until.zh]}
          rows={model.facts.map(({ fromOn, kind, shown, until }) => [printedDate(fromOn), factKindLabels[kind].zh, shown, printedDate(until)])}
        />
      </Part>
      <Part title={fill(w.dues.zh, { year: frame.year })}>
        <p className="text">{duesText(model)}</p>
      </Part>
      <Part title={fill(w.meetings.zh, { year: frame.year })}>
        <List
          heads={[w.date.zh, w.meeting.zh, w.attendance.zh, w.note.zh]}
          rows={model.meetings.map(({ heldOn, title, status, reason }) => [printedDate(heldOn), title, status, reason])}
        />
      </Part>
      <SignatureRow signers={[w.keeper.zh, w.secretary.zh]} />
    </Sheet>
  );
};

/** A part keeps together where it fits on a page, so that its heading never stands alone. */
const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="file-part">
    <h2>{title}</h2>
    {children}
  </section>
);

const duesText = ({ dues }: Model): string =>
  dues ? fill(w.duesLine.zh, { due: yuanText(dues.dueFen), paid: yuanText(dues.paidFen), arrears: yuanText(dues.arrearsFen) }) : w.duesNone.zh;

const Facts = ({ member, isPublic }: Pick<Model, 'isPublic'> & { readonly member: Member }) => (
  <PairTable pairs={factPairs(member).map(([label, value]) => [label, isPublic && privateLabels.has(label) ? w.withheld.zh : value || w.none.zh])} />
);

/** Labels and values, two pairs a row; 无 when there is nothing. */
const PairTable = ({ pairs }: { readonly pairs: readonly (readonly [label: string, value: string])[] }) => {
  if (pairs.length === 0) return <p className="text">{w.none.zh}</p>;
  const rows = Array.from({ length: Math.ceil(pairs.length / 2) }, (_, row) => pairs.slice(row * 2, row * 2 + 2));
  return (
    <FormTable>
      {rows.map((row) => (
        <tr key={row[0]?.[0]}>
          {row.flatMap(([label, value]) => [
            <th scope="row" key={label}>
              {label}
            </th>,
            <td key={`${label} value`} colSpan={row.length === 1 ? 3 : 1}>
              {value}
            </td>,
          ])}
        </tr>
      ))}
    </FormTable>
  );
};

/** A short list; 无 when there is nothing. */
const List = ({ heads, rows }: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }) => {
  if (rows.length === 0) return <p className="text">{w.none.zh}</p>;
  const columns = heads.map((label, index) => ({ key: label, label, width: index === 3 ? null : ([32, 40, 45][index] ?? null) }));
  return (
    <PaperTable columns={columns} className="">
      <tbody>
        {numbered(rows).map(({ ordinal, item }) => (
          <tr key={ordinal}>
            {heads.map((head, index) => (
              <td key={head}>{item[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </PaperTable>
  );
};
