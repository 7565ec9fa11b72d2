// Whose base is still to be reviewed, and who owes less or nothing by which approval?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { ReasonDialog } from '#renderer/dues/entry-dialog.tsx';
import { ReductionDialog } from '#renderer/dues/reduction-dialog.tsx';
import { DuesNav } from '#renderer/dues/section-nav.tsx';
import { StandingsDialog } from '#renderer/dues/standings-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, PageHead } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { OutputOf } from '#shared/contract.ts';
import { yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import { duesPageWords as w } from '#shared/dues/page-words.ts';
import { duesWords } from '#shared/dues/words.ts';
import './dues.css';

type Overlays = OutputOf<'dues.overlays'>;
type Opened = { readonly what: 'reduction' | 'standings' } | { readonly what: 'withdraw'; readonly of: 'reduction' | 'excuse'; readonly id: string };

/** The page `/dues/bases`. */
export const BasesPage = () => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const book = useCall('dues.book', { year });
  const overlays = useCall('dues.overlays', { year });
  const [opened, setOpened] = useState<Opened | null>(null);
  const withdraw = useCommand('dues.withdraw');
  const error = book.error ?? overlays.error;
  if (error) return <FaultBox fault={error.fault} />;
  if (!book.data || !overlays.data) return <p className="mut">{t(uiWords.loading)}</p>;
  const close = () => setOpened(null);
  return (
    <div className="dues-page">
      <PageHead title={t(w.basesTitle)} sub={t(w.basesSub)}>
        <Button onClick={() => setOpened({ what: 'standings' })}>{t(duesWords.standingButton)}</Button>
        <Button onClick={() => setOpened({ what: 'reduction' })}>{t(w.addReduction)}</Button>
        <Button onClick={() => navigate('/print', { state: { sheet: 'dues-reduction', id: null, isBlank: true, year } })}>{t(w.blankForm)}</Button>
      </PageHead>
      <DuesNav />
      <ReviewCard book={book.data} toReview={overlays.data.toReview} onSet={() => setOpened({ what: 'standings' })} />
      <ReductionsCard
        overlays={overlays.data}
        onForm={(id) => navigate('/print', { state: { sheet: 'dues-reduction', id, year } })}
        onWithdraw={(id) => setOpened({ what: 'withdraw', of: 'reduction', id })}
      />
      <ExcusesCard overlays={overlays.data} onWithdraw={(id) => setOpened({ what: 'withdraw', of: 'excuse', id })} />
      {opened?.what === 'standings' ? <StandingsDialog book={book.data} onClose={close} /> : null}
      {opened?.what === 'reduction' ? <ReductionDialog book={book.data} onClose={close} /> : null}
      {opened?.what === 'withdraw' ? (
        <ReasonDialog
          title={t(w.withdrawTitle)}
          hint={t(w.withdrawHint)}
          confirmText={t(w.withdrawTitle)}
          command={withdraw}
          onSend={async (reason) => {
            await withdraw.mutateAsync({ what: opened.of, id: opened.id, reason });
            close();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
};

interface ReviewProps {
  readonly book: DuesBook;
  readonly toReview: readonly string[];
  readonly onSet: () => void;
}

/** The yearly review: who is left, and the way to keep the bases of all of them at once. */
const ReviewCard = ({ book, toReview, onSet }: ReviewProps) => {
  const t = useWords();
  const toast = useToast();
  const save = useCommand('dues.setStandings');
  const open = book.lines.filter(({ memberId, category, baseFen }) => toReview.includes(memberId) && category !== null && baseFen !== null);
  const keep = async () => {
    const standings = open.flatMap(({ memberId, category, baseFen }) =>
      category === null ? [] : [{ memberId, fromMonth: `${book.year}-01`, category, baseFen, flatFen: null, reason: t(w.reviewReason) }],
    );
    const { count } = await save.mutateAsync({ standings });
    toast.done(t(duesWords.saved, { count }));
  };
  return (
    <Card title={t(w.reviewCard, { year: book.year })} aside={t(uiWords.people, { count: open.length })}>
      {open.length === 0 ? (
        <p className="mut">{t(w.reviewNone)}</p>
      ) : (
        <>
          <p>{open.map(({ name }) => name).join(t(uiWords.listMark))}</p>
          <Actions>
            {/* A refusal is shown below from the command's own state. */}
            <Button isBusy={save.isPending} onClick={() => void keep().catch(() => undefined)}>
              {t(w.reviewSame, { count: open.length })}
            </Button>
            <Button onClick={onSet}>{t(w.reviewOther)}</Button>
          </Actions>
          <FaultBox fault={save.error?.fault ?? null} />
        </>
      )}
    </Card>
  );
};

interface ListProps {
  readonly overlays: Overlays;
  readonly onWithdraw: (id: string) => void;
}

const ReductionsCard = ({ overlays, onForm, onWithdraw }: ListProps & { readonly onForm: (id: string) => void }) => {
  const t = useWords();
  const heads = [duesWords.colName, w.period, w.how, w.approvalNo, w.approvedOn, w.approvedBy, w.reason];
  return (
    <Card title={t(w.reductions)} aside={overlays.reductions.length}>
      {overlays.reductions.length === 0 ? (
        <p className="mut">{t(w.reductionsNone)}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table" aria-label={t(w.reductions)}>
            <thead>
              <tr>
                {heads.map((label) => (
                  <th key={label.zh}>{t(label)}</th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {overlays.reductions.map((one) => (
                <tr key={one.id}>
                  <td className="nowrap">{one.name}</td>
                  <td className="nowrap">{t(w.fromTo, { from: one.fromMonth, to: one.toMonth })}</td>
                  <td className="nowrap">{one.amountFen === 0 ? t(w.exemptChoice) : t(w.perMonth, { amount: yuanText(one.amountFen) })}</td>
                  <td>{one.approvalNo}</td>
                  <td className="nowrap">{one.approvedOn}</td>
                  <td>{one.approvedBy}</td>
                  <td>{one.reason}</td>
                  <td className="nowrap">
                    <span className="row">
                      <Button isSmall onClick={() => onForm(one.id)}>
                        {t(w.form)}
                      </Button>
                      <Button isSmall onClick={() => onWithdraw(one.id)}>
                        {t(w.withdraw)}
                      </Button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
};

const ExcusesCard = ({ overlays, onWithdraw }: ListProps) => {
  const t = useWords();
  return (
    <Card title={t(w.excuses)} aside={overlays.excuses.length}>
      {overlays.excuses.length === 0 ? (
        <p className="mut">{t(w.excusesNone)}</p>
      ) : (
        <ul className="dues-list">
          {overlays.excuses.map((one) => (
            <li key={one.id} className="row">
              <span>
                {one.name} {t(w.fromTo, { from: one.fromMonth, to: one.toMonth })} {one.reason}
                <span className="mut">
                  {' '}
                  {one.decidedBy} {one.decidedOn}
                </span>
              </span>
              <Button isSmall onClick={() => onWithdraw(one.id)}>
                {t(w.withdraw)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
