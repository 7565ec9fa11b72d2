// Which kind of meeting is to be recorded? All kinds, each with who is expected at it.
import { useWords } from '#renderer/core/i18n.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formWords } from '#shared/meetings/form-words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';
import { kindTable, type MeetingKind, meetingKinds } from '#shared/meetings/kinds.ts';
import './kinds.css';

const expectWords: Readonly<Record<KindDeclaration['expects'], keyof typeof formWords>> = {
  branch: 'expectsBranch',
  committee: 'expectsCommittee',
  group: 'expectsGroup',
  chosen: 'expectsChosen',
};

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly onChoose: (kind: MeetingKind) => void | Promise<void>;
  readonly onClose: () => void;
}

/** The kinds as a column of buttons: Tab or arrows move, Enter takes. */
export const KindDialog = ({ title, hint, onChoose, onClose }: Props) => {
  const t = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      {hint ? <p className="mut">{hint}</p> : null}
      <div className="kind-list">
        {meetingKinds.map((kind) => (
          <button key={kind} type="button" className="kind-choice" onClick={() => void onChoose(kind)}>
            <strong>{t(kindTable[kind].name)}</strong>
            <span className="mut">{t(formWords[expectWords[kindTable[kind].expects]])}</span>
          </button>
        ))}
      </div>
    </Dialog>
  );
};
