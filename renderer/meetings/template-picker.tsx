// Which structure does the record begin with? Headings only, and only where nothing was written.
import { useWords } from '#renderer/core/i18n.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { formWords } from '#shared/meetings/form-words.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';
import { applyTemplate } from '#shared/meetings/template.ts';

interface Props {
  readonly content: MeetingContent;
  readonly edit: (change: Partial<MeetingContent>) => void;
}

/** Offers the kind's templates while agenda and facts are still empty. */
export const TemplatePicker = ({ content, edit }: Props) => {
  const t = useWords();
  const { templates } = kindTable[content.kind];
  const isBegun = content.agenda.length > 0 || content.facts.setItems;
  if (templates.length === 0 || isBegun) return null;
  return (
    <div className="template-picker">
      <Select
        label={t(formWords.template)}
        hint={t(formWords.templateHint)}
        value={null}
        choices={templates.map(({ name }) => ({ value: name.zh, label: t(name) }))}
        emptyLabel={t(formWords.templateNone)}
        onChange={(chosen) => {
          const template = templates.find(({ name }) => name.zh === chosen);
          if (template) edit(applyTemplate(content, template));
        }}
      />
    </div>
  );
};
