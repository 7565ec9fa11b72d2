// What do all sheets share? The page frame around, and paragraphs, facts and ticks within.
import { type ReactNode, useContext } from 'react';
import { Measuring } from '#renderer/paper/measuring.ts';
import { numbered } from '#renderer/paper/numbered.ts';
import { type PageRun, pageRules } from '#renderer/paper/page-rules.ts';
import type { SheetFrame } from '#shared/records/model.ts';
import { recordsWords } from '#shared/records/words.ts';

/** The pages of a sheet: frame, title in the running head, and per run of pages what stands in the corner. */
export const Sheet = (props: {
  readonly frame: SheetFrame;
  readonly title: string;
  readonly isLandscape?: boolean;
  readonly corner?: readonly string[];
  readonly runs?: readonly PageRun[];
  readonly children: ReactNode;
}) => {
  const { frame, title, isLandscape = false, corner = [], runs = [], children } = props;
  const isMeasured = useContext(Measuring);
  return (
    <main>
      <title>{`${frame.organisation.name} ${frame.year} ${title}`}</title>
      <style>{pageRules({ frame, title, isLandscape, corner, runs, isMeasured })}</style>
      {children}
    </main>
  );
};

/** A text as typed: one paragraph a line, or 无 when there is none (forms leave no blanks, domain §4.9). */
export const Paragraphs = ({ text }: { readonly text: string }) =>
  numbered((text.trim() || recordsWords.none.zh).split('\n').filter((line) => line.trim())).map(({ ordinal, item: line }) => (
    <p className="text" key={ordinal}>
      {line.trim()}
    </p>
  ));

/** One choice of a form: a box, ticked or not, and its label. */
export const Tick = ({ isOn, label }: { readonly isOn: boolean; readonly label: string }) => (
  <span className="choice">
    <span className="tick">{isOn ? '√' : ''}</span>
    {label}
  </span>
);

/** The line that closes what is written, so that nothing can be added below. */
export const BlankBelow = () => <p className="blank-below">{recordsWords.blankBelow.zh}</p>;
