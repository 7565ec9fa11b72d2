// How is a provenance (来历) read: in full, and in one line?
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { chinaDate, chinaDateTime, type Instant } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Provenance } from '#shared/handoff/provenance.ts';
import { provenanceWords as w } from '#shared/handoff/provenance-words.ts';

const minuteOf = (at: Instant): string => chinaDateTime(at).slice(0, 16);

/** When the version was entered at the branch, and by whom. */
export const enteredText = ({ enteredAt, enteredBy }: Provenance, t: Translate): string =>
  enteredBy === null ? t(w.enteredUnknown, { at: minuteOf(enteredAt) }) : t(w.enteredText, { at: minuteOf(enteredAt), by: enteredBy });

/** Which package brought it. */
export const packageText = ({ package: brought }: Provenance, t: Translate): string =>
  brought ? t(w.packageText, { seq: brought.seq, date: chinaDate(brought.createdAt) }) : t(w.packageUnknown);

/** When it came here, and through whom. */
export const receivedText = ({ package: brought }: Provenance, t: Translate): string => {
  if (!brought) return '';
  const at = brought.receivedAt === null ? t(w.notReceived) : minuteOf(brought.receivedAt);
  return brought.via === null ? at : [at, t(w.viaText, { from: brought.via })].join(t(uiWords.partMark));
};

/** A provenance in one line. */
export const provenanceLine = (provenance: Provenance, t: Translate): string =>
  [
    t(w.versionText, { rev: provenance.rev }),
    `${t(w.entered)} ${enteredText(provenance, t)}`,
    packageText(provenance, t),
    ...(provenance.package ? [provenance.package.receivedAt === null ? t(w.notReceived) : `${t(w.received)} ${receivedText(provenance, t)}`] : []),
  ].join(t(uiWords.sentenceMark));

/** A provenance in full. */
export const ProvenanceFacts = ({ provenance }: { readonly provenance: Provenance }) => {
  const t = useWords();
  const { organisation, code, rev, newestRev, entry, package: brought } = provenance;
  const version = t(w.versionText, { rev });
  return (
    <dl className="provenance">
      <dt>{t(w.branch)}</dt>
      <dd>{t(w.branchText, { name: organisation, code })}</dd>
      <dt>{t(w.version)}</dt>
      <dd>{newestRev > rev ? `${version}。${t(w.behind, { newest: newestRev })}` : version}</dd>
      <dt>{t(w.entered)}</dt>
      <dd>
        {entry === null ? enteredText(provenance, t) : t(uiWords.withDetail, { text: enteredText(provenance, t), detail: t(w.entryText, { entry }) })}
      </dd>
      <dt>{t(w.package)}</dt>
      <dd>
        {packageText(provenance, t)}
        {brought ? <span className="package-file provenance-file">{brought.fileName}</span> : null}
      </dd>
      {brought ? (
        <>
          <dt>{t(w.received)}</dt>
          <dd>{receivedText(provenance, t)}</dd>
        </>
      ) : null}
    </dl>
  );
};
