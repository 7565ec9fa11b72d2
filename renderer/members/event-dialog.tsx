// What happened to this membership, and on which day?

import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
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
  const toast = useToast();
  const { today } = useSession();
  const defaults = { memberId: member.id, kind: usualKind(member), on: today, until: null, note: '' };
  const { form, submit, fault, isBusy } = useLedgerForm('members.recordEvent', defaults);
  const kind = form.watch('kind');
  const consequence = consequenceOf(kind);
  const save = async () => {
    if (!(await submit())) return;
    toast.done(t(memberWords.eventSaved, { kind: t(membershipEventLabels[kind]) }));
    onClose();
  };
  return (
    <Dialog
      title={t(uiWords.pair, { first: member.name, second: t(memberWords.addEvent) })}
      onClose={onClose}
      onFinish={() => void save()}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void save()}>
            {t(uiWords.save)}
          </Button>
        </>
      }
    >
      <FaultBox fault={fault} />
      <FormField control={form.control} name="kind">
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
        <FormField control={form.control} name="on">
          {(field) => <DateInput label={t(memberWords.eventOn)} isRequired {...field} onChange={(day) => field.onChange(day ?? '')} />}
        </FormField>
        {kind === 'observation' ? (
          <FormField control={form.control} name="until">
            {(field) => <DateInput label={t(memberWords.eventUntil)} {...field} />}
          </FormField>
        ) : null}
      </FieldRow>
      <FormField control={form.control} name="note">
        {(field) => <TextInput label={t(memberWords.eventNote)} hint={t(memberWords.eventNoteHint)} {...field} maxLength={300} />}
      </FormField>
    </Dialog>
  );
};
