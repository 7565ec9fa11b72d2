// Which figures do the charts show? Attendance and dues by month; members by age, education and party age. Counted once for screen and paper.
import { fullYears, type IsoDate, monthOf } from '#shared/core/date.ts';
import type { Charts } from '#shared/plans/contract.ts';

/** What the charts need to know of a member on the day they speak of. */
interface ChartMember {
  readonly birthDate: IsoDate | null;
  readonly education: string;
  /** Full years as a full member; null on probation or unknown. */
  readonly partyAge: number | null;
}

/** Everything from which the charts follow. */
export interface ChartFacts {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly members: readonly ChartMember[];
  readonly attended: readonly { readonly heldOn: IsoDate; readonly expected: number; readonly present: number }[];
  readonly dues: readonly { readonly month: string; readonly dueFen: number; readonly paidFen: number }[];
}

interface Band {
  readonly label: string;
  readonly upTo: number;
}

/** The bands of the yearly statistics. */
const ageBands: readonly Band[] = [
  { label: '30岁及以下', upTo: 30 },
  { label: '31—35岁', upTo: 35 },
  { label: '36—40岁', upTo: 40 },
  { label: '41—45岁', upTo: 45 },
  { label: '46—50岁', upTo: 50 },
  { label: '51—55岁', upTo: 55 },
  { label: '56—60岁', upTo: 60 },
  { label: '61—65岁', upTo: 65 },
  { label: '66—70岁', upTo: 70 },
  { label: '71岁及以上', upTo: Number.POSITIVE_INFINITY },
];
const partyAgeBands: readonly Band[] = [
  { label: '不满5年', upTo: 4 },
  { label: '5—9年', upTo: 9 },
  { label: '10—19年', upTo: 19 },
  { label: '20—29年', upTo: 29 },
  { label: '30—39年', upTo: 39 },
  { label: '40—49年', upTo: 49 },
  { label: '50年及以上', upTo: Number.POSITIVE_INFINITY },
];
const unknown = '不详';
const onProbation = '预备期或不详';

/** Counts values in bands; what is not known stands last, and only when there is some. */
const inBands = (values: readonly (number | null)[], bands: readonly Band[], unknownLabel: string): Charts['ages'] => {
  const bandOf = (value: number | null) => (value === null ? undefined : bands.find(({ upTo }) => value <= upTo));
  const missing = values.filter((value) => value === null).length;
  return [
    ...bands.map((band) => ({ label: band.label, count: values.filter((value) => bandOf(value) === band).length })),
    ...(missing > 0 ? [{ label: unknownLabel, count: missing }] : []),
  ];
};

const educationOf = (members: readonly ChartMember[]): Charts['education'] =>
  [...Map.groupBy(members, ({ education }) => education || unknown)]
    .map(([label, list]) => ({ label, count: list.length }))
    .sort((a, b) => Number(a.label === unknown) - Number(b.label === unknown) || b.count - a.count || a.label.localeCompare(b.label, 'zh'));

/** The figures of a year. */
export const chartsOf = ({ year, asOf, members, attended, dues }: ChartFacts): Charts => ({
  year,
  asOf,
  members: members.length,
  attendance: Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const held = attended.filter(({ heldOn }) => monthOf(heldOn) === month);
    const sum = (key: 'expected' | 'present') => held.reduce((all, one) => all + one[key], 0);
    return { month, meetings: held.length, expected: sum('expected'), present: sum('present') };
  }),
  dues: dues.map(({ month, dueFen, paidFen }) => ({ month, dueFen, paidFen })),
  ages: inBands(
    members.map(({ birthDate }) => (birthDate ? fullYears(birthDate, asOf) : null)),
    ageBands,
    unknown,
  ),
  education: educationOf(members),
  partyAges: inBands(
    members.map(({ partyAge }) => partyAge),
    partyAgeBands,
    onProbation,
  ),
});
