// Are a file's numbers seen whole? Only after a press that the journal keeps, or when the person at work has just typed them.
import { useState } from 'react';
import { useBooks } from '#renderer/core/books.tsx';
import { useCommand } from '#renderer/core/query-client.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { Numbers } from '#shared/members/masks.ts';
import type { Member } from '#shared/members/model.ts';

const names = ['idNumber', 'mobile', 'landline'] as const;

interface ShownNumbers {
  /** The numbers to show in place of the masks. */
  readonly shown: Partial<Numbers>;
  readonly isMasked: boolean;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  readonly reveal: () => void;
  /** Remembers what was typed into the form: whoever typed a number knows it. */
  readonly keepTyped: (typed: Numbers) => void;
}

/** The numbers of one file while its page is open. */
export const useNumbers = (member: Member): ShownNumbers => {
  const { whose } = useBooks();
  const reveal = useCommand('members.reveal');
  const [shown, setShown] = useState<Partial<Numbers>>({});
  return {
    shown,
    isMasked: names.some((name) => (shown[name] ?? member[name]).includes('*')),
    isBusy: reveal.isPending,
    fault: reveal.error?.fault ?? null,
    reveal: () => reveal.mutate({ id: member.id, ...whose }, { onSuccess: setShown }),
    keepTyped: (typed) =>
      setShown((before) => ({
        ...before,
        ...Object.fromEntries(names.filter((name) => !typed[name].includes('*')).map((name) => [name, typed[name]])),
      })),
  };
};
