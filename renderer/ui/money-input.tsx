// How is an amount entered? Typed in yuan, handed on in fen.
import { useWords } from '#renderer/core/i18n.ts';
import type { WidgetProps } from '#renderer/ui/field.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { type Fen, parseYuan, yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** An amount in fen, or null while it is empty or unreadable. */
export const MoneyInput = (props: WidgetProps<Fen | null>) => {
  const t = useWords();
  return (
    <ParsedInput<Fen>
      {...props}
      parse={parseYuan}
      show={yuanText}
      complaint={t(uiWords.moneyFormat)}
      className="input-number"
      beside={
        <span className="input-unit" aria-hidden>
          元
        </span>
      }
    />
  );
};
