// How are the year's summary and the public notice printed?
import { numbered } from '#renderer/paper/numbered.ts';
import { type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { fill } from '#shared/core/words.ts';
import type { DuesSummaryRow } from '#shared/dues/summary.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';
import './dues-sheets.css';

const summaryColumns: readonly PaperColumn[] = [
  { key: 'month', label: d.month.zh, width: 16 },
  { key: 'duePeople', label: d.duePeople.zh, width: 20 },
  { key: 'paidPeople', label: d.paidPeople.zh, width: 20 },
  { key: 'due', label: d.dueFen.zh, width: 26 },
  { key: 'paid', label: d.paidFen.zh, width: 26 },
  { key: 'waived', label: d.waivedFen.zh, width: 22 },
  { key: 'late', label: d.lateFen.zh, width: 22 },
  { key: 'arrears', label: d.arrearsFen.zh, width: 22 },
  { key: 'on', label: d.passedOn.zh, width: 26 },
  { key: 'passed', label: d.passedFen.zh, width: 26 },
  { key: 'slip', label: d.slipNo.zh, width: null },
];

const money = (fen: number): string => (fen === 0 ? '' : yuanText(fen));

/** The summary, A4 landscape: one row a month. */
export const DuesSummarySheet = ({ model: { frame, rows, asOf } }: { readonly model: ModelOf<'dues-summary'> }) => (
  <Sheet frame={frame} title={d.summaryTitle.zh} isLandscape>
    <h1 className="title">{d.summaryTitle.zh}</h1>
    <p className="under-title">
      <span>{fill(w.rosterAsOf.zh, { date: frame.isBlank ? w.blankDate.zh : printedDate(asOf) })}</span>
      <span>{w.duesUnit.zh}</span>
    </p>
    <PaperTable columns={summaryColumns} className="summary">
      <tbody>
        {rows.map((row) => (
          <Row key={row.month} row={row} />
        ))}
        <TotalRow rows={rows} isBlank={frame.isBlank} />
      </tbody>
    </PaperTable>
    <div className="closing">
      <p className="small">{d.summaryNote.zh}</p>
      <SignatureRow signers={[w.preparedBy.zh, w.secretary.zh]} seal={w.seal.zh} />
    </div>
  </Sheet>
);

const Row = ({ row }: { readonly row: DuesSummaryRow }) => (
  <tr>
    <td className="centre">{fill(d.monthShort.zh, { month: Number(row.month.slice(5)) })}</td>
    <td className="number">{row.duePeople || ''}</td>
    <td className="number">{row.paidPeople || ''}</td>
    {[row.dueFen, row.paidFen, row.waivedFen, row.lateFen, row.arrearsFen].map((fen, index) => (
      <td className="number" key={summaryColumns[index + 3]?.key}>
        {money(fen)}
      </td>
    ))}
    <td>{row.slips.map(({ on }) => on).join(' ')}</td>
    <td className="number">{money(row.slips.reduce((sum, { amountFen }) => sum + amountFen, 0))}</td>
    <td>{row.slips.map(({ slipNo }) => slipNo).join(w.joiner.zh)}</td>
  </tr>
);

const TotalRow = ({ rows, isBlank }: { readonly rows: readonly DuesSummaryRow[]; readonly isBlank: boolean }) => {
  const total = (pick: (row: DuesSummaryRow) => number): string => (isBlank ? '' : yuanText(rows.reduce((sum, row) => sum + pick(row), 0)));
  const figures = [
    total((row) => row.dueFen),
    total((row) => row.paidFen),
    total((row) => row.waivedFen),
    total((row) => row.lateFen),
    total((row) => row.arrearsFen),
  ];
  return (
    <tr>
      <th scope="row">{d.total.zh}</th>
      <td />
      <td />
      {figures.map((text, index) => (
        <td className="number" key={summaryColumns[index + 3]?.key}>
          {text}
        </td>
      ))}
      <td />
      <td className="number">{total((row) => row.slips.reduce((sum, { amountFen }) => sum + amountFen, 0))}</td>
      <td />
    </tr>
  );
};

/** Two members side by side, so that a branch of sixty fits on one page of the board. */
const noticeColumns: readonly PaperColumn[] = ['a', 'b'].flatMap((side) => [
  { key: `${side}ordinal`, label: w.ordinal.zh, width: 12 },
  { key: `${side}name`, label: w.name.zh, width: null },
  { key: `${side}paid`, label: d.noticePaid.zh, width: 23 },
  { key: `${side}arrears`, label: d.noticeArrears.zh, width: 23 },
]);

/** Rows of the empty notice, two members each, to be written in by hand. */
const blankNoticeRows = 21;

type NoticeLine = ModelOf<'dues-notice'>['lines'][number] & { readonly ordinal: number };

const arrearsText = ({ arrearsFen, isExempt }: NoticeLine): string => {
  if (arrearsFen > 0) return yuanText(arrearsFen);
  return isExempt ? d.exemptMark.zh : d.none.zh;
};

/** The notice for the board: names, what was paid, what is missing; neither base nor rate. */
export const DuesNoticeSheet = ({ model }: { readonly model: ModelOf<'dues-notice'> }) => {
  const { frame, lines, fromMonth, toMonth, passedFen, refundFen, usedFen } = model;
  const all = numbered(lines).map(({ ordinal, item }) => ({ ...item, ordinal }));
  const half = frame.isBlank ? blankNoticeRows : Math.ceil(all.length / 2);
  const total = (pick: (line: NoticeLine) => number): string => yuanText(all.reduce((sum, line) => sum + pick(line), 0));
  return (
    <Sheet frame={frame} title={d.noticeTitle.zh}>
      <h1 className="title">{d.noticeTitle.zh}</h1>
      <p className="text">
        {frame.isBlank ? d.noticeIntroBlank.zh : fill(d.noticeIntro.zh, { from: printedDate(fromMonth), to: printedDate(toMonth) })}
      </p>
      <PaperTable columns={noticeColumns} className={frame.isBlank ? 'notice blank-notice' : 'notice'}>
        <tbody>
          {numbered(Array.from({ length: half })).map(({ ordinal }, index) => (
            <tr key={ordinal}>
              <NoticeCells line={all[index]} />
              <NoticeCells line={all[half + index]} />
            </tr>
          ))}
        </tbody>
      </PaperTable>
      <div className="closing">
        <p className="notice-foot">
          {frame.isBlank
            ? d.noticeFootBlank.zh
            : fill(d.noticeFoot.zh, {
                paid: total((line) => line.paidFen),
                arrears: total((line) => line.arrearsFen),
                passed: yuanText(passedFen),
                refund: yuanText(refundFen),
                used: yuanText(usedFen),
              })}
        </p>
        <p className="notice-foot">{d.noticePeriod.zh}</p>
        <SignatureRow signers={[w.preparedBy.zh, w.secretary.zh]} seal={w.seal.zh} />
      </div>
    </Sheet>
  );
};

const NoticeCells = ({ line }: { readonly line: NoticeLine | undefined }) => (
  <>
    <td className="centre">{line?.ordinal ?? ''}</td>
    <td>{line?.name ?? ''}</td>
    <td className="number">{line ? yuanText(line.paidFen) : ''}</td>
    <td className="number">{line ? arrearsText(line) : ''}</td>
  </>
);
