// Which lines of the list does the window hold? The first hundred, and the hundreds around what is looked at; the ledger counts and sorts.
import { useEffect, useRef, useState } from 'react';
import { useCall, useCalls } from '#renderer/core/query-client.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import type { FaultError } from '#shared/core/fault.ts';
import type { MemberLine } from '#shared/members/line.ts';

/** What is asked of the list, whichever part of it is looked at. */
export type ListQuestion = Omit<InputOf<'members.list'>, 'from' | 'limit'>;

/** Lines of one call: a list of an ordinary branch comes whole. */
const slice = 100;
/** Lines beyond those drawn that are asked for too, so that scrolling does not meet empty ones. */
const ahead = 50;
/** Looking on for so many milliseconds asks once: who drags through 12,000 lines does not read them. */
const rest = 60;

const slicesAround = (first: number, last: number, total: number): number[] => {
  const from = Math.max(1, Math.floor((first - ahead) / slice));
  const to = Math.floor(Math.min(last + ahead, total - 1) / slice);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
};

interface MemberList {
  /** Counts and the first lines; the answer before, until the next one is here. */
  readonly head: OutputOf<'members.list'> | undefined;
  readonly isSuccess: boolean;
  readonly error: FaultError | null;
  readonly rowAt: (index: number) => MemberLine | undefined;
  /** To be told which lines are drawn. */
  readonly onDrawn: (first: number, last: number) => void;
}

/** The list as it is asked for, line by line. */
export const useMemberList = (question: ListQuestion): MemberList => {
  const [drawn, setDrawn] = useState({ first: 0, last: 0 });
  const newest = useRef(drawn);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onDrawn = (first: number, last: number) => {
    newest.current = { first, last };
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setDrawn(newest.current);
    }, rest);
  };
  const { data: head, isSuccess, error } = useCall('members.list', { ...question, from: 0, limit: slice }, { keepsPrevious: true });
  const numbers = slicesAround(drawn.first, drawn.last, head?.total ?? 0);
  const further = useCalls(
    'members.list',
    numbers.map((number) => ({ ...question, from: number * slice, limit: slice })),
  );
  const rowAt = (index: number): MemberLine | undefined => {
    const number = Math.floor(index / slice);
    const rows = number === 0 ? head?.rows : further[numbers.indexOf(number)]?.data?.rows;
    return rows?.[index % slice];
  };
  return { head, isSuccess, error: error ?? further.find((part) => part.error)?.error ?? null, rowAt, onDrawn };
};
