// Where do the books change hands? This card of the settings leads there.
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { handoverWords } from '#shared/handover/words.ts';

/** The card 工作交接 of the settings. */
export const HandoverCard = () => {
  const t = useWords();
  const [, go] = useLocation();
  return (
    <Card title={t(handoverWords.title)}>
      <p className="mut">{t(handoverWords.settingsHint)}</p>
      <Actions>
        <Button onClick={() => go('/handover')}>{t(handoverWords.open)}</Button>
      </Actions>
    </Card>
  );
};
