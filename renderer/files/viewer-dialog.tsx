// What does a scan or photo show?
import { lazy, Suspense, useState } from 'react';
import { useBooks } from '#renderer/core/books.tsx';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { usePictureUrl } from '#renderer/files/picture-url.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { ShownFile } from '#shared/files/contract.ts';
import { type Attachment, isPicture } from '#shared/files/model.ts';
import { fileWords } from '#shared/files/words.ts';

// The PDF engine is large: it is fetched only when a PDF is shown.
const PdfPreview = lazy(async () => ({ default: (await import('#renderer/paper/preview.tsx')).PdfPreview }));

/** Shows a file; a scanned identity card only after a click that the journal keeps. */
export const ViewerDialog = ({ file, onClose }: { readonly file: Attachment; readonly onClose: () => void }) => {
  const t = useWords();
  const isGuarded = file.kind === 'idCard';
  const { whose } = useBooks();
  const read = useCall('files.read', { id: file.id, ...whose }, { isEnabled: !isGuarded });
  const reveal = useCommand('files.reveal');
  const content = isGuarded ? reveal.data : read.data;
  const fault = (isGuarded ? reveal.error : read.error)?.fault ?? null;
  return (
    <Dialog
      title={file.fileName}
      isWide
      onClose={onClose}
      actions={
        <>
          {isGuarded && !content ? (
            <Button look="primary" isBusy={reveal.isPending} onClick={() => reveal.mutate({ id: file.id, ...whose })}>
              {t(fileWords.reveal)}
            </Button>
          ) : (
            <SaveButton file={file} />
          )}
          <Button onClick={onClose}>{t(uiWords.close)}</Button>
        </>
      }
    >
      <FaultBox fault={fault} />
      {isGuarded && !content ? <p>{t(fileWords.revealText)}</p> : null}
      {content ? <Content content={content} /> : null}
    </Dialog>
  );
};

const Content = ({ content }: { readonly content: ShownFile }) => {
  const t = useWords();
  const picture = isPicture(content.mediaType) ? content : undefined;
  const url = usePictureUrl(picture);
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) return <p role="alert">{t(fileWords.undrawable)}</p>;
  if (picture) return url ? <img className="file-picture" src={url} alt={content.fileName} onError={() => setIsBroken(true)} /> : null;
  if (content.mediaType !== 'application/pdf') return <p>{t(fileWords.noPreview)}</p>;
  return (
    <Suspense fallback={<p className="mut">{t(uiWords.loading)}</p>}>
      <PdfPreview pdf={content.base64} />
    </Suspense>
  );
};

const SaveButton = ({ file }: { readonly file: Attachment }) => {
  const t = useWords();
  const { whose } = useBooks();
  const save = useCommand('files.saveAs');
  const [fault, setFault] = useState<Fault | null>(null);
  const write = async () => {
    setFault(null);
    const chosen = await desktop('desktop.choose', { purpose: 'saveAttachment', suggestedName: file.fileName });
    const path = chosen?.paths[0];
    if (path) await save.mutateAsync({ id: file.id, ...whose, file: path });
  };
  return (
    <>
      <span className="file-save-note">
        <FaultBox fault={fault} />
        {save.data ? (
          <span role="status">✓ {t(fileWords.savedAs, { file: save.data.file.split(/[\\/]/).at(-1) ?? '' })}</span>
        ) : (
          <span className="mut">{t(fileWords.saveWarning)}</span>
        )}
      </span>
      <Button isBusy={save.isPending} onClick={() => void write().catch((error: unknown) => setFault(faultOf(error)))}>
        {t(fileWords.saveAs)}
      </Button>
    </>
  );
};
