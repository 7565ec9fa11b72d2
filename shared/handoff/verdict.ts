// How is the check of a package said to an archivist? In the four words of DA/T 70-2018: 真实性, 完整性, 可用性, 安全性.
import { chinaDateTime } from '#shared/core/date.ts';
import { detailWord } from '#shared/core/detail-words.ts';
import { fill, type Word } from '#shared/core/words.ts';
import { lawWords, verdictWords } from '#shared/handoff/verdict-words.ts';

/** One law as the check tells it: kept or broken, and what is worth showing. */
export interface CheckedLaw {
  readonly law: string;
  readonly isPassed: boolean;
  readonly detail: string;
}

/** Which law speaks for which of the four words. A law that is not listed stands under 完整性. */
const partOfLaw: Readonly<Record<string, VerdictPart>> = {
  signature: 'authenticity',
  sender: 'authenticity',
  journal: 'authenticity',
  sequence: 'authenticity',
  length: 'integrity',
  container: 'integrity',
  checksums: 'integrity',
  rows: 'integrity',
  envelope: 'usability',
  contents: 'usability',
  seal: 'security',
  purpose: 'security',
  addressee: 'security',
};

const verdictParts = ['authenticity', 'integrity', 'usability', 'security'] as const;
export type VerdictPart = (typeof verdictParts)[number];

/** What was found under one of the four words. `unasked`: the check did not come so far, or has not got the key. */
export interface PartVerdict {
  readonly part: VerdictPart;
  readonly state: 'passed' | 'failed' | 'unasked';
  readonly laws: readonly CheckedLaw[];
}

/** Sorts what was checked under the four words. A sealed package without its key is not broken: what lies inside was not asked. */
export const partsOf = (checks: readonly CheckedLaw[]): PartVerdict[] =>
  verdictParts.map((part) => {
    const laws = checks.filter(({ law, detail }) => (partOfLaw[law] ?? 'integrity') === part && !isLocked(detail));
    const state = laws.some(({ isPassed }) => !isPassed) ? 'failed' : laws.length > 0 ? 'passed' : 'unasked';
    return { part, state, laws };
  });

const isLocked = (detail: string): boolean => detail === 'package-not-for-us sealed' || isWholeLedger(detail);

const isWholeLedger = (detail: string): boolean => detail === 'handover-package';

/** Tells whether the check ended at a seal for which there is no key here. */
const endsAtSeal = (checks: readonly CheckedLaw[]): boolean => checks.some(({ isPassed, detail }) => !isPassed && isLocked(detail));

/** The words for the result as a whole. */
export const overallWord = (checks: readonly CheckedLaw[]): Word => {
  if (checks.some(({ isPassed, detail }) => !isPassed && isWholeLedger(detail))) return verdictWords.sealedHandover;
  if (endsAtSeal(checks)) return verdictWords.sealed;
  return checks.every(({ isPassed }) => isPassed) && checks.length > 0 ? verdictWords.sound : verdictWords.broken;
};

/** The words for one law: its name, and behind it what was found. A broken law's detail begins with the fault's code. */
export const lawText = ({ law, isPassed, detail }: CheckedLaw): Word => {
  const name = lawWords[law] ?? verdictWords.otherLaw;
  if (isPassed) return name;
  const reason = detailWord(detail.split(' ').slice(1).join(' '));
  const say = (language: 'zh' | 'en'): string => {
    const words = reason ? fill(reason.word[language], reason.values) : detail;
    return `${name[language]}${language === 'zh' ? `（${words}）` : ` (${words})`}`;
  };
  return { zh: say('zh'), en: say('en') };
};

/** Facts for the head of the report; null where the envelope could not be read. */
export interface VerifiedPackage {
  readonly kind: string;
  readonly from: string;
  readonly code: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly fingerprint: string;
}

/** The report as a plain text for the files of the office. Lines end as Windows wants them. */
export const verdictText = (file: string, verifiedAt: string, checks: readonly CheckedLaw[], known: VerifiedPackage | null): string => {
  const head = [
    verdictWords.title.zh,
    fill(verdictWords.file.zh, { file }),
    fill(verdictWords.at.zh, { at: chinaDateTime(verifiedAt) }),
    ...(known ? [fill(verdictWords.from.zh, { from: known.from, code: known.code, seq: known.seq, made: chinaDateTime(known.createdAt) })] : []),
    ...(known ? [fill(verdictWords.fingerprint.zh, { fingerprint: known.fingerprint })] : []),
  ];
  const lines = partsOf(checks).flatMap(({ part, state, laws }) => [
    `${verdictWords[part].zh}：${verdictWords[state].zh}`,
    ...laws.map((law) => `  ${law.isPassed ? '✓' : '✗'} ${lawText(law).zh}`),
  ]);
  return `\uFEFF${[...head, '', ...lines, '', overallWord(checks).zh, '', verdictWords.limits.zh, '', verdictWords.signed.zh].join('\r\n')}\r\n`;
};
