// Which talk is being written down: a new one, perhaps between two people who are known, or one that was kept?
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { TalkEditor } from '#renderer/talks/talk-editor.tsx';
import type { LoadedTalk } from '#renderer/talks/use-talk-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { idSchema } from '#shared/core/id.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { talkWords } from '#shared/talks/words.ts';

/** The pages `/meetings/talks/new`, `/meetings/talks/new/:talker/:partner` and `/meetings/talks/draft/:id`. */
export const TalkDraftPage = () => {
  const { id, talker, partner } = useParams();
  return id === undefined ? <NewTalk key={`${talker} ${partner}`} talker={talker} partner={partner} /> : <KeptTalk key={id} id={id} />;
};

const idOf = (text: string | undefined): string | null => idSchema.safeParse(text).data ?? null;

const NewTalk = ({ talker, partner }: { readonly talker: string | undefined; readonly partner: string | undefined }) => {
  const { today } = useSession();
  const [loaded] = useState<LoadedTalk>(() => ({
    id: null,
    savedAt: null,
    content: { ...emptyTalk({ talkerId: idOf(talker), partnerId: idOf(partner) }), heldOn: today },
  }));
  return <TalkEditor loaded={loaded} />;
};

/** Read afresh each time, never from the cache: an older text must not come back over a newer one. */
const KeptTalk = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const [loaded, setLoaded] = useState<LoadedTalk | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    call('talks.draft', { id }).then(
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
        <Button onClick={() => navigate('/meetings/talks')}>{t(talkWords.backToList)}</Button>
      </FaultBox>
    );
  }
  return loaded ? <TalkEditor loaded={loaded} /> : <p className="mut">{t(uiWords.loading)}</p>;
};
