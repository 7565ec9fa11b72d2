// How does a roster come in? Choose the file, look at the columns, look at the rows, import.

import { useCallback, useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useJobProgress } from '#renderer/core/job-progress.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { RosterColumns, type RosterMapping } from '#renderer/members/roster-columns.tsx';
import { RosterDone } from '#renderer/members/roster-done.tsx';
import { RosterFileNotes } from '#renderer/members/roster-notes.tsx';
import { RosterRows } from '#renderer/members/roster-rows.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { RosterDecision, RosterPreview, RosterResult } from '#shared/members/roster.ts';
import type { RosterDecisions } from '#shared/members/roster-decisions.ts';
import { rosterWindowWords } from '#shared/members/roster-window-words.ts';
import './members.css';

interface Looking {
  readonly file: string;
  readonly preview: RosterPreview;
}

/** What the preview is asked for beside the file; nothing: the remembered mapping, else the program's own. */
type Asked = Partial<RosterMapping> & { readonly isRemembered?: boolean };

/** The preview of a file and the decisions made about its rows. */
const useLooking = () => {
  const previewing = useCommand('members.previewRoster');
  const [looking, setLooking] = useState<Looking | null>(null);
  const [decisions, setDecisions] = useState<RosterDecisions>(new Map());
  const look = (file: string, { sheet, columns = null, reading = null, isRemembered = true }: Asked = {}) =>
    previewing.mutate(
      { file, sheet: sheet ?? null, columns, reading, isRemembered },
      {
        onSuccess: (preview) => {
          setLooking({ file, preview });
          setDecisions(new Map());
        },
        // What was shown belongs to another file: it must not be imported by mistake.
        onError: () => setLooking(null),
      },
    );
  const decide = useCallback((decision: RosterDecision) => setDecisions((made) => new Map(made).set(decision.row, decision)), []);
  return { previewing, looking, decisions, look, decide };
};

/** The import of a roster; nothing is written before the last button. */
export const RosterImportPage = () => {
  const t = useWords();
  const importing = useCommand('members.importRoster');
  const progress = useJobProgress('members.importRoster', importing.isPending);
  const { previewing, looking, decisions, look, decide } = useLooking();
  const [result, setResult] = useState<RosterResult | null>(null);

  const choose = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'openRoster', suggestedName: '' });
    const file = chosen?.paths[0];
    importing.reset();
    if (file) look(file);
  };
  const take = () => {
    if (!looking) return;
    const { sheet, columns, reading } = looking.preview;
    importing.mutate({ file: looking.file, sheet, columns, reading, decisions: [...decisions.values()] }, { onSuccess: setResult });
  };
  if (result && looking)
    return <RosterDone result={result} from={{ file: looking.file, sheet: looking.preview.sheet, columns: looking.preview.columns }} />;
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
            <RosterFileNotes preview={looking.preview} onForget={() => look(looking.file, { isRemembered: false })} />
            <RosterColumns preview={looking.preview} isBusy={previewing.isPending} onChange={(mapping) => look(looking.file, mapping)} />
            <RosterRows
              key={`${looking.file} ${looking.preview.sheet}`}
              preview={looking.preview}
              decisions={decisions}
              onDecide={decide}
              isBusy={importing.isPending || previewing.isPending}
              onImport={take}
            />
          </>
        ) : (
          <Card title={t(rosterWindowWords.stepFile)}>
            <EmptyState
              title={t(rosterWindowWords.title)}
              actions={
                <Button look="primary" isBusy={previewing.isPending} onClick={() => void choose()}>
                  {t(previewing.isPending ? uiWords.loading : rosterWindowWords.chooseFile)}
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
