// How are the charts printed? Each whole on its page, in shades and patterns that a black-and-white printer keeps apart.
import { Sheet } from '#renderer/paper/sheet.tsx';
import { chartData, inChinese } from '#renderer/plans/chart-data.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { chartWords as w } from '#shared/plans/chart-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import './charts-sheet.css';

/** What the margins leave of A4. */
const textWidth = '157mm';

/** The charts of a year one below the other. */
export const ChartsSheet = ({ model: { frame, charts } }: { readonly model: ModelOf<'charts'> }) => (
  <Sheet frame={frame} title={w.title.zh}>
    <h1 className="title">{w.title.zh}</h1>
    <p className="under-title">
      <span>{frame.organisation.name}</span>
      <span>{fill(w.asOf.zh, { date: printedDate(charts.asOf), members: charts.members })}</span>
    </p>
    {chartData(charts, inChinese).map((chart) => (
      <section key={chart.key} className="paper-chart">
        <h2 className="section">{chart.label}</h2>
        <Chart {...chart} categoryLabel={w.category.zh} height={chart.isLying ? '64mm' : '52mm'} width={textWidth} fontFamily="Noto Serif SC" />
      </section>
    ))}
  </Sheet>
);
