// What does a finalised talk say? Read-only; what must be said later is added below it.

import { useLocation, useParams } from 'wouter';
import { AddendaList, AddendumForm } from '#renderer/core/addenda.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { Loaded } from '#renderer/core/loaded.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { FilesCard } from '#renderer/files/files-card.tsx';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { addendumWords } from '#shared/core/addendum-words.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { draftWords } from '#shared/core/draft-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { talkCategoryLabels } from '#shared/talks/labels.ts';
import type { TalkRecord } from '#shared/talks/model.ts';
import { talkWords } from '#shared/talks/words.ts';
import './talks.css';

/** The page `/meetings/talks/:id`. */
export const TalkPage = () => {
  const { id = '' } = useParams();
  const [, navigate] = useLocation();
  const talk = useCall('talks.get', { id });
  useShortcuts({ leave: () => navigate('/meetings/talks') });
  return (
    <Loaded of={{ value: talk.data, fault: talk.error?.fault ?? null }} back={{ path: '/meetings/talks', text: uiWords.toList }}>
      {(found) => <TalkView talk={found} />}
    </Loaded>
  );
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
        mark={<Tag look="ok">{t(draftWords.final)}</Tag>}
      >
        <Button look="primary" onClick={print}>
          {t(talkWords.print)}
        </Button>
        <Button onClick={() => navigate('/meetings/talks')}>{t(uiWords.toList)}</Button>
      </PageHead>
      <div className="stack">
        <Card>
          <TalkFacts talk={talk} />
          <p className="mut">{t(addendumWords.locked)}</p>
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
  return (
    <Card title={t(addendumWords.title)}>
      {talk.addenda.length === 0 ? <p className="mut">{t(addendumWords.none)}</p> : null}
      <AddendaList addenda={talk.addenda} />
      <AddendumForm of={{ call: 'talks.addAddendum', blank: { talkId: talk.id, text: '', reason: '' } }} maxLength={3_000} />
    </Card>
  );
};
