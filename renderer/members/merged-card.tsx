// What do the files say that were taken into this one, and how are they parted again?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { SectionOrigin, useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { mergeFactText } from '#renderer/members/merge-facts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { memberFieldLabels } from '#shared/members/labels.ts';
import { mergeWords as w } from '#shared/members/merge-words.ts';
import type { MemberInput } from '#shared/members/model.ts';

type MergedFile = OutputOf<'members.mergedFiles'>['files'][number];

/** The merged files of a member; nothing where there are none. */
export const MergedCard = ({ memberId, isReadOnly }: { readonly memberId: string; readonly isReadOnly: boolean }) => {
  const t = useWords();
  const { whose } = useBooks();
  const list = useCall('members.mergedFiles', { id: memberId, ...whose });
  const [parting, setParting] = useState<MergedFile | null>(null);
  const files = list.data?.files ?? [];
  if (files.length === 0) return <FaultBox fault={list.error?.fault ?? null} />;
  return (
    <Card title={t(w.cardTitle)} aside={<SectionOrigin title={t(w.cardTitle)} rows={files.flatMap(rowsOf)} />}>
      {files.map((file) => (
        <OneFile key={file.id} file={file} onPart={isReadOnly ? null : () => setParting(file)} />
      ))}
      {parting ? <UnmergeDialog file={parting} onClose={() => setParting(null)} /> : null}
    </Card>
  );
};

/** That this file itself was taken into another, and the way there; nothing where it was not. */
export const MergedNotice = ({ memberId }: { readonly memberId: string }) => {
  const t = useWords();
  const [, go] = useLocation();
  const { whose, fileOf } = useBooks();
  const into = useCall('members.mergedFiles', { id: memberId, ...whose }).data?.into;
  if (!into) return null;
  return (
    <p className="notice row">
      {t(w.into, { name: into.name })}
      <Button isSmall onClick={() => go(fileOf(into.id))}>
        {t(w.openInto, { name: into.name })}
      </Button>
    </p>
  );
};

const rowsOf = ({ id, mergeId }: MergedFile) => [
  { table: 'memberMerge', id: mergeId },
  { table: 'member', id },
];

const useFieldNames = () => {
  const t = useWords();
  return (fields: readonly (keyof MemberInput)[]) => fields.map((field) => t(memberFieldLabels[field])).join(t(uiWords.listMark));
};

const OneFile = ({ file, onPart }: { readonly file: MergedFile; readonly onPart: (() => void) | null }) => {
  const t = useWords();
  const [, go] = useLocation();
  const { fileOf } = useBooks();
  const namesOf = useFieldNames();
  const { facts, other, taken } = file;
  return (
    <section>
      <p className="mut">{t(w.mergedLine, { date: chinaDate(file.mergedAt), by: file.mergedBy, reason: file.reason })}</p>
      <h3 className="field-label">{t(w.otherValues, { name: facts.name, date: chinaDate(file.recordedAt) })}</h3>
      {other.length === 0 ? <p className="mut">{t(w.noOther)}</p> : null}
      <dl className="facts">
        {other.map((field) => (
          <div key={field}>
            <dt>{t(memberFieldLabels[field])}</dt>
            <dd>{mergeFactText(facts, field, t)}</dd>
          </div>
        ))}
      </dl>
      {taken.length > 0 ? <p className="mut">{t(w.takenFrom, { fields: namesOf(taken) })}</p> : null}
      <Actions>
        <Button isSmall onClick={() => go(fileOf(file.id))}>
          {t(w.openMerged)}
        </Button>
        {onPart ? (
          <Button isSmall label={t(w.unmergeNamed, { name: facts.name })} onClick={onPart}>
            {t(w.unmerge)}
          </Button>
        ) : null}
      </Actions>
    </section>
  );
};

const UnmergeDialog = ({ file, onClose }: { readonly file: MergedFile; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const namesOf = useFieldNames();
  const unmerge = useCommand('members.unmerge');
  const [reason, setReason] = useState('');
  const part = async () => {
    if (reason.trim() === '') return;
    const { stayed } = await unmerge.mutateAsync({ mergedId: file.id, reason });
    toast.done(stayed.length > 0 ? t(w.unmergedBut, { fields: namesOf(stayed) }) : t(w.unmerged));
    onClose();
  };
  const finish = () => void part().catch(() => undefined);
  return (
    <Dialog
      title={t(w.unmergeTitle)}
      onClose={onClose}
      onFinish={finish}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="danger" isDisabled={reason.trim() === ''} isBusy={unmerge.isPending} onClick={finish}>
            {t(w.unmergeDo, { name: file.facts.name })}
          </Button>
        </>
      }
    >
      <p>{t(w.unmergeText)}</p>
      <FaultBox fault={unmerge.error?.fault ?? null} />
      <TextInput label={t(w.unmergeReason)} hasFocusAtFirst isRequired value={reason} onChange={setReason} maxLength={300} />
    </Dialog>
  );
};
