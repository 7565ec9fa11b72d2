// Did these facts change on a day, or were they wrong before? Asked once, when a known file is saved.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { firstUnreadableField } from '#renderer/core/use-ledger-form.ts';
import { Radio } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { IsoDate, PartialDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { ColumnFactKind, FactChange } from '#shared/members/fact-model.ts';
import { factWords } from '#shared/members/fact-words.ts';
import { factKindLabels } from '#shared/members/labels.ts';

/** A fact that the form changed, as people read it. */
export interface ChangedFact {
  readonly kind: ColumnFactKind;
  readonly before: string;
  readonly after: string;
}

interface Answer {
  readonly how: 'changed' | 'corrected';
  readonly from: PartialDate | null;
  readonly note: string;
}

interface Props {
  readonly changed: readonly ChangedFact[];
  readonly today: IsoDate;
  readonly onClose: () => void;
  /** The facts that changed on a day; the others were wrong before. */
  readonly onAnswer: (changes: FactChange[]) => void;
}

/** Asks for each changed fact. */
export const ChangeDialog = ({ changed, today, onClose, onAnswer }: Props) => {
  const t = useWords();
  const [answers, setAnswers] = useState<Readonly<Partial<Record<ColumnFactKind, Answer>>>>({});
  const usual: Answer = { how: 'changed', from: today, note: '' };
  const answerOf = (kind: ColumnFactKind): Answer => answers[kind] ?? usual;
  const set = (kind: ColumnFactKind, part: Partial<Answer>) => setAnswers({ ...answers, [kind]: { ...answerOf(kind), ...part } });
  const finish = () => {
    // An unreadable or empty day is put right first.
    if (firstUnreadableField()) return;
    onAnswer(
      changed.flatMap(({ kind }): FactChange[] => {
        const { how, from, note } = answerOf(kind);
        return how === 'changed' ? [{ kind, from: from ?? today, note }] : [];
      }),
    );
  };
  return (
    <FormDialog title={t(factWords.changeTitle)} hint={t(factWords.changeText)} onConfirm={finish} onClose={onClose}>
      {changed.map((fact) => (
        <ChangeLine key={fact.kind} fact={fact} answer={answerOf(fact.kind)} onChange={(part) => set(fact.kind, part)} />
      ))}
    </FormDialog>
  );
};

interface LineProps {
  readonly fact: ChangedFact;
  readonly answer: Answer;
  readonly onChange: (part: Partial<Answer>) => void;
}

const ChangeLine = ({ fact, answer, onChange }: LineProps) => {
  const t = useWords();
  const label = t(factKindLabels[fact.kind]);
  return (
    <div className="change-line">
      <Radio<Answer['how']>
        label={t(uiWords.pair, { first: label, second: t(factWords.fromTo, { before: fact.before || '—', after: fact.after || '—' }) })}
        value={answer.how}
        choices={[
          { value: 'changed', label: t(factWords.changed) },
          { value: 'corrected', label: t(factWords.corrected) },
        ]}
        onChange={(how) => onChange({ how })}
      />
      {answer.how === 'changed' ? (
        <FieldRow columns={2}>
          <PartialDateInput
            label={t(factWords.changeFrom)}
            hint={t(factWords.partialHint)}
            value={answer.from}
            onChange={(from) => onChange({ from })}
          />
          <TextInput
            label={t(factWords.note)}
            hint={t(factWords.noteHint)}
            value={answer.note}
            maxLength={200}
            onChange={(note) => onChange({ note })}
          />
        </FieldRow>
      ) : null}
    </div>
  );
};
