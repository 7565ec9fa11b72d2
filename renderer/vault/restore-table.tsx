// Which backup, and what would be lost with it?
import { useId } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import type { BackupLine } from '#shared/backup/model.ts';
import { backupReasonWords, backupWords } from '#shared/backup/words.ts';
import { chinaDateTime } from '#shared/core/date.ts';

interface Props {
  readonly backups: readonly BackupLine[];
  /** The newest journal entry noted beside the ledger; null where none is known. */
  readonly lastSeq: number | null;
  readonly chosen: BackupLine | null;
  readonly onChoose: (backup: BackupLine) => void;
}

/** The backups, newest first, one to be chosen; arrows move between them. What is not whole cannot be. */
export const RestoreTable = ({ backups, lastSeq, chosen, onChoose }: Props) => {
  const t = useWords();
  const group = useId();
  const lostWith = ({ headSeq }: BackupLine): string => {
    if (lastSeq === null) return t(backupWords.lostUnknown);
    return lastSeq > headSeq ? t(backupWords.entry, { seq: `${headSeq + 1}–${lastSeq}` }) : t(backupWords.lostNone);
  };
  return (
    <fieldset className="field restore-choice">
      <legend className="field-label">{t(backupWords.choose)}</legend>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t(backupWords.madeAt)}</th>
            <th>{t(backupWords.reason)}</th>
            <th>{t(backupWords.head)}</th>
            <th>{t(backupWords.wouldLose)}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.path}>
              <td>
                <label className="radio-choice">
                  <input
                    type="radio"
                    name={group}
                    checked={chosen?.path === backup.path}
                    disabled={!backup.isWhole}
                    onChange={() => onChoose(backup)}
                  />
                  <span>{chinaDateTime(backup.takenAt).slice(0, 16)}</span>
                </label>
              </td>
              <td>{backup.isWhole ? t(backupReasonWords[backup.reason]) : <Tag look="error">{t(backupWords.notWhole)}</Tag>}</td>
              <td>{t(backupWords.entry, { seq: backup.headSeq })}</td>
              <td>{lostWith(backup)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
};
