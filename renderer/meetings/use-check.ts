// What do the rules say while one types? Asked a moment after the last key; an older answer never replaces a newer one.
import { useEffect, useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';

/** The last answer of the rules, whether it is still about what stands there now, and why it failed if it did. */
export interface Check {
  readonly answer: OutputOf<'meetings.check'> | null;
  readonly isCurrent: boolean;
  readonly fault: Fault | null;
}

const pause = 400;

/** Asks the rules about the content, 400 ms after it last changed. */
export const useCheck = (id: string | null, content: MeetingContent): Check => {
  const [check, setCheck] = useState<{ of: MeetingContent | null; answer: Check['answer']; fault: Fault | null }>({
    of: null,
    answer: null,
    fault: null,
  });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      call('meetings.check', { id, content }).then(
        (answer) => isCurrent && setCheck({ of: content, answer, fault: null }),
        (error: unknown) => isCurrent && setCheck((before) => ({ ...before, of: content, fault: faultOf(error) })),
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [id, content]);
  return { answer: check.answer, isCurrent: check.of === content, fault: check.fault };
};
