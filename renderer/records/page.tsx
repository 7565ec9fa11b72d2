// How does one print? Choose, look at the very pages, save them as PDF, print with the system's viewer.
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { fileNameFor, isSameChoice, plainChoice, wishOf } from '#renderer/records/choice.ts';
import { ChoicePanel } from '#renderer/records/choice-panel.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, PageHead } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import { completed, isComplete } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { printWords } from '#shared/records/window-words.ts';
import './records.css';

/** pdf.js weighs more than the rest of the window: it is read when a page is first shown. */
const PdfPreview = lazy(async () => ({ default: (await import('#renderer/paper/preview.tsx')).PdfPreview }));

interface Shown {
  readonly choice: SheetChoice;
  readonly pdf: string;
}
type Work = 'previewing' | 'saving' | null;

/** The page `/print`. */
export const PrintPage = () => {
  const t = useWords();
  const { year, organisation } = useSession();
  const [wish] = useState(() => wishOf(history.state, year));
  const [choice, setChoice] = useState<SheetChoice>(wish ?? plainChoice('year-book', year));
  const [shown, setShown] = useState<Shown | null>(null);
  const [saved, setSaved] = useState<OutputOf<'records.savePdf'> | null>(null);
  const [work, setWork] = useState<Work>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const isReady = isComplete(choice) && work === null;

  const during = async (kind: Exclude<Work, null>, task: () => Promise<void>) => {
    setWork(kind);
    setFault(null);
    setSaved(null);
    await task().catch((error: unknown) => setFault(faultOf(error)));
    setWork(null);
  };
  const preview = () => during('previewing', async () => setShown({ choice, pdf: (await call('records.preview', completed(choice))).pdf }));
  const save = () =>
    during('saving', async () => {
      const suggestedName = fileNameFor([organisation?.name ?? '', String(choice.year), t(catalogue[choice.sheet].label)]);
      const chosen = await desktop('desktop.choose', { purpose: 'savePdf', suggestedName });
      const file = chosen?.paths[0];
      if (file) setSaved(await call('records.savePdf', { ...completed(choice), file }));
    });
  const showWish = useEffectEvent(() => {
    if (wish && isComplete(wish)) void preview();
  });
  useEffect(() => showWish(), []);
  useShortcuts({ finish: () => isReady && void preview(), save: () => isReady && void save() });

  return (
    <div className="print-page">
      <PageHead title={t(printWords.title)} sub={t(printWords.sub)} />
      <div className="print-columns">
        <div className="card print-choice">
          <ChoicePanel choice={choice} onChange={setChoice} />
          <Actions>
            <Button look="primary" isBusy={work === 'previewing'} isDisabled={!isReady} onClick={() => void preview()}>
              {t(printWords.show)}
            </Button>
            <Button isBusy={work === 'saving'} isDisabled={!isReady} onClick={() => void save()}>
              {t(printWords.save)}
            </Button>
          </Actions>
          <FaultBox fault={fault} />
          {saved ? <SavedFile saved={saved} onFault={setFault} /> : null}
        </div>
        <div className="print-pages" aria-live="polite">
          {work ? <p className="print-note">{t(printWords.making)}</p> : null}
          {!work && !shown ? <p className="print-note mut">{t(printWords.pickFirst)}</p> : null}
          {!work && shown && !isSameChoice(shown.choice, choice) ? <p className="print-note">{t(printWords.stale)}</p> : null}
          {shown ? (
            <Suspense fallback={<p className="print-note">{t(printWords.making)}</p>}>
              <PdfPreview key={shown.pdf} pdf={shown.pdf} />
            </Suspense>
          ) : null}
        </div>
      </div>
    </div>
  );
};

const SavedFile = ({ saved, onFault }: { readonly saved: OutputOf<'records.savePdf'>; readonly onFault: (fault: Fault) => void }) => {
  const t = useWords();
  const ask = (request: 'desktop.openFile' | 'desktop.showFile') => {
    desktop(request, { file: saved.file }).catch((error: unknown) => onFault(faultOf(error)));
  };
  return (
    <div className="print-saved" role="status">
      <p>✓ {t(printWords.saved, { file: saved.file.split(/[\\/]/).at(-1) ?? saved.file, pages: saved.pages })}</p>
      <div className="row">
        <Button isSmall onClick={() => ask('desktop.openFile')}>
          {t(printWords.openFile)}
        </Button>
        <Button isSmall onClick={() => ask('desktop.showFile')}>
          {t(printWords.showFile)}
        </Button>
      </div>
    </div>
  );
};
