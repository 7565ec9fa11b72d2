// Whose ledger will it be, who keeps it, and where does it lie?
import { type SubmitEvent, useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { useSpeech, useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { Actions, FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { folderInside } from '#renderer/vault/passphrase.ts';
import { branchTypeLabels } from '#shared/branch/labels.ts';
import { branchTypes, type OrganisationInput, organisationInput } from '#shared/branch/model.ts';
import { branchWords } from '#shared/branch/words.ts';
import { schemaMessage } from '#shared/core/schema-words.ts';
import { requiredText } from '#shared/core/text.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Language } from '#shared/core/words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** What the first page asks. */
export interface WizardFacts {
  readonly organisation: OrganisationInput;
  readonly actor: string;
  /** The folder in which the ledger's own folder is made. */
  readonly parent: string;
}

/** An organisation of which nothing is known yet. */
export const emptyOrganisation = (kind: OrganisationInput['kind']): OrganisationInput => ({
  code: '',
  name: '',
  kind,
  branchType: kind === 'branch' ? 'organ' : null,
  superiorName: '',
  formedOn: null,
  termYears: null,
  termStart: null,
  termEnd: null,
  coveredUnits: null,
  extendedUntil: null,
  extensionNo: null,
  contactName: null,
  contactPhone: null,
  unitSituation: null,
});

const actorSchema = requiredText(50, '经办人');

/** What is wrong with the facts, by field; empty when they can be used. */
const problemsOf = (facts: WizardFacts, language: Language): Readonly<Record<string, string>> => {
  const organisation = organisationInput.safeParse(facts.organisation);
  const actor = actorSchema.safeParse(facts.actor);
  const issues = [...(organisation.error?.issues ?? []), ...(actor.error?.issues.map((issue) => ({ ...issue, path: ['actor'] })) ?? [])];
  return Object.fromEntries(issues.map((issue) => [String(issue.path[0]), schemaMessage(issue.message, language)]));
};

interface Props {
  readonly facts: WizardFacts;
  readonly onBack: () => void;
  readonly onNext: (facts: WizardFacts) => void;
}

/** The wizard's first page. */
export const WizardOrganisation = ({ facts: given, onBack, onNext }: Props) => {
  const t = useWords();
  const { language } = useSpeech();
  const [facts, setFacts] = useState(given);
  const [isTried, setIsTried] = useState(false);
  const problems = isTried ? problemsOf(facts, language) : {};
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (Object.keys(problemsOf(facts, language)).length === 0) onNext(facts);
  };
  return (
    <form className="form" onSubmit={go} noValidate>
      <FactFields facts={facts} problems={problems} onChange={setFacts} />
      <PlaceField facts={facts} onChange={setFacts} />
      <Actions>
        <Button look="primary" type="submit">
          {t(uiWords.next)}
        </Button>
        <Button onClick={onBack}>{t(uiWords.back)}</Button>
      </Actions>
    </form>
  );
};

interface FactsProps {
  readonly facts: WizardFacts;
  readonly onChange: (facts: WizardFacts) => void;
}

const FactFields = ({ facts, problems, onChange }: FactsProps & { readonly problems: Readonly<Record<string, string>> }) => {
  const t = useWords();
  const { organisation } = facts;
  const change = (part: Partial<OrganisationInput>) => onChange({ ...facts, organisation: { ...organisation, ...part } });
  return (
    <>
      <TextInput
        label={t(branchWords.name)}
        hint={t(branchWords.nameHint)}
        value={organisation.name}
        onChange={(name) => change({ name })}
        error={problems.name}
        isRequired
        hasFocusAtFirst
      />
      <FieldRow>
        <TextInput
          label={t(branchWords.code)}
          hint={t(branchWords.codeHint)}
          value={organisation.code}
          onChange={(code) => change({ code: code.trim() })}
          error={problems.code}
          isRequired
        />
        <TextInput
          label={t(branchWords.superiorName)}
          value={organisation.superiorName}
          onChange={(superiorName) => change({ superiorName })}
          error={problems.superiorName}
        />
      </FieldRow>
      <FieldRow>
        {organisation.kind === 'branch' ? (
          <Select
            label={t(branchWords.branchType)}
            value={organisation.branchType}
            choices={branchTypes.map((type) => ({ value: type, label: t(branchTypeLabels[type]) }))}
            onChange={(branchType) => change({ branchType })}
          />
        ) : null}
        <TextInput
          label={t(vaultWords.actor)}
          hint={t(vaultWords.actorHint)}
          value={facts.actor}
          onChange={(actor) => onChange({ ...facts, actor })}
          error={problems.actor}
          isRequired
        />
      </FieldRow>
    </>
  );
};

const PlaceField = ({ facts, onChange }: FactsProps) => {
  const t = useWords();
  const chooseParent = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'ledgerFolder', suggestedName: '' });
    const parent = chosen?.paths[0];
    if (parent) onChange({ ...facts, parent });
  };
  return (
    <section className="field" aria-label={t(vaultWords.folder)}>
      <span className="field-label">{t(vaultWords.folder)}</span>
      <div className="row">
        <span className="path">{folderInside(facts.parent, facts.organisation.name)}</span>
        <Button isSmall onClick={chooseParent}>
          {t(uiWords.choose)}
        </Button>
      </div>
      <span className="field-hint">{t(vaultWords.folderHint)}</span>
    </section>
  );
};
