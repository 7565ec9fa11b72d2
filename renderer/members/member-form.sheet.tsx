// How is the form of a member's basic facts printed? F6: sixteen items in the national order, blank when no member is named.
import { FormSignatures } from '#renderer/paper/form-signatures.tsx';
import { FormPair, FormTable, FormWhole, formItem } from '#renderer/paper/form-table.tsx';
import { Sheet, Tick } from '#renderer/paper/sheet.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { memberFieldLabels as f, memberTypeLabels, partyStatusLabels, sexLabels } from '#shared/members/labels.ts';
import { type Member, memberTypes, partyStatuses } from '#shared/members/model.ts';
import type { PrintedOwn } from '#shared/members/own-model.ts';
import { memberSheetWords } from '#shared/records/member-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** One member's form, or an empty one to be filled in by hand. */
export const MemberFormSheet = ({ model: { frame, member, own } }: { readonly model: ModelOf<'member-form'> }) => (
  <Sheet frame={frame} title={w.formTitle.zh}>
    <h1 className="title">{w.formTitle.zh}</h1>
    <FormTable>
      <FormPair
        left={formItem(
          1,
          f.name.zh,
          said(member, (m) => m.name),
        )}
        right={formItem(
          2,
          f.sex.zh,
          said(member, (m) => m.sex && sexLabels[m.sex].zh),
        )}
      />
      <FormPair
        left={formItem(
          3,
          f.ethnicity.zh,
          said(member, (m) => m.ethnicity),
        )}
        right={formItem(
          4,
          f.idNumber.zh,
          said(member, (m) => m.idNumber),
        )}
      />
      <FormPair
        left={formItem(
          5,
          f.birthDate.zh,
          said(member, (m) => printedDate(m.birthDate)),
        )}
        right={formItem(
          6,
          f.education.zh,
          said(member, (m) => m.education),
        )}
      />
      <FormPair
        left={formItem(7, f.memberType.zh, <MemberTypeTicks member={member} />)}
        right={formItem(8, w.formBranch.zh, frame.organisation.name)}
      />
      <FormPair
        left={formItem(
          9,
          f.joinedOn.zh,
          said(member, (m) => printedDate(m.joinedOn)),
        )}
        right={formItem(
          10,
          f.regularisedOn.zh,
          said(member, (m) => printedDate(m.regularisedOn)),
        )}
      />
      <FormPair
        left={formItem(
          11,
          f.post.zh,
          said(member, (m) => m.post),
        )}
        right={formItem(12, w.formPhone.zh, <Phones member={member} />)}
      />
      <FormWhole
        {...formItem(
          13,
          w.formAddress.zh,
          said(member, (m) => m.address),
        )}
      />
      <FormWhole {...formItem(14, f.partyStatus.zh, <PartyStatusTicks member={member} />)} />
      <FormWhole {...formItem(15, w.formLost.zh, <LostTicks member={member} />)} />
      <FormWhole {...formItem(16, w.formMobileMember.zh, <MobileTicks member={member} />)} />
    </FormTable>
    <OwnBlock own={own} isBlank={member === null} />
    <FormSignatures signers={[w.memberSigns.zh, w.collectorOfFacts.zh, w.secretarySigns.zh, w.committeeSeal.zh]} />
    <p className="small">{w.formNote.zh}</p>
  </Sheet>
);

/** What is known, — where nothing is (no blanks, domain §3 F6), and a true blank on an empty form. */
const said = (member: Member | null, pick: (member: Member) => string | null): string => (member ? pick(member) || w.unknown.zh : '');

interface OfMember {
  readonly member: Member | null;
}

const MemberTypeTicks = ({ member }: OfMember) =>
  memberTypes.map((type) => <Tick isOn={member?.memberType === type} key={type} label={memberTypeLabels[type].zh} />);

const PartyStatusTicks = ({ member }: OfMember) =>
  partyStatuses.map((status) => <Tick isOn={member?.partyStatus === status} key={status} label={partyStatusLabels[status].zh} />);

const Phones = ({ member }: OfMember) => (
  <>
    <div>{fill(w.formMobile.zh, { text: said(member, ({ mobile }) => mobile) })}</div>
    <div>{fill(w.formLandline.zh, { text: said(member, ({ landline }) => landline) })}</div>
  </>
);

const LostTicks = ({ member }: OfMember) => (
  <>
    <Tick isOn={member?.lostContactSince === null} label={w.no.zh} />
    <Tick isOn={Boolean(member?.lostContactSince)} label={w.yes.zh} />
    {fill(w.lostSince.zh, { month: said(member, ({ lostContactSince }) => printedDate(lostContactSince)) || w.formMonthBlank.zh })}
  </>
);

const MobileTicks = ({ member }: OfMember) => (
  <>
    <Tick isOn={member?.isMobile === false} label={w.no.zh} />
    <Tick isOn={member?.isMobile === true} label={w.yes.zh} />
    {fill(w.formOutflow.zh, { place: said(member, ({ outflowPlace }) => outflowPlace) || w.formOutflowBlank.zh })}
  </>
);

/** The branch's own fields below the sixteen items of the national form, so that its order stays as it is. */
const OwnBlock = ({ own, isBlank }: { readonly own: readonly PrintedOwn[]; readonly isBlank: boolean }) => {
  if (own.length === 0) return null;
  return (
    <table className="form own-block">
      <caption>{memberSheetWords.ownBlock.zh}</caption>
      <colgroup>
        <col className="label" />
        <col />
      </colgroup>
      <tbody>
        {own.map((field) => (
          <tr key={field.name}>
            <th scope="row">{field.name}</th>
            <td>{field.answers.length > 0 ? <AnswerTicks field={field} /> : field.value || (isBlank ? '' : w.unknown.zh)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const AnswerTicks = ({ field: { value, answers } }: { readonly field: PrintedOwn }) => {
  // An answer that is no longer offered stays where it was given.
  const ticked = value === '' || answers.includes(value) ? answers : [...answers, value];
  return ticked.map((answer) => <Tick isOn={answer === value} key={answer} label={answer} />);
};
