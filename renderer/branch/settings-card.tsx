// Which local rules apply, what would be usual, and where do they come from?
import type { SubmitEvent } from 'react';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, Tag } from '#renderer/ui/page-parts.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { roundingLabels } from '#shared/branch/labels.ts';
import { defaultSettings, type Settings } from '#shared/branch/model.ts';
import { branchWords } from '#shared/branch/words.ts';
import { roundingModes } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import './branch.css';

const readDays = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,2}$/.test(plain) && Number(plain) >= 1 && Number(plain) <= 60 ? Number(plain) : null;
};

/** Local rules with default and source. */
export const SettingsCard = ({ settings }: { readonly settings: Settings }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('branch.saveSettings', settings, { follows: true });
  const { control, formState } = form;
  useUnsaved(formState.isDirty);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const saved = await submit();
    if (!saved) return;
    form.reset(saved);
    toast.done(t(uiWords.saved));
  };
  return (
    <Card title={t(branchWords.settingsSection)} aside={t(branchWords.settingsSub)}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <FaultBox fault={fault} />
        <div className="setting">
          <FormField control={control} name="duesRounding">
            {(field) => (
              <Select
                label={t(branchWords.duesRounding)}
                {...field}
                hint={t(uiWords.pair, { first: t(branchWords.source), second: t(branchWords.duesRoundingSource) })}
                choices={roundingModes.map((mode) => ({ value: mode, label: t(roundingLabels[mode]) }))}
              />
            )}
          </FormField>
          <DefaultMark isDefault={settings.duesRounding === defaultSettings.duesRounding} usual={t(roundingLabels[defaultSettings.duesRounding])} />
        </div>
        <div className="setting">
          <FormField control={control} name="recordWithinWorkdays">
            {(field) => (
              <ParsedInput<number>
                label={t(branchWords.recordWithin)}
                hint={t(uiWords.pair, { first: t(branchWords.source), second: t(branchWords.recordWithinSource) })}
                complaint={t(branchWords.recordWithinFormat)}
                parse={readDays}
                show={String}
                {...field}
                onChange={(days) => field.onChange(days ?? 0)}
              />
            )}
          </FormField>
          <DefaultMark
            isDefault={settings.recordWithinWorkdays === defaultSettings.recordWithinWorkdays}
            usual={t(branchWords.workdays, { count: defaultSettings.recordWithinWorkdays })}
          />
        </div>
        <Actions>
          <Button look="primary" type="submit" isBusy={isBusy} isDisabled={!formState.isDirty}>
            {t(branchWords.saveSettings)}
          </Button>
        </Actions>
      </form>
    </Card>
  );
};

const DefaultMark = ({ isDefault, usual }: { readonly isDefault: boolean; readonly usual: string }) => {
  const t = useWords();
  return (
    <p className="setting-default">
      <Tag look={isDefault ? 'note' : 'warn'}>{t(isDefault ? branchWords.isDefault : branchWords.isChanged)}</Tag>{' '}
      <span className="mut">{t(branchWords.defaultIs, { value: usual })}</span>
    </p>
  );
};
