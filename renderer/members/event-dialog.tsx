// What happened to this membership, and on which day?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';
import { membershipEventLabels } from '#shared/members/labels.ts';
import { type Member, type MembershipEventKind, membershipEventKinds } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';

const usualKind = (member: Member): MembershipEventKind => {
  if (!member.isMember) return 'transferIn';
  return member.memberType === 'probationaryMember' ? 'regularise' : 'transferOut';
};

const consequenceOf = (kind: MembershipEventKind): Word | null => {
  if (kind === 'regularise') return memberWords.eventRegularises;
  return kind === 'transferOut' || kind === 'expel' || kind === 'death' ? memberWords.eventLeaves : null;
};

/** Records one event of a membership. */
export const EventDialog = ({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) => {
  const t = useWords();
  const { today } = useSession();
  const defaults = { memberId: member.id, kind: usualKind(member), on: today, until: null, note: '' };
  const ledger = useLedgerForm('members.recordEvent', defaults);
  const kind = ledger.form.watch('kind');
  const consequence = consequenceOf(kind);
  return (
    <LedgerDialog
      of={ledger}
      title={t(uiWords.pair, { first: member.name, second: t(memberWords.addEvent) })}
      doneText={() => t(memberWords.eventSaved, { kind: t(membershipEventLabels[kind]) })}
      onClose={onClose}
    >
      <FormField control={ledger.form.control} name="kind">
        {(field) => (
          <Select
            label={t(memberWords.eventKind)}
            {...field}
            hasFocusAtFirst
            choices={membershipEventKinds.map((known) => ({ value: known, label: t(membershipEventLabels[known]) }))}
          />
        )}
      </FormField>
      {consequence ? <p className="notice">{t(consequence)}</p> : null}
      <FieldRow>
        <FormField control={ledger.form.control} name="on">
          {(field) => <DateInput label={t(memberWords.eventOn)} isRequired {...field} onChange={(day) => field.onChange(day ?? '')} />}
        </FormField>
        {kind === 'observation' ? (
          <FormField control={ledger.form.control} name="until">
            {(field) => <DateInput label={t(memberWords.eventUntil)} {...field} />}
          </FormField>
        ) : null}
      </FieldRow>
      <FormField control={ledger.form.control} name="note">
        {(field) => <TextInput label={t(memberWords.eventNote)} hint={t(memberWords.eventNoteHint)} {...field} maxLength={300} />}
      </FormField>
    </LedgerDialog>
  );
};
