// What is this draft, and is it safe?
import type { ReactNode } from 'react';
import type { SaveState } from '#renderer/core/autosaver.ts';
import { SaveTag } from '#renderer/core/draft-parts.tsx';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead } from '#renderer/ui/page-parts.tsx';
import { draftWords } from '#shared/core/draft-words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { MeetingKind } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly kind: MeetingKind;
  readonly save: SaveState;
  readonly isBusy: boolean;
  readonly onFinish: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** The way on to another meeting of the same occasion. */
  readonly next: ReactNode;
}

/** Title, state of saving, and the buttons of a draft; a failed save says why. */
export const DraftHead = ({ kind, save, isBusy, onFinish, onSave, onDiscard, next }: Props) => {
  const t = useWords();
  return (
    <>
      <PageHead title={t(meetingKindLabels[kind])} sub={t(meetingWords.sub)} mark={<SaveTag save={save} />}>
        <Button look="primary" isBusy={isBusy} onClick={onFinish}>
          {t(draftWords.finish)}
        </Button>
        <Button onClick={onSave}>{t(draftWords.saveNow)}</Button>
        {next}
        <Button onClick={onDiscard}>{t(draftWords.discard)}</Button>
      </PageHead>
      {save.phase === 'failed' ? <FaultBox fault={faultOf(save.error)} /> : null}
    </>
  );
};
