// How does a list leave the window as a file? One dialog: the format, a place, and what was written.
import { type ReactNode, useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { exportWords as w } from '#shared/core/export-words.ts';
import { type Fault, FaultError } from '#shared/core/fault.ts';
import type { TableFormat, TableModel } from '#shared/core/table.ts';
import { uiWords } from '#shared/core/ui-words.ts';

interface DialogProps {
  /** What is exported, and the file's suggested name. */
  readonly name: string;
  readonly rows: number;
  /** Further questions, e.g. whether numbers are written whole. */
  readonly children?: ReactNode;
  /** Why saving has to wait; empty: it need not. */
  readonly isReady?: boolean;
  readonly save: (format: TableFormat, file: string) => Promise<{ readonly file: string; readonly rows: number }>;
  readonly onClose: () => void;
}

/** Asks for the format and the place, writes, and says where it is. */
export const ExportDialog = ({ name, rows, children, isReady = true, save, onClose }: DialogProps) => {
  const t = useWords();
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [saved, setSaved] = useState<{ readonly file: string; readonly rows: number } | null>(null);
  const write = async () => {
    const chosen = await desktop('desktop.choose', { purpose: format === 'xlsx' ? 'saveXlsx' : 'saveCsv', suggestedName: name });
    const file = chosen?.paths[0];
    if (file) setSaved(await save(format, file));
  };
  const go = () => {
    setIsBusy(true);
    setFault(null);
    setSaved(null);
    write()
      .catch((error: unknown) => {
        if (!(error instanceof FaultError)) throw error;
        setFault(error.fault);
      })
      .finally(() => setIsBusy(false));
  };
  return (
    <FormDialog
      title={t(w.title, { name })}
      confirmText={t(isBusy ? w.saving : w.save)}
      cancelText={t(saved ? uiWords.close : uiWords.cancel)}
      isReady={isReady && rows > 0}
      isBusy={isBusy}
      fault={fault}
      onConfirm={go}
      onClose={onClose}
    >
      <p>{rows === 0 ? t(w.nothing) : t(w.rows, { count: rows })}</p>
      <Radio<TableFormat>
        label={t(w.format)}
        value={format}
        hint={t(format === 'xlsx' ? w.xlsxHint : w.csvHint)}
        choices={[
          { value: 'xlsx', label: t(w.xlsx) },
          { value: 'csv', label: t(w.csv) },
        ]}
        onChange={setFormat}
      />
      {children}
      {saved ? (
        <p role="status">
          {t(w.done, { rows: saved.rows, file: saved.file })}{' '}
          <Button isSmall onClick={() => void desktop('desktop.showFile', { file: saved.file })}>
            {t(w.showFile)}
          </Button>
        </p>
      ) : null}
    </FormDialog>
  );
};

/** The button of a list that shows nothing masked: what is seen goes into the file. `table` is asked for when it is pressed. */
export const ExportButton = ({
  name,
  table,
  isSmall = false,
}: {
  readonly name: string;
  readonly table: () => TableModel;
  readonly isSmall?: boolean;
}) => {
  const t = useWords();
  const [shown, setShown] = useState<TableModel | null>(null);
  return (
    <>
      <Button isSmall={isSmall} onClick={() => setShown(table())}>
        {t(w.button)}
      </Button>
      {shown ? (
        <ExportDialog
          name={name}
          rows={shown.rows.length}
          save={(format, file) => call('records.saveTable', { table: shown, format, file })}
          onClose={() => setShown(null)}
        />
      ) : null}
    </>
  );
};
