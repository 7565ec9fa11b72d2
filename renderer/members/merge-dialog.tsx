// Are these two files one person's? Both side by side; fact by fact a person says whose holds.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { MergeBooksTable } from '#renderer/members/merge-books.tsx';
import { MergeFacts } from '#renderer/members/merge-facts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { MergeSide } from '#shared/members/merge-model.ts';
import { mergeWords as w } from '#shared/members/merge-words.ts';
import type { MemberInput } from '#shared/members/model.ts';

interface Props {
  /** The two files, in any order. */
  readonly ids: readonly [string, string];
  readonly onClose: () => void;
}

type Preview = OutputOf<'members.previewMerge'>;

/** What a person has decided so far; it outlives a change of the file that stays. */
interface Decisions {
  /** Facts taken from the merged file, by the file that stays; as proposed until somebody chooses. */
  readonly takes: Readonly<Record<string, ReadonlySet<keyof MemberInput>>>;
  readonly reason: string;
}

/** Merges two files of one person, after they were compared. */
export const MergeDialog = ({ ids, onClose }: Props) => {
  const [keepId, setKeepId] = useState(ids[0]);
  const [decisions, setDecisions] = useState<Decisions>({ takes: {}, reason: '' });
  const mergedId = ids.find((id) => id !== keepId) ?? ids[1];
  // The comparison before stays until the next one is there, so that nothing jumps and the focus stays.
  const preview = useCall('members.previewMerge', { keepId, mergedId }, { keepsPrevious: true });
  if (!preview.data) return <Waiting fault={preview.error?.fault ?? null} onClose={onClose} />;
  return (
    <Compared
      preview={preview.data}
      decisions={decisions}
      onDecide={(part) => setDecisions({ ...decisions, ...part })}
      onKeep={setKeepId}
      onClose={onClose}
    />
  );
};

const Waiting = ({ fault, onClose }: { readonly fault: Fault | null; readonly onClose: () => void }) => {
  const t = useWords();
  return (
    <Dialog title={t(w.title)} isWide onClose={onClose} actions={<Button onClick={onClose}>{t(uiWords.close)}</Button>}>
      {fault ? <FaultBox fault={fault} /> : <p className="mut">{t(uiWords.loading)}</p>}
    </Dialog>
  );
};

interface ComparedProps {
  readonly preview: Preview;
  readonly decisions: Decisions;
  readonly onDecide: (part: Partial<Decisions>) => void;
  readonly onKeep: (id: string) => void;
  readonly onClose: () => void;
}

const Compared = ({ preview, decisions, onDecide, onKeep, onClose }: ComparedProps) => {
  const t = useWords();
  const toast = useToast();
  const [, go] = useLocation();
  const merge = useCommand('members.merge');
  const { keep, merged, obstacle } = preview;
  const { reason } = decisions;
  const takes = decisions.takes[keep.id] ?? new Set(preview.proposed);
  const isReady = obstacle === null && reason.trim() !== '';
  const take = async () => {
    if (!isReady) return;
    await merge.mutateAsync({ keepId: keep.id, mergedId: merged.id, takes: [...takes], reason });
    toast.done(t(w.merged));
    onClose();
    go(`/members/${keep.id}`);
  };
  const finish = () => void take().catch(() => undefined);
  return (
    <Dialog
      title={t(w.title)}
      isWide
      onClose={onClose}
      onFinish={finish}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isDisabled={!isReady} isBusy={merge.isPending} onClick={finish}>
            {t(w.merge)}
          </Button>
        </>
      }
    >
      <p className="mut">{t(w.text)}</p>
      <FaultBox fault={merge.error?.fault ?? obstacleFault(preview)} />
      <KeepChoice keep={keep} merged={merged} onKeep={onKeep} />
      <MergeFacts preview={preview} takes={takes} onChange={(next) => onDecide({ takes: { ...decisions.takes, [keep.id]: next } })} />
      <MergeBooksTable preview={preview} />
      {obstacle ? null : (
        <TextInput
          label={t(w.reason)}
          hint={t(w.reasonHint)}
          isRequired
          value={reason}
          onChange={(text) => onDecide({ reason: text })}
          maxLength={300}
        />
      )}
    </Dialog>
  );
};

/** What stands against merging, in the words in which the ledger would refuse it. */
const obstacleFault = ({ obstacle, merged }: Preview): Fault | null =>
  obstacle ? { kind: 'conflict', code: obstacle.code, values: { months: obstacle.months.join('、'), name: merged.name } } : null;

const KeepChoice = ({ keep, merged, onKeep }: { readonly keep: MergeSide; readonly merged: MergeSide; readonly onKeep: (id: string) => void }) => {
  const t = useWords();
  // In an order that does not change with the choice.
  const sides = [keep, merged].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const choices = sides.map(({ id, name, recordedAt, groupName }) => ({
    value: id,
    label: t(w.keepChoice, { name, date: chinaDate(recordedAt), group: groupName ? t(w.inGroup, { group: groupName }) : '' }),
  }));
  return <Radio<string> label={t(w.keepWhich)} value={keep.id} choices={choices} onChange={onKeep} />;
};
