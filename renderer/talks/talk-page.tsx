// What does a finalised talk say? Read-only; what must be said later is added below it.
import { useLocation, useParams } from 'wouter';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { FilesCard } from '#renderer/files/files-card.tsx';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { talkCategoryLabels } from '#shared/talks/labels.ts';
import type { TalkRecord } from '#shared/talks/model.ts';
import { talkWords } from '#shared/talks/words.ts';
import './talks.css';

/** The page `/meetings/talks/:id`. */
export const TalkPage = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const [, navigate] = useLocation();
  const talk = useCall('talks.get', { id });
  useShortcuts({ leave: () => navigate('/meetings/talks') });
  if (talk.error) {
    return (
      <FaultBox fault={talk.error.fault}>
        <Button onClick={() => navigate('/meetings/talks')}>{t(talkWords.backToList)}</Button>
      </FaultBox>
    );
  }
  return talk.data ? <TalkView talk={talk.data} /> : <p className="mut">{t(uiWords.loading)}</p>;
};

const TalkView = ({ talk }: { readonly talk: TalkRecord }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const { year, number, finalisedBy } = talk;
  const print = () => navigate('/print', { state: { sheet: 'talk-record', id: talk.id, year } satisfies SheetRequest });
  useShortcuts({ print });
  return (
    <>
      <PageHead
        title={t(talkWords.recordTitle)}
        sub={t(talkWords.recordSub, { year, number, finalisedBy, finalisedAt: chinaDateTime(talk.finalisedAt).slice(0, 16) })}
        mark={<Tag look="ok">{t(talkWords.stateFinal)}</Tag>}
      >
        <Button look="primary" onClick={print}>
          {t(talkWords.print)}
        </Button>
        <Button onClick={() => navigate('/meetings/talks')}>{t(talkWords.backToList)}</Button>
      </PageHead>
      <div className="stack">
        <Card>
          <TalkFacts talk={talk} />
          <p className="mut">{t(talkWords.locked)}</p>
        </Card>
        <FilesCard ownerKind="talk" ownerId={talk.id} kinds={['scan', 'photo', 'material']} />
        <TalkAddenda talk={talk} />
      </div>
    </>
  );
};

const TalkFacts = ({ talk }: { readonly talk: TalkRecord }) => {
  const t = useWords();
  const lines = [
    [talkWords.heldOn, talk.heldOn],
    [talkWords.place, talk.place],
    [talkWords.category, t(talkCategoryLabels[talk.category])],
    [talkWords.talker, [talk.talkerName, talk.secondName].filter(Boolean).join(t(uiWords.listMark))],
    [talkWords.partner, talk.partnerName],
    [talkWords.points, talk.points],
    [talkWords.opinion, talk.opinion],
    [talkWords.followUp, talk.followUp],
  ] as const;
  return (
    <dl className="talk-facts">
      {lines.map(([label, value]) => (
        <div key={label.zh} style={{ display: 'contents' }}>
          <dt>{t(label)}</dt>
          <dd className="kept-text">{value || t(talkWords.none)}</dd>
        </div>
      ))}
    </dl>
  );
};

const TalkAddenda = ({ talk }: { readonly talk: TalkRecord }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('talks.addAddendum', { talkId: talk.id, text: '', reason: '' });
  useUnsaved(form.formState.isDirty);
  const send = async () => {
    if (!(await submit())) return;
    toast.done(t(talkWords.addendumAdded));
    form.reset();
  };
  return (
    <Card title={t(talkWords.addenda)}>
      {talk.addenda.length === 0 ? <p className="mut">{t(talkWords.noAddenda)}</p> : null}
      <ol className="addenda">
        {talk.addenda.map((addendum) => (
          <li key={addendum.id}>
            <p className="kept-text">{addendum.text}</p>
            <p className="mut">{t(talkWords.addendumMade, { madeOn: addendum.madeOn, madeBy: addendum.madeBy, reason: addendum.reason })}</p>
          </li>
        ))}
      </ol>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send().catch(() => undefined);
        }}
      >
        <FormField control={form.control} name="text">
          {(field) => <TextArea label={t(talkWords.addendumText)} isRequired maxLength={3_000} {...field} />}
        </FormField>
        <FormField control={form.control} name="reason">
          {(field) => <TextInput label={t(talkWords.addendumReason)} isRequired maxLength={300} {...field} />}
        </FormField>
        <FaultBox fault={fault} />
        <div>
          <Button type="submit" isBusy={isBusy}>
            {t(talkWords.addAddendum)}
          </Button>
        </div>
      </form>
    </Card>
  );
};
