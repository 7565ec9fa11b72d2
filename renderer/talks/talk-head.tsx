// What is this draft of a talk, and is it safe?
import type { SaveState } from '#renderer/core/autosaver.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import { talkWords } from '#shared/talks/words.ts';

interface Props {
  readonly save: SaveState;
  readonly onFinish: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

const stateText = (save: SaveState, t: Translate): string => {
  if (save.phase === 'failed') return t(talkWords.draftFailed);
  if (save.savedAt === null) return t(save.phase === 'saving' ? talkWords.draftSaving : talkWords.draftUnsaved);
  return t(talkWords.draftSaved, { time: chinaDateTime(save.savedAt).slice(11) });
};

/** Title, state of saving, and the buttons; a failed save says why. */
export const TalkHead = ({ save, onFinish, onSave, onDiscard }: Props) => {
  const t = useWords();
  return (
    <>
      <PageHead title={t(talkWords.recordTitle)} mark={<Tag look={save.phase === 'failed' ? 'error' : 'note'}>{stateText(save, t)}</Tag>}>
        <Button look="primary" onClick={onFinish}>
          {t(talkWords.finish)}
        </Button>
        <Button onClick={onSave}>{t(talkWords.saveNow)}</Button>
        <Button onClick={onDiscard}>{t(talkWords.discard)}</Button>
      </PageHead>
      {save.phase === 'failed' ? <FaultBox fault={faultOf(save.error)} /> : null}
    </>
  );
};
