// Which bars does each chart have?
import type { ChartSeries } from '#renderer/ui/chart.tsx';
import { fill, type Word } from '#shared/core/words.ts';
import { bandWord, chartWords } from '#shared/plans/chart-words.ts';
import type { Charts } from '#shared/plans/contract.ts';

/** One chart as the page and the sheet draw it. */
export interface ChartData {
  readonly key: string;
  readonly label: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly isLying: boolean;
}

type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

/** Words of the sheets: always zh. */
export const inChinese: Say = (word, values) => fill(word.zh, values);

const monthsOf = (list: readonly { readonly month: string }[], say: Say): string[] =>
  list.map(({ month }) => say(chartWords.month, { month: Number(month.slice(5)) }));

const yuan = (fen: number): number => Math.round(fen) / 100;

/** The five charts of a year, in the order of the page. */
export const chartData = (charts: Charts, say: Say): ChartData[] => {
  const people = (key: 'ages' | 'education' | 'partyAges'): ChartData => ({
    key,
    label: say(chartWords[key]),
    categories: charts[key].map(({ label }) => say(bandWord(label))),
    series: [{ name: say(chartWords.count), values: charts[key].map(({ count }) => count) }],
    isLying: true,
  });
  return [
    {
      key: 'attendance',
      label: say(chartWords.attendance, { year: charts.year }),
      categories: monthsOf(charts.attendance, say),
      series: [
        { name: say(chartWords.expected), values: charts.attendance.map(({ expected }) => expected) },
        { name: say(chartWords.present), values: charts.attendance.map(({ present }) => present) },
      ],
      isLying: false,
    },
    {
      key: 'dues',
      label: say(chartWords.dues, { year: charts.year }),
      categories: monthsOf(charts.dues, say),
      series: [
        { name: say(chartWords.due), values: charts.dues.map(({ dueFen }) => yuan(dueFen)) },
        { name: say(chartWords.paid), values: charts.dues.map(({ paidFen }) => yuan(paidFen)) },
      ],
      isLying: false,
    },
    people('ages'),
    people('education'),
    people('partyAges'),
  ];
};
