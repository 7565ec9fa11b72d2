// Why was somebody not there, and is he counted at all?
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { isComposing } from '#renderer/core/shortcuts.ts';
import type { AttendeeChange } from '#renderer/meetings/attendance.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { exclusionLabels } from '#shared/meetings/labels.ts';
import { type AttendeeInput, type ExpectedPerson, exclusionCases } from '#shared/meetings/model.ts';
import { absenceReasons, meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly person: ExpectedPerson;
  readonly entry: AttendeeInput;
  readonly canExclude: boolean;
  readonly onChange: (change: AttendeeChange) => void;
  /** Takes him off the list, where people are chosen for the meeting. */
  readonly onTakeOff?: () => void;
  readonly onClose: () => void;
}

/** The panel below an absent person: reasons to pick, a line for another one, the way back, and the dialog for not counting him. */
export const AbsencePanel = ({ person, entry, canExclude, onChange, onTakeOff, onClose }: Props) => {
  const t = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const [isExcluding, setIsExcluding] = useState(false);
  const isExcluded = entry.status === 'excluded';
  const pick = (reason: string) => {
    onChange({ status: 'absent', reason });
    if (reason !== absenceReasons.at(-1)) onClose();
    else panel.current?.querySelector<HTMLInputElement>('input')?.select();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || !(event.target instanceof HTMLElement) || event.target.closest('dialog')) return;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onClose();
  });
  useEffect(() => {
    const element = panel.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return (
    <section ref={panel} className="absence" aria-label={t(meetingWords.reasonOf, { name: person.name })}>
      {isExcluded ? (
        <p>
          {entry.exclusion ? t(exclusionLabels[entry.exclusion]) : ''}
          {entry.consent ? `${t(uiWords.sentenceMark)}${entry.consent}` : ''}
        </p>
      ) : (
        <div className="row">
          {absenceReasons.map((reason, index) => (
            <button key={reason} type="button" className="reason" aria-pressed={entry.reason === reason} onClick={() => pick(reason)}>
              <span className="mut">{index + 1}</span> {reason}
            </button>
          ))}
          <div className="absence-text">
            <TextInput
              label={t(meetingWords.reasonOther)}
              isLabelHidden
              placeholder={t(meetingWords.reasonOther)}
              value={entry.reason}
              maxLength={100}
              onChange={(reason) => onChange({ reason })}
            />
          </div>
        </div>
      )}
      <div className="row">
        <Button
          isSmall
          onClick={() => {
            onChange({ status: 'present' });
            onClose();
          }}
        >
          {t(meetingWords.backToPresent)}
        </Button>
        {onTakeOff ? (
          <Button
            isSmall
            onClick={() => {
              onTakeOff();
              onClose();
            }}
          >
            {t(formWords.takeOff)}
          </Button>
        ) : null}
        {canExclude ? (
          <Button isSmall onClick={() => setIsExcluding(true)}>
            {t(meetingWords.exclude)}
          </Button>
        ) : null}
        <Button isSmall look="link" onClick={onClose}>
          {t(uiWords.close)}
        </Button>
      </div>
      {isExcluding ? (
        <ExcludeDialog
          person={person}
          entry={entry}
          onClose={() => setIsExcluding(false)}
          onConfirm={(change) => {
            onChange(change);
            onClose();
          }}
        />
      ) : null}
    </section>
  );
};

interface DialogProps {
  readonly person: ExpectedPerson;
  readonly entry: AttendeeInput;
  readonly onConfirm: (change: AttendeeChange) => void;
  readonly onClose: () => void;
}

const ExcludeDialog = ({ person, entry, onConfirm, onClose }: DialogProps) => {
  const t = useWords();
  const [exclusion, setExclusion] = useState(entry.exclusion);
  const [consent, setConsent] = useState(entry.consent);
  const confirm = () => {
    if (exclusion) onConfirm({ status: 'excluded', reason: '', exclusion, consent });
  };
  return (
    <FormDialog
      title={t(meetingWords.excludeTitle, { name: person.name })}
      hint={t(meetingWords.excludeHint)}
      confirmText={t(meetingWords.excludeConfirm)}
      isReady={exclusion !== null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="radio-column">
        <Radio
          label={t(meetingWords.exclusionCase)}
          value={exclusion}
          onChange={setExclusion}
          choices={exclusionCases.map((value) => ({ value, label: t(exclusionLabels[value]) }))}
        />
      </div>
      <TextInput label={t(meetingWords.consent)} hint={t(meetingWords.consentHint)} value={consent} maxLength={200} onChange={setConsent} />
    </FormDialog>
  );
};
