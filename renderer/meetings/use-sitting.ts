// What is known about the meeting in hand? The draft, the people of its day, and the count that follows from both.
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { adopt, type Expected } from '#renderer/meetings/adopt.ts';
import { type Draft, type LoadedDraft, useDraft } from '#renderer/meetings/use-draft.ts';
import { withResults } from '#renderer/meetings/vote-result.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { Quorum } from '#shared/meetings/contract.ts';
import type { ExpectedPerson, MeetingContent } from '#shared/meetings/model.ts';
import { quorumOf } from '#shared/meetings/quorum.ts';

/** The meeting in hand. */
export interface Sitting {
  readonly draft: Draft;
  /** The draft's content with the results of its votes settled. */
  readonly content: MeetingContent;
  readonly people: readonly ExpectedPerson[];
  readonly names: readonly string[];
  /** Null while nobody is expected. */
  readonly quorum: Quorum | null;
  /** Decisions that come back at this meeting. */
  readonly returning: Expected['returning'];
  /** Why the people of the day could not be read. */
  readonly fault: Fault | null;
}

/** Any date; the call is not made while the meeting has none. */
const noDate = '2000-01-01';
const nobody: readonly ExpectedPerson[] = [];
const noDecisions: Expected['returning'] = [];

/** Holds a draft together with the people of its day: when the day changes, the attendance list follows. */
export const useSitting = (loaded: LoadedDraft): Sitting => {
  const draft = useDraft(loaded);
  const { kind, heldOn, attendance, groupId } = draft.content;
  const { settings, holidays } = useSession();
  const expected = useCall('meetings.expected', { kind, heldOn: heldOn ?? noDate, groupId }, { isEnabled: heldOn !== null, keepsPrevious: true });
  const people = heldOn === null ? nobody : (expected.data?.people ?? nobody);

  const takeOver = useEffectEvent((found: Expected) => {
    const next = adopt(draft.content, found, { isNew: loaded.id === null, themeDay: settings.themeDay, holidays });
    if (next !== draft.content) draft.propose(next);
  });
  useEffect(() => {
    if (expected.data && !expected.isPlaceholderData) takeOver(expected.data);
  }, [expected.data, expected.isPlaceholderData]);

  const names = useMemo(() => people.map(({ name }) => name), [people]);
  const quorum = useMemo(
    () => (people.length > 0 ? quorumOf({ kind, attendance, heldOn }, people, settings) : null),
    [kind, attendance, heldOn, people, settings],
  );
  const content = useMemo(() => withResults(draft.content, quorum), [draft.content, quorum]);
  return { draft, content, people, names, quorum, returning: expected.data?.returning ?? noDecisions, fault: expected.error?.fault ?? null };
};
