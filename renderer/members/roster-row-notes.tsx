// What was noticed in one row, and what in it is a person's to say: a proposed name, facts that differ from the ledger's.
import { useWords } from '#renderer/core/i18n.ts';
import { factText, noteText } from '#renderer/members/roster-notes.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { memberFieldLabels } from '#shared/members/labels.ts';
import type { RosterDecision, RosterDifference, RosterRow } from '#shared/members/roster.ts';
import { rosterWindowWords as w } from '#shared/members/roster-window-words.ts';

interface Props {
  readonly row: RosterRow;
  readonly decision: RosterDecision;
  readonly onDecide: (decision: RosterDecision) => void;
}

/** Codes that the differences below say better, with both sides. */
const saidByDifferences = new Set(['ours-kept', 'type-kept']);

/** The notes of a row; stops first. */
export const RosterRowNotes = ({ row, decision, onDecide }: Props) => {
  const t = useWords();
  const notes = row.notes.filter(({ code }) => !saidByDifferences.has(code) || code === 'type-kept');
  const stopsFirst = notes.toSorted((a, b) => Number(b.level === 'stop') - Number(a.level === 'stop'));
  return (
    <ul className="row-notes">
      {stopsFirst.map((note) => (
        <li key={`${note.field} ${note.code}`} className={note.level === 'stop' ? 'note-stop' : undefined}>
          {noteText(note, t)}
        </li>
      ))}
      {row.proposedName && row.member ? (
        <li>
          <Checkbox
            label={t(w.useProposedLabel, { row: row.row, name: row.proposedName })}
            value={decision.usesProposedName}
            onChange={(usesProposedName) => onDecide({ ...decision, usesProposedName })}
          />
        </li>
      ) : null}
      {row.fills.length > 0 ? (
        <li>{t(w.fills, { fields: row.fills.map((field) => t(memberFieldLabels[field])).join(t(uiWords.listMark)) })}</li>
      ) : null}
      <OwnNotes row={row} />
      {row.differences.map((difference) => (
        <Difference key={difference.field} {...{ row, decision, onDecide, difference }} />
      ))}
    </ul>
  );
};

/** What the row says in the branch's own fields: gaps that it fills, what stays as the ledger has it, what cannot be read. */
const OwnNotes = ({ row }: Pick<Props, 'row'>) => {
  const t = useWords();
  const filled = row.own.filter(({ outcome }) => outcome === 'fills').map(({ name, shown }) => t(uiWords.pair, { first: name, second: shown }));
  return (
    <>
      {filled.length > 0 ? <li>{t(w.fillsOwn, { fields: filled.join(t(uiWords.listMark)) })}</li> : null}
      {row.own.map(({ fieldId, name, found, shown, ours, outcome }) => {
        if (outcome === 'differs') return <li key={fieldId}>{t(w.ownKept, { name, ours, theirs: shown })}</li>;
        return outcome === 'unreadable' ? <li key={fieldId}>{t(w.ownUnreadable, { name, found })}</li> : null;
      })}
    </>
  );
};

/** One fact, the ledger's and the roster's, and whether the roster's shall replace it. */
const Difference = ({ row, decision, onDecide, difference }: Props & { readonly difference: RosterDifference }) => {
  const t = useWords();
  const { field, ours, theirs, mayReplace } = difference;
  const label = t(memberFieldLabels[field]);
  const isReplaced = decision.replaces.includes(field);
  const decide = (isYes: boolean) =>
    onDecide({
      ...decision,
      choice: isYes && row.choices.includes('complete') ? 'complete' : decision.choice,
      replaces: isYes ? [...decision.replaces, field] : decision.replaces.filter((one) => one !== field),
    });
  return (
    <li className="difference">
      <span>{t(w.difference, { field: label, ours: factText(field, ours, t), theirs: factText(field, theirs, t) })}</span>
      {mayReplace ? (
        <Checkbox label={t(w.replaceLabel, { row: row.row, name: row.nameAsWritten, field: label })} value={isReplaced} onChange={decide} />
      ) : null}
    </li>
  );
};
