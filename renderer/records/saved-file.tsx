// Where did the pages go, and how are they printed from there?
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { printWords } from '#shared/records/window-words.ts';

/** The file just written, with the ways to it. */
export const SavedFile = ({ saved, onFault }: { readonly saved: OutputOf<'records.savePdf'>; readonly onFault: (fault: Fault) => void }) => {
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

/** The Word document or workbook just written. */
export const SavedEditable = ({ file, onFault }: { readonly file: string; readonly onFault: (fault: Fault) => void }) => {
  const t = useWords();
  const show = () => {
    desktop('desktop.showFile', { file }).catch((error: unknown) => onFault(faultOf(error)));
  };
  return (
    <div className="print-saved" role="status">
      <p>✓ {t(printWords.savedEditable, { file: file.split(/[\\/]/).at(-1) ?? file })}</p>
      <Button isSmall onClick={show}>
        {t(printWords.showFile)}
      </Button>
    </div>
  );
};
