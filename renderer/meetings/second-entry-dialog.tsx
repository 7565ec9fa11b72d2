// Are the key figures right? They are typed again from the paper, blind; where the two entries differ, both are shown and nothing is kept.
import { useState } from 'react';
import type { Autosaver } from '#renderer/core/autosaver.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { CountInput } from '#renderer/meetings/count-input.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { type MeetingKind, meetingKinds } from '#shared/meetings/model.ts';
import {
  type Difference,
  differences,
  type PaperDraftContent,
  type PaperRecordInput,
  paperNumber,
  type SecondEntry,
} from '#shared/meetings/paper-record.ts';
import { keyFigureLabels, paperWords } from '#shared/meetings/paper-words.ts';

interface Props {
  readonly first: PaperRecordInput;
  /** Keeps the first entry; it ends when the record is kept, and its draft goes with it. */
  readonly saver: Autosaver<PaperDraftContent>;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** What stands in the second form; kind and date are asked anew. */
type Typed = Omit<SecondEntry, 'kind' | 'heldOn'> & { readonly kind: MeetingKind | null; readonly heldOn: string | null };

const blankFor = (first: PaperRecordInput): Typed => ({
  ...{ kind: null, heldOn: null, place: '', hostName: '', expected: 0, present: 0, decisions: 0 },
  votes: first.votes.map(() => ({ yes: 0, no: 0, abstain: 0 })),
});

/** The second entry: of the first only the number of votes shows. */
export const SecondEntryDialog = ({ first, saver, onClose, onKept }: Props) => {
  const t = useWords();
  const toast = useToast();
  const keep = useCommand('meetings.finaliseHistorical');
  const [typed, setTyped] = useState<Typed>(() => blankFor(first));
  const [found, setFound] = useState<readonly Difference[]>([]);
  const edit = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change });
    setFound([]);
  };
  const compare = async () => {
    const { kind, heldOn } = typed;
    if (kind === null || heldOn === null) return;
    const second = { ...typed, kind, heldOn, place: typed.place.trim(), hostName: typed.hostName.trim() };
    const differing = differences(first, second);
    setFound(differing);
    if (differing.length > 0) return;
    await saver.flush();
    await saver.stop();
    const { number } = await keep.mutateAsync({ record: first, second, draftId: saver.state().id });
    toast.done(t(paperWords.done, { number: paperNumber({ kind, year: Number(heldOn.slice(0, 4)), number }) }));
    onKept();
  };
  // A refusal is shown below from the command's own state; the first entry goes on being kept.
  const send = () => void compare().catch(() => saver.resume());
  return (
    <FormDialog
      title={t(paperWords.secondTitle)}
      hint={t(paperWords.secondHint)}
      confirmText={t(paperWords.compare)}
      cancelText={t(paperWords.back)}
      isWide
      isReady={typed.kind !== null && typed.heldOn !== null}
      isBusy={keep.isPending}
      fault={keep.error?.fault ?? null}
      onConfirm={send}
      onClose={onClose}
    >
      <SecondForm typed={typed} edit={edit} />
      <Differences found={found} />
    </FormDialog>
  );
};

interface FormProps {
  readonly typed: Typed;
  readonly edit: (change: Partial<Typed>) => void;
}

const SecondForm = ({ typed, edit }: FormProps) => {
  const t = useWords();
  return (
    <div className="fact-row">
      <Select
        label={t(paperWords.kind)}
        value={typed.kind}
        choices={meetingKinds.map((kind) => ({ value: kind, label: t(meetingKindLabels[kind]) }))}
        onChange={(kind) => edit({ kind })}
      />
      <PartialDateInput label={t(keyFigureLabels.heldOn)} value={typed.heldOn} onChange={(heldOn) => edit({ heldOn })} />
      <TextInput label={t(paperWords.place)} value={typed.place} maxLength={100} onChange={(place) => edit({ place })} />
      <TextInput label={t(paperWords.hostName)} value={typed.hostName} maxLength={60} onChange={(hostName) => edit({ hostName })} />
      <CountInput label={t(paperWords.expected)} value={typed.expected} onChange={(expected) => edit({ expected })} />
      <CountInput label={t(paperWords.present)} value={typed.present} onChange={(present) => edit({ present })} />
      <CountInput label={t(paperWords.decisionCount)} value={typed.decisions} onChange={(decisions) => edit({ decisions })} />
      {typed.votes.map((vote, index) => (
        <fieldset className="second-vote" key={`vote ${String(index)}`}>
          <legend className="field-label">{t(paperWords.secondVote, { n: index + 1 })}</legend>
          {(['yes', 'no', 'abstain'] as const).map((name) => (
            <CountInput
              key={name}
              label={t(paperWords[name])}
              value={vote[name]}
              onChange={(value) => edit({ votes: typed.votes.map((one, at) => (at === index ? { ...one, [name]: value } : one)) })}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
};

/** Where the two entries differ, side by side. */
const Differences = ({ found }: { readonly found: readonly Difference[] }) => {
  const t = useWords();
  if (found.length === 0) return null;
  const shown = (figure: Difference['figure'], value: string) => {
    const kind = meetingKinds.find((one) => one === value);
    return (figure === 'kind' && kind ? t(meetingKindLabels[kind]) : value) || t(paperWords.none);
  };
  return (
    <div role="alert" className="obstacle">
      <p>
        <strong>{t(paperWords.differs, { count: found.length })}</strong> {t(paperWords.differsHint)}
      </p>
      <table className="plain-table" aria-label={t(paperWords.differs, { count: found.length })}>
        <thead>
          <tr>
            <th>{t(paperWords.figure)}</th>
            <th>{t(paperWords.onceWas)}</th>
            <th>{t(paperWords.againWas)}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ figure, once, again }) => (
            <tr key={figure}>
              <th scope="row">{t(keyFigureLabels[figure])}</th>
              <td>{shown(figure, once)}</td>
              <td>{shown(figure, again)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
