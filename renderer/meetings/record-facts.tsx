// How is a finalised record read on the screen? In the order of the paper.
import type { ReactNode } from 'react';
import { findingText } from '#renderer/core/fault-text.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { agendaKindLabels, exclusionLabels, voteMethodLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
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
    .map(({ name, reason }) => `${name}（${reason || t(meetingWords.noReason)}）`)
    .join('、') || t(meetingWords.none);

const excludedOf = (record: MeetingRecord, t: Translate): string =>
  record.attendance
    .filter(({ status }) => status === 'excluded')
    .map(({ name, exclusion, consent }) => `${name}（${[exclusion ? t(exclusionLabels[exclusion]) : '', consent].filter(Boolean).join('；')}）`)
    .join('、') || t(meetingWords.none);

/** Everything that the record holds, read-only. */
export const RecordFacts = ({ record }: { readonly record: MeetingRecord }) => {
  const t = useWords();
  const text = (value: string) => value || t(meetingWords.none);
  return (
    <>
      <dl className="meeting-facts-row">
        <Fact label={t(meetingWords.time)}>{`${record.heldOn} ${record.startTime}—${record.endTime}`}</Fact>
        <Fact label={t(meetingWords.place)}>{record.place}</Fact>
        <Fact label={t(meetingWords.host)}>{record.hostName}</Fact>
        <Fact label={t(meetingWords.recorder)}>{record.recorderName}</Fact>
      </dl>
      <dl className="meeting-facts">
        <Fact label={t(meetingWords.expected)}>{t(meetingWords.expectedLine, { voting: record.expectedVoting, total: record.expectedTotal })}</Fact>
        <Fact label={t(meetingWords.present)}>{t(meetingWords.presentLine, { voting: record.presentVoting, total: record.presentTotal })}</Fact>
        <Fact label={t(meetingWords.observers)}>{text(record.observers)}</Fact>
        <Fact label={t(meetingWords.absentList)}>{absentOf(record, t)}</Fact>
        <Fact label={t(meetingWords.excludedList)}>{excludedOf(record, t)}</Fact>
        <Fact label={t(meetingWords.priorDecisions)}>{text(record.priorDecisions)}</Fact>
        <Fact label={t(meetingWords.agenda)}>
          <AgendaList record={record} />
        </Fact>
        <Fact label={t(meetingWords.study)}>{text(record.study)}</Fact>
        <Fact label={t(meetingWords.speeches)}>
          <SpeechList record={record} />
        </Fact>
        <Fact label={t(meetingWords.votes)}>
          <VoteTable record={record} />
        </Fact>
        <Fact label={t(meetingWords.decisions)}>
          <DecisionList record={record} />
        </Fact>
        <Fact label={t(meetingWords.summary)}>{text(record.summary)}</Fact>
        <Fact label={t(meetingWords.attachments)}>{text(record.attachments)}</Fact>
        {record.acknowledgements.length > 0 ? (
          <Fact label={t(meetingWords.acknowledged)}>
            <ul>
              {record.acknowledgements.map(({ rule, field, reason }) => (
                <li key={`${rule} ${field}`}>
                  <span className="mut">{findingText({ rule, field, severity: 'WARN', values: {} }, t).clause || rule}：</span>
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
                  <div className="mut">{`${t(meetingWords.writtenYes)} ${vote.writtenYes}，${t(meetingWords.writtenOther)} ${vote.writtenOther}`}</div>
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
                .join('，')}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
};
