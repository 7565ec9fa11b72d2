// Which letter is being written: a new one, one made of a drafted meeting, or one that was kept?
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { LetterEditor } from '#renderer/records/letter-editor.tsx';
import type { LoadedLetter } from '#renderer/records/use-letter.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { emptyLetter } from '#shared/records/letter.ts';
import { letterWords as w } from '#shared/records/letter-words.ts';

/** The pages `/print/letters/new`, `/print/letters/new/:meeting` and `/print/letters/:id`. */
export const LetterPage = () => {
  const { id, meeting } = useParams();
  return <Loading key={`${id} ${meeting}`} id={id} meeting={meeting} />;
};

/** Read afresh each time, never from the cache: an older text must not come back over a newer one. */
const Loading = ({ id, meeting }: { readonly id: string | undefined; readonly meeting: string | undefined }) => {
  const t = useWords();
  const [, go] = useLocation();
  const { organisation, today } = useSession();
  const [loaded, setLoaded] = useState<LoadedLetter | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const load = useEffectEvent(async (): Promise<LoadedLetter> => {
    if (id !== undefined) return call('records.letter', { id });
    const content = meeting === undefined ? emptyLetter(organisation?.name ?? '', today) : await call('records.noticeOf', { id: meeting });
    return { id: null, savedAt: null, content };
  });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (letter) => isWanted && setLoaded(letter),
      (error: unknown) => isWanted && setFault(faultOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  if (fault) {
    return (
      <FaultBox fault={fault}>
        <Button onClick={() => go('/print/letters')}>{t(w.backToList)}</Button>
      </FaultBox>
    );
  }
  return loaded ? <LetterEditor loaded={loaded} /> : <p className="mut">{t(uiWords.loading)}</p>;
};
