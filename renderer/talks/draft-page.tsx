// Which talk is being written down: a new one, perhaps between two people who are known, or one that was kept?

import { useState } from 'react';
import { useParams } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { Loaded, useReadAfresh } from '#renderer/core/loaded.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { TalkEditor } from '#renderer/talks/talk-editor.tsx';
import type { LoadedTalk } from '#renderer/talks/use-talk-draft.ts';
import { idSchema } from '#shared/core/id.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { emptyTalk } from '#shared/talks/model.ts';

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

const KeptTalk = ({ id }: { readonly id: string }) => {
  const read = useReadAfresh(() => call('talks.draft', { id }));
  return (
    <Loaded of={read} back={{ path: '/meetings/talks', text: uiWords.toList }}>
      {(loaded) => <TalkEditor loaded={loaded} />}
    </Loaded>
  );
};
