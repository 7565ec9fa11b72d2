// How does a member's form reach the ledger? One save at a time; what is typed meanwhile is neither lost nor shown as saved.
import { useRef } from 'react';
import type { LedgerForm } from '#renderer/core/use-ledger-form.ts';
import type { Id } from '#shared/core/id.ts';
import type { MemberInput } from '#shared/members/model.ts';

const sameFacts = (a: MemberInput, b: MemberInput): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Gives the function that keeps the form; it resolves to the member's id, or null when nothing was kept (refused, or a save is
 * at work: then it is done once more after that one). A new member is kept until nothing more was typed, since the page is left then.
 */
export const useKeepMember = (
  { form, submit }: LedgerForm<'members.save'>,
  onKept: ((member: MemberInput) => void) | undefined,
): (() => Promise<Id | null>) => {
  const isSaving = useRef(false);
  const isAskedAgain = useRef(false);

  const keepAll = async (): Promise<Id | null> => {
    const isNew = form.getValues().id === null;
    for (;;) {
      isAskedAgain.current = false;
      const sent = structuredClone(form.getValues().member);
      const saved = await submit();
      if (!saved) return null;
      // At once, with what was sent: the file that is read anew masks the numbers, and must not come back into the form.
      onKept?.(sent);
      const typed = structuredClone(form.getValues().member);
      form.reset({ id: saved.id, member: sent, changes: [] });
      if (sameFacts(typed, sent)) return saved.id;
      form.setValue('member', typed, { shouldDirty: true });
      if (!isNew && !isAskedAgain.current) return saved.id;
    }
  };
  return async () => {
    if (isSaving.current) {
      isAskedAgain.current = true;
      return null;
    }
    isSaving.current = true;
    return keepAll().finally(() => {
      isSaving.current = false;
    });
  };
};
