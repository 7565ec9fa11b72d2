// How is a name written, and in which order do names stand? domain §4.10.
import { cleanText } from '#shared/core/text.ts';

/** Look-alikes of the interpunct that people type; only U+00B7 is right (民委发〔2016〕33号). */
const lookAlikeDots = /[•・‧．｡⋅∙●·ꞏ᛫]/gu;
const dotBetweenHan = /(?<=\p{Script=Han})[.](?=\p{Script=Han})/gu;
const betweenHan = /(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu;
const privateUse = /\p{Co}/u;

/** A name put right, and what was noticed. `asWritten` is the cleaned raw text, kept beside the name. */
interface ReadName {
  readonly name: string;
  readonly asWritten: string;
  /** A look-alike dot was replaced, or blanks inside were removed. */
  readonly wasMended: boolean;
  /** Holds a private-use character: another machine shows something else, or nothing. */
  readonly hasPrivateUse: boolean;
}

/** Puts a name right: interpunct U+00B7, no blanks between Chinese characters or around the dot, NFC; Latin names keep single blanks. */
export const readName = (raw: string): ReadName => {
  const asWritten = cleanText(raw);
  const name = asWritten
    .replace(lookAlikeDots, '·')
    .replace(dotBetweenHan, '·')
    .replace(/[\s\u3000]*·[\s\u3000]*/gu, '·')
    .replace(betweenHan, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
  return { name, asWritten, wasMended: name !== asWritten, hasPrivateUse: privateUse.test(name) };
};

/** Number of characters as people count them, by code point: 𠅤 is one (domain §4.10). */
export const lengthOfName = (name: string): number => [...name].length;

/**
 * Surnames whose reading differs from the character's usual one, each with a character that is read so:
 * the collation of names knows only usual readings (单 stands at shàn, 尉迟 at yùchí, 曾 at zēng).
 */
const surnameReadings: readonly (readonly [surname: string, readAs: string])[] = [
  ['尉迟', '玉迟'],
  ['万俟', '莫其'],
  ['长孙', '掌孙'],
  ['澹台', '谈台'],
  ['单于', '缠于'],
  ['单', '善'],
  ['曾', '增'],
  ['仇', '求'],
  ['解', '谢'],
  ['区', '欧'],
  ['朴', '瓢'],
  ['查', '扎'],
  ['盖', '葛'],
  ['乐', '月'],
  ['翟', '宅'],
  ['种', '崇'],
  ['缪', '妙'],
  ['员', '运'],
  ['任', '仁'],
  ['华', '话'],
  ['召', '绍'],
  ['折', '舌'],
  ['秘', '必'],
  ['繁', '婆'],
  ['洗', '显'],
  ['冼', '显'],
  ['黑', '贺'],
  ['燕', '烟'],
  ['尉', '未'],
  ['晟', '圣'],
  ['覃', '秦'],
  ['佴', '二'],
  ['句', '勾'],
  ['纪', '己'],
  ['曲', '屈'],
  ['应', '英'],
  ['牟', '谋'],
  ['薄', '博'],
];

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

const readingsBySurname = new Map(surnameReadings.map(([surname, readAs]) => [surname, readAs]));

const orderKey = (name: string): string => {
  const [first = '', second = ''] = name;
  const double = readingsBySurname.get(first + second);
  if (double && name.length > first.length + second.length) return double + name.slice(first.length + second.length);
  const single = readingsBySurname.get(first);
  return single && name.length > first.length ? single + name.slice(first.length) : name;
};

/** Order of a name list: by pinyin, surnames as surnames are read; equal names keep the order of their code points. */
export const compareNames = (a: string, b: string): number =>
  collator.compare(orderKey(a), orderKey(b)) || collator.compare(a, b) || Number(a > b) - Number(a < b);

/** Places of names in a name list (equal names share one), so that a long list is compared by numbers. */
export const placesOfNames = (names: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...new Set(names)].sort(compareNames).map((name, place) => [name, place]));
