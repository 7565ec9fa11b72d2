// How is a health check printed? Part by part how it was looked at, how much, and what came of it; signed and sealed for the office's files.
import type { ReactNode } from 'react';
import { type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { healthMethodWords, healthPartWords, healthWords } from '#shared/backup/health-words.ts';
import { type HealthPart, type HealthReport, healthParts } from '#shared/backup/model.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { keeperSheetWords as k } from '#shared/records/keeper-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

const columns: readonly PaperColumn[] = [
  { key: 'part', label: k.part.zh, width: 42 },
  { key: 'method', label: k.lookedAt.zh, width: null },
  { key: 'count', label: k.count.zh, width: 20 },
  { key: 'result', label: k.result.zh, width: 30 },
];

/** The newest check, or the form to be filled in by hand. */
export const HealthCheckSheet = ({ model: { frame, report } }: { readonly model: ModelOf<'health-check'> }) => (
  <Sheet frame={frame} title={k.healthTitle.zh}>
    <h1 className="title">{k.healthTitle.zh}</h1>
    <p className="under-title">
      <span>{frame.organisation.name}</span>
      <span>{report ? fill(k.checkedAt.zh, { at: chinaDateTime(report.checkedAt) }) : k.checkedAtBlank.zh}</span>
    </p>
    <PaperTable columns={columns} className="">
      <tbody>
        {healthParts.map((part) => (
          <Row key={part} part={part} found={report?.parts.find((one) => one.part === part)} />
        ))}
      </tbody>
    </PaperTable>
    <div className="closing">
      {report ? <Conclusion report={report} /> : <Unchecked isBlank={frame.isBlank} />}
      <p className="small">{fill(k.chain.zh, { seq: frame.isBlank ? '　　' : frame.headSeq, hash: frame.isBlank ? '　　' : frame.headHash })}</p>
      <SignatureRow signers={[k.checkedBy.zh, w.secretary.zh]} seal={w.seal.zh} />
    </div>
  </Sheet>
);

const resultOf = ({ count, problemCount }: HealthPart): string => {
  if (problemCount > 0) return fill(k.wrong.zh, { count: problemCount });
  return count === 0 ? k.nothing.zh : k.fine.zh;
};

const Row = ({ part, found }: { readonly part: HealthPart['part']; readonly found: HealthPart | undefined }) => (
  <tr>
    <th scope="row">{healthPartWords[part].zh}</th>
    <td>{healthMethodWords[part].zh}</td>
    <td className="centre">{found?.count ?? ''}</td>
    <td className="centre">{found ? resultOf(found) : ''}</td>
  </tr>
);

const Unchecked = ({ isBlank }: { readonly isBlank: boolean }): ReactNode => (isBlank ? null : <p className="text">{k.neverChecked.zh}</p>);

const Conclusion = ({ report: { isSound, parts } }: { readonly report: HealthReport }) => (
  <>
    {isSound ? null : (
      <>
        <p className="lead">{k.problems.zh}</p>
        {parts
          .flatMap(({ part, problems }) => problems.map((problem) => `${healthPartWords[part].zh}：${problem}`))
          .map((line) => (
            <p className="text" key={line}>
              {line}
            </p>
          ))}
      </>
    )}
    <p className="text">{(isSound ? healthWords.sound : healthWords.broken).zh}</p>
  </>
);
