// How is an amount written in capital numerals on a receipt (domain §4.7)? 人民币壹仟肆佰零玖元伍角整.
import type { Fen } from '#shared/core/money.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿'] as const;

const digit = (figure: number): string => digits.charAt(figure);

/** Up to four figures without leading zeros: 6007 → 陆仟零柒; zeros inside count as one 零, zeros at the end as none. */
const groupText = (value: number): string => {
  let text = '';
  for (const [place, unit] of places.entries()) {
    const figure = Math.floor(value / 10 ** place) % 10;
    if (figure > 0) text = `${digit(figure)}${unit}${text}`;
    else if (text !== '' && !text.startsWith('零') && value >= 10 ** (place + 1)) text = `零${text}`;
  }
  return text;
};

/** Whole yuan: groups of four figures; a 零 stands where a lower group does not fill its place of 仟 (100,010,000 → 壹亿零壹万). */
const yuanPart = (yuan: number): string => {
  let text = '';
  let hasGap = false;
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (value === 0) {
      hasGap = text !== '';
      continue;
    }
    if (text !== '' && (hasGap || value < 1000)) text += '零';
    text += `${groupText(value)}${groups[group]}`;
    hasGap = false;
  }
  return text;
};

/**
 * The amount as a receipt says it, with its prefix: 整 closes after 元 and 角, never after 分; a missing 角 before 分 is written 零.
 * @param fen integer fen below 10¹⁴; a negative amount (a reversal) begins with 负.
 */
export const capitalAmount = (fen: Fen): string => {
  const amount = Math.abs(fen);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cent = amount % 10;
  const head = `人民币${fen < 0 ? '负' : ''}${yuan > 0 ? `${yuanPart(yuan)}元` : ''}`;
  if (jiao === 0 && cent === 0) return yuan > 0 ? `${head}整` : `${head}零元整`;
  const jiaoText = jiao > 0 ? `${digit(jiao)}角` : '';
  if (cent === 0) return `${head}${jiaoText}整`;
  return `${head}${jiaoText || (yuan > 0 ? '零' : '')}${digit(cent)}分`;
};
