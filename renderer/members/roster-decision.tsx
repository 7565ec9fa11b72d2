// What shall become of one row? A list of what may be done with it.
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { Select } from '#renderer/ui/choices.tsx';
import type { RosterChoice, RosterDecision, RosterRow } from '#shared/members/roster.ts';
import { isUndecidable } from '#shared/members/roster-decisions.ts';
import { rosterWindowWords as w } from '#shared/members/roster-window-words.ts';

interface Props {
  readonly row: RosterRow;
  readonly decision: RosterDecision;
  readonly onDecide: (decision: RosterDecision) => void;
}

const choiceText = (choice: RosterChoice, row: RosterRow, t: Translate): string => {
  if (choice === 'complete') return t(w.choiceComplete, { name: row.existingName });
  if (choice === 'leave') return t(row.outcome === 'same' ? w.choiceSame : w.choiceLeave);
  return t(choice === 'add' ? w.choiceAdd : w.choiceWithoutId);
};

/** The list for a row; nothing where there is nothing to decide. */
export const RosterDecisionField = ({ row, decision, onDecide }: Props) => {
  const t = useWords();
  if (isUndecidable(row)) return null;
  return (
    <Select
      label={t(w.decisionFor, { row: row.row, name: row.nameAsWritten })}
      isLabelHidden
      value={decision.choice}
      choices={row.choices.map((choice) => ({ value: choice, label: choiceText(choice, row, t) }))}
      onChange={(choice) => onDecide({ ...decision, choice })}
    />
  );
};
