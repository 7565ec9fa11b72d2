// How do earlier decisions stand (上次决议落实情况)? Each open one asks for a word; done ones do not come back.
import { useWords } from '#renderer/core/i18n.ts';
import type { Sitting } from '#renderer/meetings/use-sitting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { SectionTitle } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { followUpLabels } from '#shared/meetings/follow-up.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { type FollowUpInput, followUpStates } from '#shared/meetings/model.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';
import { meetingWords } from '#shared/meetings/words.ts';

type Returning = Sitting['returning'][number];

/** The open decisions of the same body, each with its state and a note. */
export const FollowUpsField = ({ sitting }: { readonly sitting: Sitting }) => {
  const t = useWords();
  const { content, returning, draft } = sitting;
  const said = (decisionId: string): FollowUpInput =>
    content.followUps.find((report) => report.decisionId === decisionId) ?? { decisionId, state: null, note: '' };
  const say = (change: (report: FollowUpInput) => FollowUpInput) =>
    draft.edit({ followUps: returning.map(({ decisionId }) => change(said(decisionId))) });
  const title = t(partLabel(content.kind, 'followUps'));
  return (
    <section className="part" aria-label={title}>
      <SectionTitle aside={returning.length > 0 ? t(formWords.followUpHint) : undefined}>{title}</SectionTitle>
      {returning.length === 0 ? <p className="mut part-empty">{t(formWords.noReturning)}</p> : null}
      <div className="part-lines">
        {returning.map((decision) => (
          <FollowUpLine
            key={decision.decisionId}
            decision={decision}
            report={said(decision.decisionId)}
            patch={(change) => say((report) => (report.decisionId === decision.decisionId ? { ...report, ...change } : report))}
          />
        ))}
      </div>
      {returning.length > 1 ? (
        <Button isSmall look="link" onClick={() => say((report) => ({ ...report, state: 'done' }))}>
          {t(formWords.allDone)}
        </Button>
      ) : null}
      {content.priorDecisions ? (
        <TextArea
          label={t(formWords.priorText)}
          rows={2}
          value={content.priorDecisions}
          maxLength={5_000}
          onChange={(priorDecisions) => draft.edit({ priorDecisions })}
        />
      ) : null}
    </section>
  );
};

interface LineProps {
  readonly decision: Returning;
  readonly report: FollowUpInput;
  readonly patch: (change: Partial<FollowUpInput>) => void;
}

const FollowUpLine = ({ decision, report, patch }: LineProps) => {
  const t = useWords();
  const { owner, dueOn } = decision;
  const details = [
    t(formWords.decidedOn, { date: decision.decidedOn }),
    owner && t(uiWords.pair, { first: t(meetingWords.owner), second: owner }),
    dueOn && t(uiWords.pair, { first: t(meetingWords.dueOn), second: dueOn }),
    decision.state &&
      t(formWords.lastSaid, { state: t(followUpLabels[decision.state]), note: decision.note ? `${t(uiWords.partMark)}${decision.note}` : '' }),
  ];
  return (
    <div className="part-line">
      <div className="part-fields follow-up">
        <p className="whole-line">
          {decision.text} <span className="mut">{details.filter(Boolean).join(' · ')}</span>
        </p>
        <Select
          label={t(formWords.followUpState)}
          value={report.state}
          choices={followUpStates.map((value) => ({ value, label: t(followUpLabels[value]) }))}
          emptyLabel={t(formWords.notSaid)}
          onChange={(state) => patch({ state })}
        />
        <TextInput label={t(formWords.followUpNote)} value={report.note} maxLength={500} onChange={(note) => patch({ note })} />
      </div>
    </div>
  );
};
