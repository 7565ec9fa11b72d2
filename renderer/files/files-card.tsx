// Which scans and photos belong to this record? A card for any page: list, add, view, save, remove.
import { useState } from 'react';
import { SectionOrigin, useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { AddFilesDialog } from '#renderer/files/add-files-dialog.tsx';
import { FileLine } from '#renderer/files/file-line.tsx';
import { RetireFileDialog } from '#renderer/files/retire-file-dialog.tsx';
import { ViewerDialog } from '#renderer/files/viewer-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { type Attachment, type FileKind, type FileOwnerKind, fileKinds } from '#shared/files/model.ts';
import { fileWords } from '#shared/files/words.ts';
import './files.css';

interface Props {
  readonly ownerKind: FileOwnerKind;
  readonly ownerId: string;
  /** What may be added here, the usual kind first; everything unless said otherwise. */
  readonly kinds?: readonly FileKind[];
  readonly title?: string;
  readonly isReadOnly?: boolean;
}

type Open = { readonly what: 'adding' } | { readonly what: 'viewing' | 'retiring'; readonly file: Attachment };

const rowOf = ({ id }: Attachment) => ({ table: 'attachment', id });

/** The files of one record. Place it outside of any form: it opens dialogs of its own. */
export const FilesCard = ({ ownerKind, ownerId, kinds = fileKinds, title, isReadOnly = false }: Props) => {
  const t = useWords();
  const { whose, isForeign } = useBooks();
  const list = useCall('files.list', { ownerKind, ownerId, ...whose });
  const [open, setOpen] = useState<Open | null>(null);
  const files = list.data?.files ?? [];
  const heading = title ?? t(fileWords.title);
  const close = () => setOpen(null);
  return (
    <Card title={heading} aside={<SectionOrigin title={heading} rows={files.map(rowOf)} />}>
      <FaultBox fault={list.error?.fault ?? null} />
      {list.isSuccess && files.length === 0 ? <p className="mut files-empty">{t(isForeign ? fileWords.none : fileWords.empty)}</p> : null}
      {files.length > 0 ? (
        <ul className="files" aria-label={t(fileWords.list)}>
          {files.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              onView={() => setOpen({ what: 'viewing', file })}
              onRetire={isReadOnly ? null : () => setOpen({ what: 'retiring', file })}
            />
          ))}
        </ul>
      ) : null}
      {isReadOnly ? null : <Button onClick={() => setOpen({ what: 'adding' })}>{t(fileWords.add)}</Button>}
      {open?.what === 'adding' ? <AddFilesDialog ownerKind={ownerKind} ownerId={ownerId} kinds={kinds} onClose={close} /> : null}
      {open?.what === 'viewing' ? <ViewerDialog file={open.file} onClose={close} /> : null}
      {open?.what === 'retiring' ? <RetireFileDialog file={open.file} onClose={close} /> : null}
    </Card>
  );
};
