// How is one of the branch's own fields filled in? As its definition says: text, number, day, 是/否, or one of its answers.
import { useWords } from '#renderer/core/i18n.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { OwnLine } from '#shared/members/own-model.ts';
import { readOwnValue } from '#shared/members/own-rules.ts';
import { ownValueWords } from '#shared/members/own-words.ts';

interface Props {
  readonly field: OwnLine['field'];
  /** As kept; '' for nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hasFocusAtFirst?: boolean;
}

const asIs = (value: string): string => value;

/** The field for one own field, called by its name. */
export const OwnValueField = ({ field, value, onChange, hasFocusAtFirst }: Props) => {
  const common = { label: field.name, hint: field.hint || undefined, hasFocusAtFirst };
  const t = useWords();
  const orNothing = (text: string | null) => onChange(text ?? '');
  if (field.kind === 'text') return <TextInput {...common} value={value} onChange={onChange} maxLength={300} />;
  if (field.kind === 'date') return <PartialDateInput {...common} value={value || null} onChange={orNothing} />;
  if (field.kind === 'number') {
    return (
      <ParsedInput<string>
        {...common}
        value={value || null}
        parse={(text) => readOwnValue(field, text) || null}
        show={asIs}
        complaint={t(ownValueWords.unreadable_number)}
        onChange={orNothing}
      />
    );
  }
  return <AnswerField {...common} field={field} value={value} onChange={orNothing} />;
};

interface AnswerProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly hasFocusAtFirst: boolean | undefined;
  readonly field: OwnLine['field'];
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}

/** 是/否 or an answer; one that is no longer offered can stay where it was given. */
const AnswerField = ({ field, value, onChange, ...common }: AnswerProps) => {
  const t = useWords();
  const answers =
    field.kind === 'yesNo'
      ? [
          { value: '是', label: t(ownValueWords.yes) },
          { value: '否', label: t(ownValueWords.no) },
        ]
      : field.choices
          .filter(({ id, isRetired }) => !isRetired || id === value)
          .map(({ id, name, isRetired }) => ({ value: id, label: isRetired ? t(ownValueWords.retiredChoice, { name }) : name }));
  return <Select<string, string> {...common} value={value || null} emptyLabel={t(ownValueWords.noneChosen)} choices={answers} onChange={onChange} />;
};
