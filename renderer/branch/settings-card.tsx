// Which local rules apply, what would be usual, and where do they come from?
import { type SubmitEvent, useRef } from 'react';
import { FormField } from '#renderer/core/form-field.tsx';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Choice, Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, Tag } from '#renderer/ui/page-parts.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { roundingLabels } from '#shared/branch/labels.ts';
import { settingChoiceLabels, settingTexts } from '#shared/branch/setting-words.ts';
import { defaultSettings, type SettingKey, type Settings, settingKeys } from '#shared/branch/settings.ts';
import { branchWords } from '#shared/branch/words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';
import './branch.css';

/** The answers of each setting that is chosen, not counted. */
const labelsOf: Partial<Record<SettingKey, Readonly<Record<string, Word>>>> = {
  duesRounding: roundingLabels,
  themeDay: settingChoiceLabels.themeDay,
  lectureCycle: settingChoiceLabels.cycle,
  duesPassUp: settingChoiceLabels.cycle,
  duesNotice: settingChoiceLabels.cycle,
  duesBaseReview: settingChoiceLabels.duesBaseReview,
  duesReductionBy: settingChoiceLabels.duesReductionBy,
};

const choicesOf = (key: SettingKey, t: Translate): Choice<string>[] => {
  const labels = labelsOf[key] ?? settingChoiceLabels.flag;
  return Object.entries(labels).map(([value, label]) => ({ value, label: t(label) }));
};

/** A setting in the branch's own words. */
const isFreeText = (key: SettingKey): boolean => typeof defaultSettings[key] === 'string' && labelsOf[key] === undefined;

const shownValue = (key: SettingKey, value: Settings[SettingKey], t: Translate): string => {
  if (isFreeText(key)) return String(value);
  if (typeof value !== 'number') return choicesOf(key, t).find((choice) => choice.value === String(value))?.label ?? String(value);
  const { unit } = settingTexts[key];
  return unit ? `${value} ${t(unit)}` : String(value);
};

const readWhole = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(plain) ? Number(plain) : null;
};

/** Local rules, each with its default and source. */
export const SettingsCard = ({ settings }: { readonly settings: Settings }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('branch.saveSettings', settings, { follows: true });
  const { control, formState } = form;
  useUnsaved(formState.isDirty);
  const typed = useRef<HTMLFormElement>(null);
  useShortcuts({ save: () => typed.current?.requestSubmit() }, { isOff: !formState.isDirty });
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const saved = await submit();
    if (!saved) return;
    form.reset(saved);
    toast.done(t(uiWords.saved));
  };
  return (
    <Card title={t(branchWords.settingsSection)} aside={t(branchWords.settingsSub)}>
      <form ref={typed} className="form" onSubmit={(event) => void save(event)} noValidate>
        <FaultBox fault={fault} />
        {settingKeys.map((key) => (
          <div key={key} className="setting">
            <FormField control={control} name={key}>
              {(field) => <SettingInput settingKey={key} {...field} />}
            </FormField>
            <DefaultMark isDefault={settings[key] === defaultSettings[key]} usual={shownValue(key, defaultSettings[key], t)} />
          </div>
        ))}
        <Actions>
          <Button look="primary" type="submit" isBusy={isBusy} isDisabled={!formState.isDirty}>
            {t(branchWords.saveSettings)}
          </Button>
        </Actions>
      </form>
    </Card>
  );
};

interface InputProps {
  readonly settingKey: SettingKey;
  readonly name: string;
  readonly value: Settings[SettingKey];
  readonly onChange: (value: Settings[SettingKey]) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

const SettingInput = ({ settingKey, value, onChange, ...field }: InputProps) => {
  const t = useWords();
  const { label, source, unit } = settingTexts[settingKey];
  const texts = {
    label: unit ? t(uiWords.withDetail, { text: t(label), detail: t(unit) }) : t(label),
    hint: t(uiWords.pair, { first: t(branchWords.source), second: t(source) }),
  };
  if (typeof value === 'number')
    return (
      <ParsedInput<number>
        {...texts}
        {...field}
        complaint={t(branchWords.wholeNumber)}
        parse={readWhole}
        show={String}
        value={value}
        onChange={(number) => onChange(number ?? 0)}
      />
    );
  if (isFreeText(settingKey)) return <TextInput {...texts} {...field} value={String(value)} onChange={onChange} maxLength={50} />;
  const isFlag = typeof value === 'boolean';
  return (
    <Select
      {...texts}
      {...field}
      value={String(value)}
      onChange={(chosen) => onChange(isFlag ? chosen === 'true' : (chosen as Settings[SettingKey]))}
      choices={choicesOf(settingKey, t)}
    />
  );
};

const DefaultMark = ({ isDefault, usual }: { readonly isDefault: boolean; readonly usual: string }) => {
  const t = useWords();
  return (
    <p className="setting-default">
      <Tag look={isDefault ? 'note' : 'warn'}>{t(isDefault ? branchWords.isDefault : branchWords.isChanged)}</Tag>{' '}
      {isDefault ? null : <span className="mut">{t(branchWords.defaultIs, { value: usual })}</span>}
    </p>
  );
};
