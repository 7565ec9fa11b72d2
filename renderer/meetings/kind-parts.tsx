// Which parts does this kind of meeting have? Those that its declaration names, in the order of its paper.
import { Fragment } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { AgendaField, DecisionsField, SpeechesField, TextField } from '#renderer/meetings/content-fields.tsx';
import { FactInput } from '#renderer/meetings/fact-input.tsx';
import { FollowUpsField } from '#renderer/meetings/follow-ups-field.tsx';
import { LinesField } from '#renderer/meetings/lines-field.tsx';
import type { Sitting } from '#renderer/meetings/use-sitting.ts';
import { VotesField } from '#renderer/meetings/votes-field.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { type KindFact, type KindPart, nameOfPart, partsOf } from '#shared/meetings/kinds.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';
import { meetingWords } from '#shared/meetings/words.ts';
import './kinds.css';

interface Props {
  readonly sitting: Sitting;
}

/** Short facts that follow each other share a row; every other part stands alone. */
type Block = { readonly facts: readonly KindFact[] } | { readonly part: KindPart };

const blocksOf = (parts: readonly KindPart[]): Block[] => {
  const blocks: Block[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    if (part.is !== 'fact' || part.fact.look === 'text' || part.fact.look === 'ticks') blocks.push({ part });
    else if (last && 'facts' in last) blocks[blocks.length - 1] = { facts: [...last.facts, part.fact] };
    else blocks.push({ facts: [part.fact] });
  }
  return blocks;
};

/** The parts of a record's kind. */
export const KindParts = ({ sitting }: Props) =>
  blocksOf(partsOf(sitting.content.kind)).map((block) =>
    'facts' in block ? (
      <div className="fact-row" key={block.facts.map(({ name }) => name).join()}>
        {block.facts.map((fact) => (
          <div key={fact.name} className={fact.isWide ? 'fact-wide' : undefined}>
            <FactInput fact={fact} sitting={sitting} />
          </div>
        ))}
      </div>
    ) : (
      <Fragment key={nameOfPart(block.part)}>
        <Part part={block.part} sitting={sitting} />
      </Fragment>
    ),
  );

const Part = ({ part, sitting }: Props & { readonly part: KindPart }) => {
  const { content, names, quorum } = sitting;
  const { edit } = sitting.draft;
  const lists = { content, names, edit };
  if (part.is === 'fact') return <FactInput fact={part.fact} sitting={sitting} />;
  if (part.is === 'list') return <LinesField list={part.list} sitting={sitting} />;
  switch (part.name) {
    case 'followUps':
      return <FollowUpsField sitting={sitting} />;
    case 'agenda':
      return <AgendaField {...lists} />;
    case 'speeches':
      return <SpeechesField {...lists} />;
    case 'votes':
      return <VotesField content={content} quorum={quorum} edit={edit} />;
    case 'decisions':
      return <DecisionsField {...lists} />;
    case 'attachments':
      return <AttachmentsInput sitting={sitting} />;
    case 'tasks':
      return null;
    default:
      return <TextField content={content} edit={edit} name={part.name} />;
  }
};

const AttachmentsInput = ({ sitting: { content, draft } }: Props) => {
  const t = useWords();
  return (
    <TextInput
      label={t(partLabel(content.kind, 'attachments'))}
      hint={t(meetingWords.attachmentsHint)}
      value={content.attachments}
      maxLength={500}
      onChange={(attachments) => draft.edit({ attachments })}
    />
  );
};
