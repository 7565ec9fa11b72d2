// Which ethnic groups are there? GB/T 3304-1991 with numeric codes (domain §4.3); full names are kept, short ones accepted.

const listed =
  '01 汉族 02 蒙古族 03 回族 04 藏族 05 维吾尔族 06 苗族 07 彝族 08 壮族 09 布依族 10 朝鲜族 11 满族 12 侗族 13 瑶族 14 白族 15 土家族 16 哈尼族 17 哈萨克族 18 傣族 19 黎族 20 傈僳族 21 佤族 22 畲族 23 高山族 24 拉祜族 25 水族 26 东乡族 27 纳西族 28 景颇族 29 柯尔克孜族 30 土族 31 达斡尔族 32 仫佬族 33 羌族 34 布朗族 35 撒拉族 36 毛南族 37 仡佬族 38 锡伯族 39 阿昌族 40 普米族 41 塔吉克族 42 怒族 43 乌孜别克族 44 俄罗斯族 45 鄂温克族 46 德昂族 47 保安族 48 裕固族 49 京族 50 塔塔尔族 51 独龙族 52 鄂伦春族 53 赫哲族 54 门巴族 55 珞巴族 56 基诺族 97 其他 98 外国血统中国籍人士';

/** Codes and names in the order of the standard. */
export const ethnicGroups: readonly { readonly code: string; readonly name: string }[] = [...listed.matchAll(/(\d\d) (\S+)/g)].map((match) => ({
  code: match[1] ?? '',
  name: match[2] ?? '',
}));

/** Misspellings and old names met in rosters (domain §4.3, R17). */
const misspelt: ReadonlyMap<string, string> = new Map([
  ['达翰尔族', '达斡尔族'],
  ['么佬族', '仫佬族'],
  ['拉枯族', '拉祜族'],
  ['畬族', '畲族'],
  ['僳僳族', '傈僳族'],
  ['毛难族', '毛南族'],
  ['崩龙族', '德昂族'],
]);

/** The full name of a group as typed (汉, 汉族, 01, a known misspelling), or null when it names none: never guessed further. */
export const readEthnicity = (typed: string): string | null => {
  const text = typed.normalize('NFKC').replace(/\s/gu, '');
  const byCode = ethnicGroups.find(({ code }) => code === text.padStart(2, '0'));
  if (byCode) return byCode.name;
  const corrected = misspelt.get(text) ?? misspelt.get(`${text}族`) ?? text;
  return ethnicGroups.find(({ name }) => name === corrected || name === `${corrected}族`)?.name ?? null;
};
