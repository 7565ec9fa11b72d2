// In which words does a schema's complaint stand under its field? The schemas speak zh; this gives the twin in en.
import { fill, type Language, type Word, word } from '#shared/core/words.ts';

/** For complaints of the schema library itself, which are written for programmers. */
const plain: Word = word('请检查这一项', 'Please check this field');

const sentences: readonly Word[] = [
  word('请填写存在的日期，如 2026-03-05', 'Enter a date that exists, e.g. 2026-03-05'),
  word('请填写日期，如 2026-03-05、2026-03 或 2026', 'Enter a date, e.g. 2026-03-05, 2026-03 or 2026'),
  word('请填写月份，如 2026-03', 'Enter a month, e.g. 2026-03'),
  word('请填写时间，如 14:30', 'Enter a time, e.g. 14:30'),
  word('时间格式不对', 'Not a time'),
  word('编号格式不对', 'Not a valid choice'),
  word('金额应大于零', 'The amount must be above zero'),
  word('金额以分为单位，必须是整数', 'Not a valid amount'),
  word('含有不能保存的字符', 'Holds characters that cannot be kept'),
  word('口令至少10个字符，建议用四个以上词语', 'At least 10 characters, better four words or more'),
  word('代码用3至24位字母、数字或短横线', 'The code has 3 to 24 letters, digits or dashes'),
];

const longest = /^最多(\d+)个字$/;
const missing = /^请填写(?!存在|日期|月份|时间)(.+)$/;

/** A schema's complaint in the language asked for; what nobody has put into words becomes “please check this field”. */
export const schemaMessage = (message: string, language: Language): string => {
  if (language === 'zh') return /\p{Script=Han}/u.test(message) ? message : plain.zh;
  const known = sentences.find((sentence) => sentence.zh === message);
  if (known) return known.en;
  const length = longest.exec(message);
  if (length) return fill('At most {count} {count|character|characters}', { count: length[1] ?? '' });
  return missing.test(message) ? 'Please fill this in' : plain.en;
};
