// How does a draft become final? Everything is saved, the rules are asked once more, a person says yes, then it is numbered.
import { useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { type Obstacle, reasonKey } from '#renderer/meetings/obstacle.ts';
import type { Draft } from '#renderer/meetings/use-draft.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { AcknowledgementInput, MeetingContent } from '#shared/meetings/model.ts';

/** Finishing in two steps: `ask` looks whether it can be done, `finish` does it. */
export interface Finish {
  readonly obstacle: Obstacle | null;
  readonly isAsking: boolean;
  readonly isBusy: boolean;
  readonly ask: () => Promise<void>;
  readonly giveUp: () => void;
  readonly finish: () => Promise<OutputOf<'meetings.finalise'> | null>;
}

/** Finishes `content` (with its results settled); `reasons` answer the warnings. */
export const useFinish = (draft: Draft, content: MeetingContent, reasons: ReadonlyMap<string, string>): Finish => {
  const finalise = useCommand('meetings.finalise');
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [acknowledgements, setAcknowledgements] = useState<AcknowledgementInput[] | null>(null);

  const look = async (): Promise<void> => {
    await draft.saver.flush();
    const { findings } = await call('meetings.check', { id: draft.saver.state().id, content });
    const warnings = findings.filter(({ severity }) => severity === 'WARN');
    const given = warnings.map(({ rule, field }) => ({ rule, field, reason: (reasons.get(reasonKey({ rule, field })) ?? '').trim() }));
    if (findings.some(({ severity }) => severity === 'ERROR')) setObstacle({ kind: 'errors' });
    else if (given.some(({ reason }) => reason === '')) setObstacle({ kind: 'reasons' });
    else setAcknowledgements(given);
  };
  return {
    obstacle,
    isAsking: acknowledgements !== null,
    isBusy: finalise.isPending,
    ask: async () => {
      setObstacle(null);
      await look().catch((error: unknown) => setObstacle({ kind: 'fault', fault: faultOf(error) }));
    },
    giveUp: () => setAcknowledgements(null),
    finish: async () => {
      try {
        await draft.saver.flush();
        await draft.saver.stop();
        return await finalise.mutateAsync({ draftId: draft.saver.state().id, content, acknowledgements: acknowledgements ?? [] });
      } catch (error) {
        draft.saver.resume();
        setAcknowledgements(null);
        setObstacle({ kind: 'fault', fault: faultOf(error) });
        return null;
      }
    },
  };
};
