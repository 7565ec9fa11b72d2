// How does one scan or photo stand in the list?
import { useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { sizeText } from '#renderer/files/bytes.ts';
import { usePictureUrl } from '#renderer/files/picture-url.ts';
import { Button } from '#renderer/ui/button.tsx';
import { fileKindLabels } from '#shared/files/labels.ts';
import { type Attachment, isPicture } from '#shared/files/model.ts';
import { fileWords } from '#shared/files/words.ts';

interface Props {
  readonly file: Attachment;
  readonly onView: () => void;
  /** Null: it cannot be removed here. */
  readonly onRetire: (() => void) | null;
}

/** Larger pictures get no small copy in the list: reading them would take longer than looking. */
const greatestThumbnail = 12 * 1024 * 1024;

/** One file: a small picture where there is one, name and facts, what can be done. */
export const FileLine = ({ file, onView, onRetire }: Props) => {
  const t = useWords();
  const facts = [
    t(fileKindLabels[file.kind]),
    sizeText(file.bytes),
    file.takenAt ? t(fileWords.takenAt, { time: file.takenAt.replace('T', ' ').slice(0, 16) }) : '',
    file.shelfNumber ? t(fileWords.shelf, { shelf: file.shelfNumber }) : '',
    file.note,
  ];
  return (
    <li className="file-line">
      <Thumbnail file={file} />
      <span className="file-text">
        <span className="file-name">{file.fileName}</span>
        <span className="mut">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="row">
        <Button isSmall label={t(fileWords.openNamed, { name: file.fileName })} onClick={onView}>
          {t(fileWords.open)}
        </Button>
        {onRetire ? (
          <Button isSmall label={t(fileWords.retireNamed, { name: file.fileName })} onClick={onRetire}>
            {t(fileWords.retire)}
          </Button>
        ) : null}
      </span>
    </li>
  );
};

const Thumbnail = ({ file }: { readonly file: Attachment }) => {
  const isShown = isPicture(file.mediaType) && file.kind !== 'idCard' && file.bytes <= greatestThumbnail;
  const { whose } = useBooks();
  const content = useCall('files.read', { id: file.id, ...whose }, { isEnabled: isShown });
  const url = usePictureUrl(content.data);
  if (isShown && url) return <img className="file-thumb" src={url} alt="" />;
  return (
    <span className="file-thumb file-thumb-none" aria-hidden>
      {file.fileName.split('.').at(-1)?.toUpperCase()}
    </span>
  );
};
