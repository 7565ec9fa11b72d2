// How do the year and the members look in pictures?
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { type ChartData, chartData } from '#renderer/plans/chart-data.ts';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chart } from '#renderer/ui/chart.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { chartWords } from '#shared/plans/chart-words.ts';
import './charts.css';

/** The page `/meetings/charts`. */
export const ChartsPage = () => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const view = useCall('plans.charts', { year });
  const charts = view.data;
  return (
    <>
      <PageHead title={t(chartWords.title)} sub={charts ? t(chartWords.asOf, { date: charts.asOf, members: charts.members }) : t(chartWords.sub)}>
        <Button onClick={() => navigate('/print', { state: { sheet: 'charts', year } satisfies SheetRequest })}>{t(chartWords.print)}</Button>
      </PageHead>
      <FaultBox fault={view.error?.fault ?? null} />
      {!charts && !view.error ? <p className="mut">{t(uiWords.loading)}</p> : null}
      <div className="charts">{charts ? chartData(charts, t).map((chart) => <ChartCard key={chart.key} chart={chart} />) : null}</div>
    </>
  );
};

const ChartCard = ({ chart }: { readonly chart: ChartData }) => {
  const t = useWords();
  const isEmpty = chart.series.every(({ values }) => values.every((value) => value === 0));
  return (
    <div className={chart.isLying ? undefined : 'chart-wide'}>
      <Card title={chart.label}>
        {isEmpty ? (
          <p className="mut">{t(chartWords.none)}</p>
        ) : (
          <Chart {...chart} categoryLabel={t(chartWords.category)} height={chart.isLying ? '19rem' : '15rem'} />
        )}
      </Card>
    </div>
  );
};
