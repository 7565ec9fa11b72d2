// Which letter is being written: a new one, one made of a drafted meeting, or one that was kept?
import { useParams } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { Loaded, useReadAfresh } from '#renderer/core/loaded.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { LetterEditor } from '#renderer/records/letter-editor.tsx';
import type { LoadedLetter } from '#renderer/records/use-letter.ts';
import { emptyLetter } from '#shared/records/letter.ts';
import { letterWords as w } from '#shared/records/letter-words.ts';

/** The pages `/print/letters/new`, `/print/letters/new/:meeting` and `/print/letters/:id`. */
export const LetterPage = () => {
  const { id, meeting } = useParams();
  return <Loading key={`${id} ${meeting}`} id={id} meeting={meeting} />;
};

const Loading = ({ id, meeting }: { readonly id: string | undefined; readonly meeting: string | undefined }) => {
  const { organisation, today } = useSession();
  const read = useReadAfresh(async (): Promise<LoadedLetter> => {
    if (id !== undefined) return call('records.letter', { id });
    const content = meeting === undefined ? emptyLetter(organisation?.name ?? '', today) : await call('records.noticeOf', { id: meeting });
    return { id: null, savedAt: null, content };
  });
  return (
    <Loaded of={read} back={{ path: '/print/letters', text: w.backToList }}>
      {(loaded) => <LetterEditor loaded={loaded} />}
    </Loaded>
  );
};
