// How are a member's facts typed? In the order of the national form (F6), the ID number before everything.
import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useLocation } from 'wouter';
import { useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { type FormValues, useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { BasicFields } from '#renderer/members/basic-fields.tsx';
import { ChangeDialog, type ChangedFact } from '#renderer/members/change-dialog.tsx';
import { changedFacts } from '#renderer/members/changed-facts.ts';
import { ChecksCard } from '#renderer/members/checks-card.tsx';
import { FurtherFields } from '#renderer/members/further-fields.tsx';
import { useKeepMember } from '#renderer/members/use-keep-member.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { FactChange } from '#shared/members/fact-model.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';

/** The form that BasicFields and FurtherFields share. */
export type MemberFormState = UseFormReturn<FormValues<'members.save'>>;

interface Props {
  readonly id: string | null;
  readonly member: MemberInput;
  readonly isReadOnly?: boolean;
  /** Cards at the right of a known member's form. */
  readonly beside?: ReactNode;
  /** Where Esc leads; the list unless said otherwise. */
  readonly onLeave?: () => void;
  /** Called with what was typed once it is kept. */
  readonly onKept?: (member: MemberInput) => void;
}

/** The form of a member, new or known. */
export const MemberForm = ({ id, member, isReadOnly = false, beside, onLeave, onKept }: Props) => {
  const t = useWords();
  const toast = useToast();
  const [, go] = useLocation();
  const { today } = useSession();
  const { list } = useBooks();
  const overview = useOverview();
  const ledgerForm = useLedgerForm('members.save', { id, member, changes: [] }, { follows: id !== null });
  const { form, fault, isBusy } = ledgerForm;
  const keep = useKeepMember(ledgerForm, onKept);
  const [round, setRound] = useState(0);
  const [asked, setAsked] = useState<readonly ChangedFact[] | null>(null);
  const named = namedBy(overview?.groups ?? []);
  useUnsaved(form.formState.isDirty);

  const save = async (then: 'stay' | 'next') => {
    const kept = await keep();
    if (kept === null) return;
    const typed = form.getValues().member;
    toast.done(t(memberWords.saved, { name: typed.name }));
    if (id === null && then === 'next') {
      form.reset({ id: null, member: emptyMember, changes: [] });
      setRound(round + 1);
      return;
    }
    // The guard must first have seen that nothing is unsaved any more.
    if (id === null) setTimeout(() => go(`/members/${kept}`), 0);
  };
  /** Saves at once, unless a known fact became another: then it is asked whether it changed or was wrong. */
  const begin = (then: 'stay' | 'next') => {
    if (isReadOnly) return;
    const changed = id === null ? [] : changedFacts(member, form.getValues().member);
    if (changed.length > 0) setAsked(named(changed));
    else void save(then);
  };
  const answer = (changes: FactChange[]) => {
    setAsked(null);
    form.setValue('changes', changes);
    void save('stay');
  };
  useShortcuts({ save: () => begin('stay'), finish: () => begin('stay'), leave: onLeave ?? (() => go(list)) });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    begin('stay');
  };
  return (
    <div className="columns">
      <form className="stack" onSubmit={send} noValidate>
        <FaultBox fault={fault} />
        <fieldset className="plain stack" disabled={isReadOnly}>
          <Card title={t(memberWords.basics)}>
            <BasicFields key={round} form={form} ownId={id} branchName={overview?.organisation.name ?? ''} />
          </Card>
          <Card title={t(memberWords.further)}>
            <FurtherFields form={form} />
          </Card>
        </fieldset>
        <div className="save-bar">
          <Actions>
            {isReadOnly ? null : (
              <Button look="primary" type="submit" isBusy={isBusy}>
                {t(memberWords.save)}
              </Button>
            )}
            {id === null ? (
              <Button isBusy={isBusy} onClick={() => begin('next')}>
                {t(memberWords.saveAndNext)}
              </Button>
            ) : null}
            <Button onClick={() => go(list)}>{t(memberWords.toList)}</Button>
          </Actions>
        </div>
      </form>
      <div className="stack">
        <ChecksCard form={form} />
        {beside}
      </div>
      {asked ? <ChangeDialog changed={asked} today={today} onClose={() => setAsked(null)} onAnswer={answer} /> : null}
    </div>
  );
};

/** The organisation whose books these are, with its groups. */
const useOverview = () => {
  const { whose } = useBooks();
  return useCall('branch.overview', whose).data;
};

/** Gives the function that puts groups into words: the form keeps their ids. */
const namedBy = (groups: readonly { readonly id: string; readonly name: string }[]): ((facts: readonly ChangedFact[]) => ChangedFact[]) => {
  const nameOf = (id: string): string => groups.find((group) => group.id === id)?.name ?? id;
  return (facts) => facts.map((fact) => (fact.kind === 'group' ? { ...fact, before: nameOf(fact.before), after: nameOf(fact.after) } : fact));
};
