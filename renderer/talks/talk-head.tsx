// What is this draft of a talk, and is it safe?
import type { SaveState } from '#renderer/core/autosaver.ts';
import { SaveTag } from '#renderer/core/draft-parts.tsx';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead } from '#renderer/ui/page-parts.tsx';
import { draftWords } from '#shared/core/draft-words.ts';
import { talkWords } from '#shared/talks/words.ts';

interface Props {
  readonly save: SaveState;
  readonly onFinish: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Title, state of saving, and the buttons; a failed save says why. */
export const TalkHead = ({ save, onFinish, onSave, onDiscard }: Props) => {
  const t = useWords();
  return (
    <>
      <PageHead title={t(talkWords.recordTitle)} mark={<SaveTag save={save} />}>
        <Button look="primary" onClick={onFinish}>
          {t(draftWords.finish)}
        </Button>
        <Button onClick={onSave}>{t(draftWords.saveNow)}</Button>
        <Button onClick={onDiscard}>{t(draftWords.discard)}</Button>
      </PageHead>
      {save.phase === 'failed' ? <FaultBox fault={faultOf(save.error)} /> : null}
    </>
  );
};
