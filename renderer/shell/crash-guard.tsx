// What does a person see when the window itself fails? A sentence and a way on, never a stack or a white page.
import { Component, type ReactNode } from 'react';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { uiWords } from '#shared/core/ui-words.ts';

/** Catches what escapes while drawing. React offers this only to classes. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <CrashNotice error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}

const CrashNotice = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const t = useWords();
  return (
    <main className="page">
      <FaultBox fault={faultOf(error)}>
        <p>
          <Button onClick={onRetry}>{t(uiWords.retry)}</Button>
        </p>
      </FaultBox>
    </main>
  );
};
