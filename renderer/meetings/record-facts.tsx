// How is a finalised record read on the screen? In the order of the paper.
import type { ReactNode } from 'react';
import { findingText } from '#renderer/core/fault-text.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { LinesTable } from '#renderer/meetings/lines-table.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { followUpLabels } from '#shared/meetings/follow-up.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import type { CommonPart } from '#shared/meetings/kinds/kind.ts';
import { type KindFact, type KindPart, kindTable, nameOfPart, partsOf } from '#shared/meetings/kinds.ts';
import { agendaKindLabels, exclusionLabels, voteMethodLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';
import { meetingWords } from '#shared/meetings/words.ts';

const looks = { passed: 'ok', rejected: 'error', notVoted: 'warn' } as const;

const voteColumns = [
  ['expected', meetingWords.expectedVoting],
  ['present', meetingWords.presentVoting],
  ['yes', meetingWords.yes],
  ['no', meetingWords.no],
  ['abstain', meetingWords.abstain],
  ['invalid', meetingWords.invalid],
] as const;

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="meeting-fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const absentOf = (record: MeetingRecord, t: Translate): string =>
  record.attendance
    .filter(({ status }) => status === 'absent')
    .map(({ name, reason }) => t(uiWords.withDetail, { text: name, detail: reason || t(meetingWords.noReason) }))
    .join(t(uiWords.listMark)) || t(meetingWords.none);

const excludedOf = (record: MeetingRecord, t: Translate): string =>
  record.attendance
    .filter(({ status }) => status === 'excluded')
    .map(({ name, exclusion, consent }) => {
      const detail = [exclusion ? t(exclusionLabels[exclusion]) : '', consent].filter(Boolean).join(t(uiWords.sentenceMark));
      return t(uiWords.withDetail, { text: name, detail });
    })
    .join(t(uiWords.listMark)) || t(meetingWords.none);

/** Everything that the record holds, read-only. */
export const RecordFacts = ({ record }: { readonly record: MeetingRecord }) => {
  const t = useWords();
  const { votes } = kindTable[record.kind];
  const text = (value: string) => value || t(meetingWords.none);
  const count = (voting: number, total: number) =>
    votes === 'members' ? t(meetingWords.expectedLine, { voting, total }) : t(formWords.people, { total });
  return (
    <>
      <dl className="meeting-facts-row">
        <Fact label={t(meetingWords.time)}>{`${record.heldOn} ${record.startTime}—${record.endTime}`}</Fact>
        <Fact label={t(meetingWords.place)}>{record.place}</Fact>
        {record.groupName ? <Fact label={t(formWords.group)}>{record.groupName}</Fact> : null}
        <Fact label={t(meetingWords.host)}>{record.hostName}</Fact>
        <Fact label={t(meetingWords.recorder)}>{record.recorderName}</Fact>
      </dl>
      <dl className="meeting-facts">
        <Fact label={t(meetingWords.expected)}>{count(record.expectedVoting, record.expectedTotal)}</Fact>
        <Fact label={t(meetingWords.present)}>{count(record.presentVoting, record.presentTotal)}</Fact>
        <Fact label={t(meetingWords.observers)}>{text(record.observers)}</Fact>
        <Fact label={t(meetingWords.absentList)}>{absentOf(record, t)}</Fact>
        {votes === 'members' ? <Fact label={t(meetingWords.excludedList)}>{excludedOf(record, t)}</Fact> : null}
        {partsOf(record.kind).map((part) => (
          <RecordPart key={nameOfPart(part)} part={part} record={record} />
        ))}
        {record.acknowledgements.length > 0 ? (
          <Fact label={t(meetingWords.acknowledged)}>
            <ul>
              {record.acknowledgements.map(({ rule, field, reason }) => (
                <li key={`${rule} ${field}`}>
                  <span className="mut">
                    {t(uiWords.pair, { first: findingText({ rule, field, severity: 'WARN', values: {} }, t).clause || rule, second: '' })}
                  </span>
                  {reason}
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
      </dl>
    </>
  );
};

interface PartProps {
  readonly record: MeetingRecord;
}

/** One part of the record under its label; lists, votes and decisions in their own form. */
const RecordPart = ({ part, record }: PartProps & { readonly part: KindPart }) => {
  const t = useWords();
  if (part.is === 'list') {
    return (
      <Fact label={t(part.list.label)}>
        <LinesTable list={part.list} lines={record.lines ?? []} />
      </Fact>
    );
  }
  if (part.is === 'fact') {
    const value = record.facts?.find(({ name }) => name === part.fact.name)?.value ?? '';
    return <Fact label={t(part.fact.label)}>{factText(part.fact, value, t) || t(meetingWords.none)}</Fact>;
  }
  if (part.name === 'tasks') return null;
  return <Fact label={t(partLabel(record.kind, part.name))}>{commonPart(part.name, record) ?? t(meetingWords.none)}</Fact>;
};

const factText = ({ look, choices }: KindFact, value: string, t: Translate): string => {
  if (look === 'yesNo' && value !== '') return t(value === 'yes' ? formWords.yes : formWords.no);
  if (look !== 'ticks') return value;
  return Object.entries(choices ?? {})
    .filter(([name]) => value.split(',').includes(name))
    .map(([, label]) => t(label))
    .join(t(uiWords.listMark));
};

const commonPart = (name: Exclude<CommonPart, 'tasks'>, record: MeetingRecord): ReactNode => {
  switch (name) {
    case 'followUps':
      return <FollowUpList record={record} />;
    case 'agenda':
      return <AgendaList record={record} />;
    case 'speeches':
      return <SpeechList record={record} />;
    case 'votes':
      return <VoteTable record={record} />;
    case 'decisions':
      return <DecisionList record={record} />;
    default:
      return record[name] || null;
  }
};

const FollowUpList = ({ record: { followUps, priorDecisions } }: PartProps) => {
  const t = useWords();
  if (!followUps && !priorDecisions) return t(meetingWords.none);
  return (
    <>
      <ul>
        {(followUps ?? []).map((report) => (
          <li key={report.decisionId}>
            {report.text} <Tag look={report.state === 'done' ? 'ok' : 'warn'}>{t(followUpLabels[report.state])}</Tag>{' '}
            <span className="mut">{[t(formWords.decidedOn, { date: report.decidedOn }), report.owner, report.note].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {priorDecisions ? <p className="kept-text">{priorDecisions}</p> : null}
    </>
  );
};

const AgendaList = ({ record }: PartProps) => {
  const t = useWords();
  if (record.agenda.length === 0) return t(meetingWords.none);
  return (
    <ol>
      {record.agenda.map((item) => (
        <li key={`${item.kind} ${item.title} ${item.content}`}>
          <strong>{item.title}</strong> <span className="mut">{t(agendaKindLabels[item.kind])}</span>
          {item.content ? <p className="kept-text">{item.content}</p> : null}
        </li>
      ))}
    </ol>
  );
};

const SpeechList = ({ record }: PartProps) => {
  const t = useWords();
  if (record.speeches.length === 0) return t(meetingWords.none);
  return (
    <ul>
      {record.speeches.map((speech) => (
        <li key={`${speech.speaker} ${speech.text}`}>
          <strong>{speech.speaker}</strong> {speech.dissent ? <Tag look="warn">{t(meetingWords.dissent)}</Tag> : null}
          <p className="kept-text">{speech.text}</p>
        </li>
      ))}
    </ul>
  );
};

const VoteTable = ({ record }: PartProps) => {
  const t = useWords();
  if (record.votes.length === 0) return t(meetingWords.none);
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t(meetingWords.voteSubject)}</th>
            <th>{t(meetingWords.voteMethod)}</th>
            {voteColumns.map(([name, label]) => (
              <th key={name} className="num">
                {t(label)}
              </th>
            ))}
            <th>{t(meetingWords.result)}</th>
          </tr>
        </thead>
        <tbody>
          {record.votes.map((vote) => (
            <tr key={`${vote.subject} ${vote.yes} ${vote.no}`}>
              <td>{vote.subject}</td>
              <td className="nowrap">{t(voteMethodLabels[vote.method])}</td>
              {voteColumns.map(([name]) => (
                <td key={name} className="num">
                  {vote[name]}
                </td>
              ))}
              <td>
                <Tag look={looks[vote.result]}>{t(voteResultLabels[vote.result])}</Tag>
                {vote.writtenYes + vote.writtenOther > 0 ? (
                  <div className="mut">
                    {[`${t(meetingWords.writtenYes)} ${vote.writtenYes}`, `${t(meetingWords.writtenOther)} ${vote.writtenOther}`].join(
                      t(uiWords.partMark),
                    )}
                  </div>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const DecisionList = ({ record }: PartProps) => {
  const t = useWords();
  if (record.decisions.length === 0) return t(meetingWords.none);
  return (
    <ol>
      {record.decisions.map((decision) => (
        <li key={decision.text}>
          <p className="kept-text">{decision.text}</p>
          {decision.owner || decision.dueOn ? (
            <span className="mut">
              {[
                decision.owner ? `${t(meetingWords.owner)} ${decision.owner}` : '',
                decision.dueOn ? `${t(meetingWords.dueOn)} ${decision.dueOn}` : '',
              ]
                .filter(Boolean)
                .join(t(uiWords.partMark))}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
};
