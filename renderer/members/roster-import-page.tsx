// How does a roster come in? Choose the file, look at the columns, look at the rows, import.
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useJobProgress } from '#renderer/core/job-progress.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { RosterColumns } from '#renderer/members/roster-columns.tsx';
import { RosterDone } from '#renderer/members/roster-done.tsx';
import { RosterRows } from '#renderer/members/roster-rows.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { OutputOf } from '#shared/contract.ts';
import type { RosterColumn, RosterPreview } from '#shared/members/roster.ts';
import { rosterWindowWords } from '#shared/members/roster-window-words.ts';
import './members.css';

interface Looking {
  readonly file: string;
  readonly preview: RosterPreview;
}

/** The import of a roster; nothing is written before the last button. */
export const RosterImportPage = () => {
  const t = useWords();
  const previewing = useCommand('members.previewRoster');
  const importing = useCommand('members.importRoster');
  const progress = useJobProgress('members.importRoster', importing.isPending);
  const [looking, setLooking] = useState<Looking | null>(null);
  const [skip, setSkip] = useState<ReadonlySet<number>>(new Set());
  const [result, setResult] = useState<OutputOf<'members.importRoster'> | null>(null);

  const look = (file: string, columns: RosterColumn[] | null) => {
    importing.reset();
    previewing.mutate(
      { file, columns },
      {
        onSuccess: (preview) => {
          setLooking({ file, preview });
          setSkip(new Set());
        },
        // What was shown belongs to another file: it must not be imported by mistake.
        onError: () => setLooking(null),
      },
    );
  };
  const choose = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'openRoster', suggestedName: '' });
    const file = chosen?.paths[0];
    if (file) look(file, null);
  };
  const take = () => {
    if (!looking) return;
    importing.mutate({ file: looking.file, columns: looking.preview.columns, skip: [...skip] }, { onSuccess: setResult });
  };
  if (result) return <RosterDone result={result} />;
  const fault = importing.error?.fault ?? previewing.error?.fault ?? null;
  return (
    <>
      <PageHead title={t(rosterWindowWords.title)} sub={t(rosterWindowWords.sub)}>
        {looking ? <Button onClick={() => void choose()}>{t(rosterWindowWords.otherFile)}</Button> : null}
      </PageHead>
      <div className="stack">
        <FaultBox fault={fault} />
        {progress ? <Progress {...progress} /> : null}
        {looking ? (
          <>
            <RosterColumns preview={looking.preview} isBusy={previewing.isPending} onChange={(columns) => look(looking.file, columns)} />
            <RosterRows preview={looking.preview} skip={skip} onSkip={setSkip} isBusy={importing.isPending} onImport={take} />
          </>
        ) : (
          <Card title={t(rosterWindowWords.stepFile)}>
            <EmptyState
              title={t(rosterWindowWords.title)}
              actions={
                <Button look="primary" isBusy={previewing.isPending} onClick={() => void choose()}>
                  {t(previewing.isPending ? rosterWindowWords.reading : rosterWindowWords.chooseFile)}
                </Button>
              }
            >
              {t(rosterWindowWords.fileHint)}
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
};
