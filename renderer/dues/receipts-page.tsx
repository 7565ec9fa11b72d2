// Which receipts were issued, which are void, and which payments have none?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { ReasonDialog } from '#renderer/dues/entry-dialog.tsx';
import { stretchesText } from '#renderer/dues/month-text.ts';
import { DuesNav } from '#renderer/dues/section-nav.tsx';
import { newActionId } from '#renderer/dues/use-recording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { OutputOf } from '#shared/contract.ts';
import { yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { DuesReceipt } from '#shared/dues/contract.ts';
import { duesPageWords as w } from '#shared/dues/page-words.ts';
import { receiptNumber } from '#shared/dues/receipt.ts';
import './dues.css';

/** The page `/dues/receipts`. */
export const ReceiptsPage = () => {
  const t = useWords();
  const { year } = useSession();
  const list = useCall('dues.receipts', { year });
  const [voiding, setVoiding] = useState<DuesReceipt | null>(null);
  const makeVoid = useCommand('dues.voidReceipt');
  if (list.error) return <FaultBox fault={list.error.fault} />;
  if (!list.data) return <p className="mut">{t(uiWords.loading)}</p>;
  const { receipts, without } = list.data;
  return (
    <div className="dues-page">
      <PageHead title={t(w.receiptsTitle, { year })} sub={t(w.receiptsSub)} />
      <DuesNav />
      <WithoutCard key={without.length} without={without} />
      {receipts.length === 0 ? (
        <div className="card">
          <EmptyState title={t(w.receiptsNone)}>{t(w.receiptsNoneHint)}</EmptyState>
        </div>
      ) : (
        <ReceiptTable receipts={receipts} onVoid={setVoiding} />
      )}
      {voiding ? (
        <ReasonDialog
          title={t(w.voidTitle, { number: receiptNumber(voiding) })}
          hint={t(w.voidHint)}
          confirmText={t(w.makeVoid)}
          command={makeVoid}
          onSend={async (reason) => {
            await makeVoid.mutateAsync({ id: voiding.id, reason });
            setVoiding(null);
          }}
          onClose={() => setVoiding(null)}
        />
      ) : null}
    </div>
  );
};

/** Whose months a receipt confirms: 吴静 2026-01—2026-03；徐超 2026-01. */
const confirmedText = ({ lines }: DuesReceipt, t: Translate): string =>
  [...Map.groupBy(lines, ({ name }) => name)]
    .map(([name, own]) => `${name} ${stretchesText(own.map(({ month }) => month))}`)
    .join(t(uiWords.sentenceMark));

const ReceiptTable = ({ receipts, onVoid }: { readonly receipts: readonly DuesReceipt[]; readonly onVoid: (receipt: DuesReceipt) => void }) => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const heads = [w.number, w.issuedOn, w.from, w.what];
  return (
    <div className="card table-scroll">
      <table className="plain-table" aria-label={t(w.receiptsTitle, { year })}>
        <thead>
          <tr>
            {heads.map((label) => (
              <th key={label.zh}>{t(label)}</th>
            ))}
            <th className="num">{t(w.amount)}</th>
            <th>{t(w.state)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {receipts.toReversed().map((receipt) => (
            <tr key={receipt.id} className={receipt.voidReason === null ? undefined : 'dues-void'}>
              <td className="nowrap">{receiptNumber(receipt)}</td>
              <td className="nowrap">{receipt.issuedOn}</td>
              <td className="nowrap">{receipt.payerName}</td>
              <td>{confirmedText(receipt, t)}</td>
              <td className="num">{yuanText(receipt.amountFen)}</td>
              <td>{receipt.voidReason === null ? t(w.valid) : <Tag look="note">{t(w.voided, { reason: receipt.voidReason })}</Tag>}</td>
              <td className="nowrap">
                <span className="row">
                  <Button
                    isSmall
                    label={t(w.printOf, { number: receiptNumber(receipt) })}
                    onClick={() => navigate('/print', { state: { sheet: 'dues-receipt', id: receipt.id, year } })}
                  >
                    {t(w.print)}
                  </Button>
                  {receipt.voidReason === null ? (
                    <Button isSmall onClick={() => onVoid(receipt)}>
                      {t(w.makeVoid)}
                    </Button>
                  ) : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Payments without a receipt, newest first; those ticked get one together. */
const WithoutCard = ({ without }: { readonly without: OutputOf<'dues.receipts'>['without'] }) => {
  const t = useWords();
  const toast = useToast();
  const issue = useCommand('dues.issueReceipt');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [payerName, setPayerName] = useState('');
  const [actionId] = useState(newActionId);
  const picked = without.filter(({ paymentId }) => chosen.has(paymentId));
  const send = async () => {
    const { year, number } = await issue.mutateAsync({ actionId, paymentIds: picked.map(({ paymentId }) => paymentId), payerName });
    toast.done(t(w.issued, { number: receiptNumber({ year, number }) }));
  };
  const tick = (id: string, isOn: boolean) => setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  return (
    <Card title={t(w.withoutTitle)} aside={without.length}>
      {without.length === 0 ? (
        <p className="mut">{t(w.withoutNone)}</p>
      ) : (
        <>
          <div className="dues-picks">
            {without.toReversed().map(({ paymentId, name, month, amountFen }) => (
              <Checkbox
                key={paymentId}
                label={t(w.pickPayment, { name, month, amount: yuanText(amountFen) })}
                value={chosen.has(paymentId)}
                onChange={(isOn) => tick(paymentId, isOn)}
              />
            ))}
          </div>
          <div className="dues-issue">
            <TextInput label={t(w.payerOptional)} maxLength={60} value={payerName} onChange={setPayerName} />
            {/* A refusal is shown below from the command's own state. */}
            <Button look="primary" isBusy={issue.isPending} isDisabled={picked.length === 0} onClick={() => void send().catch(() => undefined)}>
              {t(w.issueOne, { count: picked.length, amount: yuanText(picked.reduce((sum, { amountFen }) => sum + amountFen, 0)) })}
            </Button>
          </div>
          <FaultBox fault={issue.error?.fault ?? null} />
        </>
      )}
    </Card>
  );
};
