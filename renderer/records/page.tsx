// How does one print? Choose, look at the very pages, save them as PDF, print with the system's viewer.
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { isSameChoice, wishOf } from '#renderer/records/choice.ts';
import { ChoicePanel } from '#renderer/records/choice-panel.tsx';
import { RegisterDialog } from '#renderer/records/register-dialog.tsx';
import { ReprintDialog } from '#renderer/records/reprint-dialog.tsx';
import { SavedEditable, SavedFile } from '#renderer/records/saved-file.tsx';
import { usePrinting } from '#renderer/records/use-printing.ts';
import { VerifyDialog } from '#renderer/records/verify-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, PageHead } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import { isComplete, plainChoice } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { letterWords } from '#shared/records/letter-words.ts';
import { verifyWords } from '#shared/records/verify-words.ts';
import { printWords } from '#shared/records/window-words.ts';
import './records.css';

/** pdf.js weighs more than the rest of the window: it is read when a page is first shown. */
const PdfPreview = lazy(async () => ({ default: (await import('#renderer/paper/preview.tsx')).PdfPreview }));

/** The page `/print`. */
export const PrintPage = () => {
  const t = useWords();
  const { year } = useSession();
  const [, go] = useLocation();
  const [wish] = useState(() => wishOf(history.state, year));
  const [choice, setChoice] = useState<SheetChoice>(wish ?? plainChoice('year-book', year));
  const [dialog, setDialog] = useState<'verify' | 'register' | null>(null);
  const printing = usePrinting(choice);
  const { work, shown, saved, savedEditable, fault, refusedReprint } = printing;
  const isReady = isComplete(choice) && work === null;

  const showWish = useEffectEvent(() => {
    if (wish && isComplete(wish)) printing.preview();
  });
  useEffect(() => showWish(), []);
  useShortcuts({
    finish: () => isReady && printing.preview(),
    save: () => isReady && printing.save(),
    print: () => isReady && printing.saveAndOpen(),
    // Led here by another page: one wants back to it. The window has no arrows of a browser.
    ...(wish ? { leave: () => history.back() } : {}),
  });

  return (
    <div className="print-page">
      <PageHead title={t(printWords.title)} sub={t(printWords.sub)}>
        <Button onClick={() => go('/print/letters')}>{t(letterWords.open)}</Button>
        <Button onClick={() => setDialog('verify')}>{t(verifyWords.title)}</Button>
        <Button onClick={() => setDialog('register')}>{t(verifyWords.registerTitle)}</Button>
        {wish ? <Button onClick={() => history.back()}>{t(uiWords.back)}</Button> : null}
      </PageHead>
      <div className="print-columns">
        <div className="card print-choice">
          <ChoicePanel choice={choice} onChange={setChoice} />
          <Actions>
            <Button look="primary" isBusy={work === 'previewing'} isDisabled={!isReady} onClick={printing.preview}>
              {t(printWords.show)}
            </Button>
            <Button isBusy={work === 'saving'} isDisabled={!isReady} onClick={printing.save}>
              {t(printWords.save)}
            </Button>
            <Button isBusy={work === 'saving'} isDisabled={!isReady} onClick={() => printing.saveEditable('docx')}>
              {t(printWords.saveWord)}
            </Button>
            <Button isBusy={work === 'saving'} isDisabled={!isReady} onClick={() => printing.saveEditable('xlsx')}>
              {t(printWords.saveExcel)}
            </Button>
          </Actions>
          <FaultBox fault={fault} />
          {savedEditable ? <SavedEditable file={savedEditable} onFault={printing.refuse} /> : null}
          {saved ? <SavedFile saved={saved} onFault={printing.refuse} /> : null}
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
      {dialog === 'verify' ? <VerifyDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'register' ? <RegisterDialog year={choice.year} onClose={() => setDialog(null)} /> : null}
      {refusedReprint ? (
        <ReprintDialog sheet={t(catalogue[choice.sheet].label)} fault={refusedReprint} onReprint={printing.reprint} onClose={printing.leaveReprint} />
      ) : null}
    </div>
  );
};
