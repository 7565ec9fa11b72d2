// Which draft is being written: a new one of a kind, or one that was kept?

import { useState } from 'react';
import { useParams } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { Loaded, useReadAfresh } from '#renderer/core/loaded.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { DraftEditor } from '#renderer/meetings/draft-editor.tsx';
import { sittingOf, withPlan } from '#renderer/meetings/planned.ts';
import type { LoadedDraft } from '#renderer/meetings/use-draft.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { emptyMeeting, meetingKinds } from '#shared/meetings/model.ts';
import './meetings.css';

/** The page `/meetings/new/:kind` and `/meetings/draft/:id`. */
export const MeetingDraftPage = () => {
  const { id, kind } = useParams();
  return id === undefined ? <NewDraft key={kind} kind={kind ?? ''} /> : <KeptDraft key={id} id={id} />;
};

const NewDraft = ({ kind }: { readonly kind: string }) => {
  const { today } = useSession();
  const known = meetingKinds.find((name) => name === kind) ?? 'memberMeeting';
  const [loaded] = useState<LoadedDraft>(() => ({
    id: null,
    savedAt: null,
    content: sittingOf(history.state) ?? withPlan({ ...emptyMeeting(known), heldOn: today }, history.state),
    reasons: [],
  }));
  return <DraftEditor loaded={loaded} />;
};

const KeptDraft = ({ id }: { readonly id: string }) => {
  const read = useReadAfresh(() => call('meetings.draft', { id }));
  return (
    <Loaded of={read} back={{ path: '/meetings', text: uiWords.toList }}>
      {(loaded) => <DraftEditor loaded={loaded} />}
    </Loaded>
  );
};
