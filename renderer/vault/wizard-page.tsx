// How is the first ledger made? Organisation, passphrase, recovery code: three short pages.
import { useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { VaultFrame } from '#renderer/vault/frame.tsx';
import { folderInside } from '#renderer/vault/passphrase.ts';
import { WizardCode } from '#renderer/vault/wizard-code.tsx';
import { type KeyChoice, WizardKey } from '#renderer/vault/wizard-key.tsx';
import { emptyOrganisation, type WizardFacts, WizardOrganisation } from '#renderer/vault/wizard-organisation.tsx';
import type { OrganisationInput } from '#shared/branch/model.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

interface Props {
  readonly kind: OrganisationInput['kind'];
  readonly defaultFolder: string;
  readonly onBack: () => void;
}

type Step = 'organisation' | 'key' | 'code';
const steps: readonly Step[] = ['organisation', 'key', 'code'];
const stepWords = { organisation: vaultWords.stepOrganisation, key: vaultWords.stepPassphrase, code: vaultWords.stepRecovery } as const;

/** The wizard. Nothing is written before its second page is sent; then there is a whole ledger, or none. */
export const WizardPage = ({ kind, defaultFolder, onBack }: Props) => {
  const t = useWords();
  const [step, setStep] = useState<Step>('organisation');
  const [facts, setFacts] = useState<WizardFacts>({ organisation: emptyOrganisation(kind), actor: '', parent: defaultFolder });
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<{ code: string | null; file: string }>({ code: null, file: '' });

  const create = async ({ passphrase, recoveryOut }: KeyChoice) => {
    setFault(null);
    setIsBusy(true);
    try {
      const folder = folderInside(facts.parent, facts.organisation.name);
      const created = await call('vault.create', { folder, passphrase, actor: facts.actor, organisation: facts.organisation, recoveryOut });
      setMade({ code: created.recoveryCode, file: recoveryOut ?? '' });
      setStep('code');
    } catch (error) {
      setFault(faultOf(error));
    }
    setIsBusy(false);
  };

  const title = t(kind === 'branch' ? vaultWords.wizardTitleBranch : vaultWords.wizardTitleCommittee);
  const place = t(vaultWords.step, { step: steps.indexOf(step) + 1, count: steps.length });
  return (
    <VaultFrame title={title} sub={t(uiWords.pair, { first: place, second: t(stepWords[step]) })}>
      {step === 'organisation' ? (
        <WizardOrganisation
          facts={facts}
          onBack={onBack}
          onNext={(next) => {
            setFacts(next);
            setStep('key');
          }}
        />
      ) : null}
      {step === 'key' ? <WizardKey fault={fault} isBusy={isBusy} onBack={() => setStep('organisation')} onCreate={create} /> : null}
      {step === 'code' ? <WizardCode code={made.code} file={made.file} organisation={facts.organisation.name} /> : null}
    </VaultFrame>
  );
};
