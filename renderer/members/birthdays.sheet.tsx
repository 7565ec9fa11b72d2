// How are 政治生日 printed? A list for the board, and a card for everybody, two to a page.
import { numbered } from '#renderer/paper/numbered.ts';
import { type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { memberSheetWords as m } from '#shared/records/member-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';
import './birthdays.css';

type Birthdays = ModelOf<'political-birthdays'>;

const birthdayColumns: readonly PaperColumn[] = [
  { key: 'ordinal', label: w.ordinal.zh, width: 14 },
  { key: 'on', label: m.birthdayOn.zh, width: 36 },
  { key: 'name', label: w.name.zh, width: null },
  { key: 'joined', label: m.birthdayYear.zh, width: 32 },
  { key: 'years', label: m.birthdayYears.zh, width: 28 },
];

const fiftyColumns: readonly PaperColumn[] = [
  { key: 'ordinal', label: w.ordinal.zh, width: 14 },
  { key: 'name', label: w.name.zh, width: null },
  { key: 'age', label: m.partyAge.zh, width: 32 },
  { key: 'note', label: w.note.zh, width: 44 },
];

/** The day without its year, as exact as the joining date is. */
const dayText = (on: string): string => {
  if (on.length === 4) return m.dayUnknown.zh;
  const month = Number(on.slice(5, 7));
  return on.length === 7 ? fill(m.monthOnly.zh, { month }) : fill(m.monthDay.zh, { month, day: Number(on.slice(8)) });
};

const titleOf = ({ frame: { year }, month }: Birthdays): string =>
  fill((month === null ? m.birthdaysTitle : m.birthdaysMonth).zh, { year, month: month ?? 0 });

/** The list of a month or of the year; the year's has who completes fifty years. */
export const PoliticalBirthdaysSheet = ({ model }: { readonly model: Birthdays }) => (
  <Sheet frame={model.frame} title={titleOf(model)}>
    <h1 className="title">{titleOf(model)}</h1>
    <p className="under-title">
      <span>{model.frame.organisation.name}</span>
      <span>{fill(m.birthdaysUnder.zh, { count: model.birthdays.length })}</span>
    </p>
    {model.birthdays.length === 0 ? <p className="text">{m.birthdaysNone.zh}</p> : <BirthdayTable model={model} />}
    {model.fifty.length > 0 ? <Fifty model={model} /> : null}
  </Sheet>
);

const BirthdayTable = ({ model: { frame, birthdays } }: { readonly model: Birthdays }) => (
  <PaperTable columns={birthdayColumns} className="">
    <tbody>
      {numbered(birthdays).map(({ ordinal, item: { name, on, years } }) => (
        <tr key={ordinal}>
          <td className="centre">{ordinal}</td>
          <td className="centre">{dayText(on)}</td>
          <td className="centre">{name}</td>
          <td className="centre">{frame.year - years}</td>
          <td className="centre">{fill(m.birthdayYearsOf.zh, { years })}</td>
        </tr>
      ))}
    </tbody>
  </PaperTable>
);

const Fifty = ({ model: { frame, fifty } }: { readonly model: Birthdays }) => (
  <>
    <h2 className="part-title">{fill(m.fiftyTitle.zh, { year: frame.year })}</h2>
    <PaperTable columns={fiftyColumns} className="">
      <tbody>
        {numbered(fifty).map(({ ordinal, item: { name, years, isNew } }) => (
          <tr key={ordinal}>
            <td className="centre">{ordinal}</td>
            <td className="centre">{name}</td>
            <td className="centre">{fill(m.birthdayYearsOf.zh, { years })}</td>
            <td className="centre">{isNew ? m.fiftyNew.zh : ''}</td>
          </tr>
        ))}
      </tbody>
    </PaperTable>
  </>
);

/** Two names of more than a line leave too little room for the usual letters. */
const isLong = (name: string, organisation: string): boolean => [...name].length > 20 || [...organisation].length > 44;

/** A card for everybody whose day it is. */
export const BirthdayCardsSheet = ({ model: { frame, cards } }: { readonly model: ModelOf<'birthday-cards'> }) => (
  <Sheet frame={frame} title={m.cardTitle.zh}>
    {cards.length === 0 ? <p className="text">{m.birthdaysNone.zh}</p> : null}
    {numbered(cards).map(({ ordinal, item: { name, on, joinedOn, years } }) => (
      <section className={isLong(name, frame.organisation.name) ? 'birthday-card birthday-card-long' : 'birthday-card'} key={ordinal}>
        <h2>{m.cardTitle.zh}</h2>
        <p>{fill(m.cardTo.zh, { name })}</p>
        <p className="card-text">{fill(m.cardText.zh, { joined: printedDate(joinedOn), years })}</p>
        <p className="card-foot">{frame.organisation.name}</p>
        <p className="card-foot">{printedDate(on)}</p>
      </section>
    ))}
  </Sheet>
);
