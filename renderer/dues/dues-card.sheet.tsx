// How is the 党费证 printed? A6: a cover, and one page a member and year; two on a landscape A4 to be cut.
import type { ReactNode } from 'react';
import { numbered } from '#renderer/paper/numbered.ts';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { fill } from '#shared/core/words.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import './dues-sheets.css';

type Model = ModelOf<'dues-card'>;
type Person = Model['people'][number];

const perSheet = 2;

/** One member gets his cover beside the year's page; for all of them only the pages are printed, since covers last for years. */
const cardsOf = ({ frame, blankKind, people }: Model): ReactNode[] => {
  const branch = frame.organisation.name;
  const page = (person: Person, key: number) => <Page key={key} person={person} year={fill(d.cardYear.zh, { year: frame.year })} branch={branch} />;
  if (frame.isBlank) {
    const places = numbered(Array.from({ length: perSheet }));
    if (blankKind === 'covers') return places.map(({ ordinal }) => <Cover key={ordinal} name="" branch={branch} />);
    return places.map(({ ordinal }) => <Page key={ordinal} person={nobody} year={d.cardYearBlank.zh} branch={branch} />);
  }
  const [first] = people;
  if (people.length === 1 && first) return [<Cover key="cover" name={first.name} branch={branch} />, page(first, 1)];
  return numbered(people).map(({ ordinal, item }) => page(item, ordinal));
};

/** Cover and inner pages. */
export const DuesCardSheet = ({ model }: { readonly model: Model }) => {
  const cards = cardsOf(model);
  const sheets = Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, index) => cards.slice(index * perSheet, (index + 1) * perSheet));
  return (
    <Sheet frame={model.frame} title={d.cardTitle.zh} isLandscape>
      {numbered(sheets).map(({ ordinal, item }) => (
        <article className="card-sheet" key={ordinal}>
          {item}
        </article>
      ))}
    </Sheet>
  );
};

const Cover = ({ name, branch }: { readonly name: string; readonly branch: string }) => (
  <section className="card-page card-cover">
    <p className="card-title">{d.cardTitle.zh}</p>
    <dl>
      {[
        [d.cardHolder.zh, name],
        [d.cardBranch.zh, branch],
        [d.cardNumber.zh, ''],
      ].map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Twelve empty months. */
const nobody: Person = {
  name: '',
  months: Array.from({ length: 12 }, (_, index) => ({
    month: `2000-${String(index + 1).padStart(2, '0')}`,
    ...{ due: '', paid: '', day: '', collector: '' },
  })),
};

const Page = ({ person, year, branch }: { readonly person: Person; readonly year: string; readonly branch: string }) => (
  <section className="card-page">
    <h2>
      {person.name || d.cardBlankName.zh}　{year}
    </h2>
    <p className="small">{branch}</p>
    <table>
      <thead>
        <tr>
          {[d.month, d.cardDue, d.cardPaid, d.cardDay, d.cardCollector].map(({ zh }) => (
            <th key={zh} scope="col">
              {zh}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {person.months.map(({ month, due, paid, day, collector }) => (
          <tr key={month}>
            <td className="centre">{fill(d.monthShort.zh, { month: Number(month.slice(5)) })}</td>
            <td className="number">{due}</td>
            <td className="number">{paid}</td>
            <td className="centre">{day}</td>
            <td>{collector}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
