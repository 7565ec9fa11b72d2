// What does every bound book have? A cover with fields, lines of contents with page numbers, and pages that are blank on purpose.
import type { ReactNode } from 'react';
import type { BookLayout } from '#shared/records/book.ts';
import { paperWords } from '#shared/records/paper-words.ts';

/** A line of the cover; an empty value is written by hand. */
export interface CoverField {
  readonly label: string;
  readonly value: string;
}

/** The cover; its page is the run `cover`, which carries nothing around. */
export const BookCover = ({ title, under, fields }: { readonly title: string; readonly under: string; readonly fields: readonly CoverField[] }) => (
  <section className="cover">
    <h1 className="book-title">{title}</h1>
    <p className="book-year">{under}</p>
    <dl>
      {fields.map((field) => (
        <FieldLine key={field.label} {...field} />
      ))}
    </dl>
  </section>
);

const FieldLine = ({ label, value }: CoverField) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

/** A line of the contents: it leads to its anchor, whose page stands at the end once it is known. */
export const ContentsLine = (props: {
  readonly anchor: string;
  readonly layout: BookLayout | null;
  readonly isPart?: boolean;
  readonly children: ReactNode;
}) => (
  <li className={props.isPart ? 'contents-part' : ''}>
    <a href={`#${props.anchor}`}>
      {props.children}
      <i />
      <span className="page-number">{props.layout?.pageOf[props.anchor] ?? ''}</span>
    </a>
  </li>
);

/** A page left blank, so that what follows begins on a recto; it says so, and nothing can be added. */
export const BlankPage = () => (
  <section className="blank-page">
    <p>{paperWords.blankPage.zh}</p>
  </section>
);
