// How is the report of a package's check printed? One page: which file, the four words with what was asked under each, the result, and who signs.
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { lawText, overallWord, partsOf } from '#shared/handoff/verdict.ts';
import type { VerdictSheetModel } from '#shared/handoff/verdict-sheet.ts';
import { verdictWords as w } from '#shared/handoff/verdict-words.ts';

/** 上报包核验报告. */
export const VerdictSheet = ({ model: { file, verifiedAt, checks, package: known } }: { readonly model: VerdictSheetModel }) => (
  <main>
    <title>{w.title.zh}</title>
    <style>{'@page { size: A4 portrait; margin: 26mm 25mm 25mm 28mm }'}</style>
    <h1 className="title">{w.title.zh}</h1>
    <p className="text">{fill(w.file.zh, { file })}</p>
    <p className="text">{fill(w.at.zh, { at: chinaDateTime(verifiedAt) })}</p>
    {known ? (
      <>
        <p className="text">{fill(w.from.zh, { from: known.from, code: known.code, seq: known.seq, made: chinaDateTime(known.createdAt) })}</p>
        <p className="text">{fill(w.fingerprint.zh, { fingerprint: known.fingerprint })}</p>
      </>
    ) : null}
    {partsOf(checks).map(({ part, state, laws }) => (
      <section key={part}>
        <h2 className="section">{`${w[part].zh}：${w[state].zh}`}</h2>
        {laws.map((law) => (
          <p className="text" key={law.law}>{`${law.isPassed ? '√' : '×'} ${lawText(law).zh}`}</p>
        ))}
      </section>
    ))}
    <h2 className="section">{overallWord(checks).zh}</h2>
    <p className="text">{w.limits.zh}</p>
    <SignatureRow signers={[w.checkedBy.zh, w.checkedOn.zh]} />
  </main>
);
