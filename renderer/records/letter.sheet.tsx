// How is a letter printed? As an official document: number, title, recipient, levels, attachment note, signature and date (GB/T 9704).
import { numbered } from '#renderer/paper/numbered.ts';
import { OfficialSheet } from '#renderer/paper/official-sheet.tsx';
import { printedDate } from '#shared/core/date.ts';
import { attachmentLines, type LetterContent, type LetterParagraph, letterParagraphs } from '#shared/records/letter.ts';
import { letterWords as w } from '#shared/records/letter-words.ts';
import type { ModelOf } from '#shared/records/model.ts';

/** A letter or notice as it was kept. */
export const LetterSheet = ({ model: { frame, letter } }: { readonly model: ModelOf<'letter'> }) => (
  <OfficialSheet isTwoSided frame={frame} title={letter.title}>
    <OfficialLetter letter={letter} />
  </OfficialSheet>
);

/** The parts of an official document in their order; what is empty is left out. */
const OfficialLetter = ({ letter }: { readonly letter: LetterContent }) => {
  const paragraphs = letterParagraphs(letter.body);
  const attachments = attachmentLines(letter.attachments);
  return (
    <article className="official">
      {letter.number ? <p className="official-number">{letter.number}</p> : null}
      <h1 className="official-title">{letter.title}</h1>
      {letter.recipient ? <p className="official-recipient">{`${letter.recipient.replace(/[：:]$/, '')}${w.colon.zh}`}</p> : null}
      {numbered(paragraphs).map(({ ordinal, item }) => (
        <Paragraph key={ordinal} paragraph={item} />
      ))}
      {attachments.length > 0 ? (
        <div className="official-attachments">
          <span>{w.attachmentMark.zh}</span>
          <span>
            {attachments.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </span>
        </div>
      ) : null}
      <div className="official-signature">
        <p>{letter.signer}</p>
        <p>{printedDate(letter.datedOn)}</p>
      </div>
    </article>
  );
};

const Paragraph = ({ paragraph: { level, heading, text } }: { readonly paragraph: LetterParagraph }) => {
  if (!heading) return <p className="official-text">{text}</p>;
  const Heading = level === 1 ? 'h2' : 'h3';
  if (!text) return <Heading className={`official-text official-level-${level}`}>{heading}</Heading>;
  return (
    <p className="official-text">
      <span className={`official-level-${level}`}>{heading}</span>
      {text}
    </p>
  );
};
