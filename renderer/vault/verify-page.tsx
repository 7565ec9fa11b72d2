// Is a package sound, before any ledger is open? The result in the four words of the archives, to be kept as a text.
import { useEffect, useEffectEvent, useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { VaultFrame } from '#renderer/vault/frame.tsx';
import { PrintVerdict } from '#renderer/vault/print-verdict.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { lawText, overallWord, type PartVerdict, partsOf } from '#shared/handoff/verdict.ts';
import { verdictWords } from '#shared/handoff/verdict-words.ts';

type Verdict = OutputOf<'handoff.verifyAlone'>;

interface Props {
  /** The file that was double-clicked; empty: one is chosen here. */
  readonly file: string;
  readonly onBack: () => void;
}

/** The page. */
export const VerifyPage = ({ file, onBack }: Props) => {
  const t = useWords();
  const [found, setFound] = useState<{ readonly file: string; readonly verdict: Verdict } | null>(null);
  const [saved, setSaved] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setFault(null);
    setIsBusy(true);
    await work().catch((error: unknown) => setFault(faultOf(error)));
    setIsBusy(false);
  };
  const look = (path: string) =>
    attempt(async () => {
      setSaved('');
      setFound({ file: path, verdict: await call('handoff.verifyAlone', { file: path }) });
    });
  const choose = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'openPackages', suggestedName: '' });
    if (chosen?.paths[0]) await look(chosen.paths[0]);
  };
  const save = () =>
    attempt(async () => {
      const chosen = await desktop('desktop.choose', { purpose: 'saveReport', suggestedName: `${t(verdictWords.title)}.txt` });
      const saveTo = chosen?.paths[0];
      if (!found || !saveTo) return;
      await call('handoff.verifyAlone', { file: found.file, saveTo });
      setSaved(saveTo);
    });
  const lookAtFirst = useEffectEvent(() => void (file && look(file)));
  useEffect(() => lookAtFirst(), []);
  return (
    <VaultFrame title={t(found ? verdictWords.title : verdictWords.way)} sub={t(verdictWords.wayHint)}>
      <FaultBox fault={fault} />
      {isBusy && !found ? <p role="status">{t(verdictWords.checking)}</p> : null}
      {found ? <Report file={found.file} verdict={found.verdict} /> : null}
      {saved ? <p role="status">{t(verdictWords.saved, { file: saved })}</p> : null}
      <div className="actions">
        <Button look={found ? 'plain' : 'primary'} isDisabled={isBusy} onClick={() => void attempt(choose)}>
          {t(verdictWords.choose)}
        </Button>
        {found ? (
          <>
            <Button isDisabled={isBusy} onClick={() => void save()}>
              {t(verdictWords.save)}
            </Button>
            <PrintVerdict verdict={{ file: found.file, checks: found.verdict.checks, package: found.verdict.package }} onFault={setFault} />
          </>
        ) : null}
        <Button look="link" onClick={onBack}>
          {t(uiWords.back)}
        </Button>
      </div>
    </VaultFrame>
  );
};

const looks = { passed: 'ok', failed: 'error', unasked: 'note' } as const;

const Report = ({ file, verdict }: { readonly file: string; readonly verdict: Verdict }) => {
  const t = useWords();
  const known = verdict.package;
  return (
    <>
      <p className="path">{t(verdictWords.file, { file })}</p>
      {known ? (
        <>
          <p>{t(verdictWords.from, { ...known, made: chinaDateTime(known.createdAt) })}</p>
          <p>{t(verdictWords.fingerprint, { fingerprint: known.fingerprint })}</p>
        </>
      ) : null}
      <dl className="verdict">
        {partsOf(verdict.checks).map((part) => (
          <Part key={part.part} found={part} />
        ))}
      </dl>
      <p role="status">
        <strong>{t(overallWord(verdict.checks))}</strong>
      </p>
      <p className="mut">{t(verdictWords.limits)}</p>
    </>
  );
};

const Part = ({ found }: { readonly found: PartVerdict }) => {
  const t = useWords();
  return (
    <>
      <dt>
        {t(verdictWords[found.part])} <Tag look={looks[found.state]}>{t(verdictWords[found.state])}</Tag>
      </dt>
      {found.laws.map((law) => (
        <dd key={law.law}>
          {law.isPassed ? '✓' : '✗'} {t(lawText(law))}
        </dd>
      ))}
    </>
  );
};
