// How are the pages of the 党费证 printed? A6, one page a member and year, two on a landscape A4 to be cut.
import { numbered } from '#renderer/paper/numbered.ts';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { fill } from '#shared/core/words.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import './dues-sheets.css';

type Person = ModelOf<'dues-card'>['people'][number];

const perSheet = 2;

const sheetsOf = (people: readonly Person[]): Person[][] =>
  Array.from({ length: Math.ceil(people.length / perSheet) }, (_, index) => people.slice(index * perSheet, (index + 1) * perSheet));

/** The inner pages for a year. */
export const DuesCardSheet = ({ model: { frame, people } }: { readonly model: ModelOf<'dues-card'> }) => (
  <Sheet frame={frame} title={d.cardTitle.zh} isLandscape>
    {numbered(sheetsOf(people)).map(({ ordinal, item }) => (
      <article className="card-sheet" key={ordinal}>
        {numbered(item).map(({ ordinal: place, item: person }) => (
          <Page key={place} person={person} year={frame.year} branch={frame.organisation.name} />
        ))}
      </article>
    ))}
  </Sheet>
);

const Page = ({ person, year, branch }: { readonly person: Person; readonly year: number; readonly branch: string }) => (
  <section className="card-page">
    <h2>
      {person.name}　{fill(d.cardYear.zh, { year })}
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
