// Which draft is being written: a new one of a kind, or one that was kept?
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { DraftEditor } from '#renderer/meetings/draft-editor.tsx';
import { sittingOf, withPlan } from '#renderer/meetings/planned.ts';
import type { LoadedDraft } from '#renderer/meetings/use-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { emptyMeeting, meetingKinds } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';
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

/** Read afresh each time, never from the cache: an older text must not come back over a newer one. */
const KeptDraft = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const [loaded, setLoaded] = useState<LoadedDraft | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    call('meetings.draft', { id }).then(
      (draft) => isWanted && setLoaded(draft),
      (error: unknown) => isWanted && setFault(faultOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (fault) {
    return (
      <FaultBox fault={fault}>
        <Button onClick={() => navigate('/meetings')}>{t(meetingWords.backToList)}</Button>
      </FaultBox>
    );
  }
  return loaded ? <DraftEditor loaded={loaded} /> : <p className="mut">{t(uiWords.loading)}</p>;
};
