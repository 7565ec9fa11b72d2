// How is a talk printed? F21: day, place, people, kind, points, opinion, follow-up; signed by both.
import { BlankBelow, Paragraphs, Sheet, Tick } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { planSheetWords as w } from '#shared/records/plan-sheet-words.ts';
import { recordsWords } from '#shared/records/words.ts';
import { talkCategoryLabels } from '#shared/talks/labels.ts';
import { type TalkRecord, talkCategories } from '#shared/talks/model.ts';
import './talk-record.css';

/** The form, filled from a record or empty. */
export const TalkRecordSheet = ({ model: { frame, talk } }: { readonly model: ModelOf<'talk-record'> }) => (
  <Sheet frame={frame} title={w.talkTitle.zh}>
    <article>
      <h1 className="title">{w.talkTitle.zh}</h1>
      <p className="under-title">
        <span>{talk ? frame.organisation.name : ''}</span>
        <span>{talk ? fill(w.talkNumber.zh, { year: talk.year, number: talk.number }) : w.talkNumberBlank.zh}</span>
      </p>
      <table className="facts talk-form">
        <tbody>
          <tr>
            <th scope="row">{w.talkDate.zh}</th>
            <td>{talk ? printedDate(talk.heldOn) : ''}</td>
            <th scope="row">{recordsWords.place.zh}</th>
            <td>{talk ? talk.place || recordsWords.none.zh : ''}</td>
          </tr>
          <tr>
            <th scope="row">{w.talker.zh}</th>
            <td>{talk ? [talk.talkerName, talk.secondName].filter(Boolean).join('、') : ''}</td>
            <th scope="row">{w.partner.zh}</th>
            <td>{talk?.partnerName ?? ''}</td>
          </tr>
          <tr>
            <th scope="row">{w.category.zh}</th>
            <td colSpan={3}>
              {talkCategories.map((category) => (
                <Tick key={category} isOn={talk?.category === category} label={talkCategoryLabels[category].zh} />
              ))}
            </td>
          </tr>
          <Wide label={w.points.zh} text={talk?.points ?? null} look="talk-long" />
          <Wide label={w.talkOpinion.zh} text={talk?.opinion ?? null} look="talk-middle" />
          <Wide label={w.followUp.zh} text={talk?.followUp ?? null} look="talk-short" />
        </tbody>
      </table>
      <div className="closing">
        <SignatureRow signers={[w.talkerSigns.zh, w.partnerSigns.zh]} />
        {talk && talk.addenda.length === 0 ? <BlankBelow /> : null}
      </div>
      {talk ? <Addenda talk={talk} /> : null}
    </article>
  </Sheet>
);

/** A text over the whole width; `null`: room to write by hand. */
const Wide = ({ label, text, look }: { readonly label: string; readonly text: string | null; readonly look: string }) => (
  <tr className="talk-row">
    <th scope="row">{label}</th>
    <td colSpan={3} className={text === null ? look : ''}>
      {text === null ? '' : <Paragraphs text={text} />}
    </td>
  </tr>
);

const Addenda = ({ talk }: { readonly talk: TalkRecord }) =>
  talk.addenda.map(({ id, ordinal, madeOn, madeBy, reason, text }, index) => (
    <section className="addendum" key={id}>
      <h2 className="section">{fill(w.addendum.zh, { ordinal, date: printedDate(madeOn), by: madeBy, reason })}</h2>
      <Paragraphs text={text} />
      <div className="closing">
        <SignatureRow signers={[w.talkerSigns.zh, w.partnerSigns.zh]} />
        {index === talk.addenda.length - 1 ? <BlankBelow /> : null}
      </div>
    </section>
  ));
