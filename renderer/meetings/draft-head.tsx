// What is this draft, and is it safe?
import type { ReactNode } from 'react';

import type { SaveState } from '#renderer/core/autosaver.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
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

const stateText = (save: SaveState, t: Translate): string => {
  if (save.phase === 'failed') return t(meetingWords.draftFailed);
  if (save.savedAt === null) return t(save.phase === 'saving' ? meetingWords.draftSaving : meetingWords.draftUnsaved);
  // While typing goes on, the last save is what a power cut would leave: that is what one wants to read.
  return t(meetingWords.draftSaved, { time: chinaDateTime(save.savedAt).slice(11) });
};

/** Title, state of saving, and the buttons of a draft; a failed save says why. */
export const DraftHead = ({ kind, save, isBusy, onFinish, onSave, onDiscard, next }: Props) => {
  const t = useWords();
  return (
    <>
      <PageHead
        title={t(meetingKindLabels[kind])}
        sub={t(meetingWords.sub)}
        mark={<Tag look={save.phase === 'failed' ? 'error' : 'note'}>{stateText(save, t)}</Tag>}
      >
        <Button look="primary" isBusy={isBusy} onClick={onFinish}>
          {t(meetingWords.finish)}
        </Button>
        <Button onClick={onSave}>{t(meetingWords.saveNow)}</Button>
        {next}
        <Button onClick={onDiscard}>{t(meetingWords.discard)}</Button>
      </PageHead>
      {save.phase === 'failed' ? <FaultBox fault={faultOf(save.error)} /> : null}
    </>
  );
};
