// Are names, ethnic groups and educations put into one spelling, and do names stand in the order people expect?
import { describe, expect, test } from 'vitest';
import { readEducation } from '#shared/members/education.ts';
import { ethnicGroups, readEthnicity } from '#shared/members/ethnicity.ts';
import { maskedIdNumber, maskedPhone } from '#shared/members/masks.ts';
import { compareNames, lengthOfName, readName } from '#shared/members/names.ts';

describe('the interpunct is U+00B7 only', () => {
  test.each([
    '古丽娜尔\u2022艾合买提',
    '古丽娜尔\u30fb艾合买提',
    '古丽娜尔\u2027艾合买提',
    '古丽娜尔．艾合买提',
    '古丽娜尔.艾合买提',
    '古丽娜尔 \u2022 艾合买提',
  ])('%s', (written) => {
    expect(readName(written)).toMatchObject({ name: '古丽娜尔\u00b7艾合买提', asWritten: written, wasMended: true });
  });
  test('a right name stays as it is', () => {
    expect(readName('阿卜杜拉\u00b7买买提')).toEqual({
      name: '阿卜杜拉\u00b7买买提',
      asWritten: '阿卜杜拉\u00b7买买提',
      wasMended: false,
      hasPrivateUse: false,
    });
  });
});

test('blanks between Chinese characters go, those of a Latin name stay', () => {
  expect(readName('王  磊').name).toBe('王磊');
  expect(readName('王\u3000磊').name).toBe('王磊');
  expect(readName('Maria  de Souza').name).toBe('Maria de Souza');
});

test('rare characters count as one and are kept; private-use ones are noticed', () => {
  expect(readName('𠅤㛃').name).toBe('𠅤㛃');
  expect(lengthOfName('𠅤㛃')).toBe(2);
  expect(readName('王\ue815').hasPrivateUse).toBe(true);
  expect(readName('𠅤㛃').hasPrivateUse).toBe(false);
});

test('姓氏按姓氏读音排序', () => {
  const names = ['赵永', '单文斌', '尉迟勇波', '曾丽', '仇辉', '沈一', '邱二', '余三', '阿卜杜拉·买买提', '王磊', '区小平', '解放', '吴轩'];
  expect(names.toSorted(compareNames)).toEqual([
    '阿卜杜拉·买买提',
    '区小平',
    '邱二',
    '仇辉',
    '单文斌',
    '沈一',
    '王磊',
    '吴轩',
    '解放',
    '余三',
    '尉迟勇波',
    '曾丽',
    '赵永',
  ]);
});

test('equal readings keep a fixed order', () => {
  expect(['张伟', '章炜', '张伟'].toSorted(compareNames)).toEqual(['张伟', '张伟', '章炜']);
  expect(compareNames('张伟', '张伟')).toBe(0);
});

describe('ethnic groups', () => {
  test('56 groups and two further entries, each code once', () => {
    expect(ethnicGroups).toHaveLength(58);
    expect(new Set(ethnicGroups.map(({ code }) => code)).size).toBe(58);
    expect(ethnicGroups[0]).toEqual({ code: '01', name: '汉族' });
    expect(ethnicGroups[55]).toEqual({ code: '56', name: '基诺族' });
  });
  test.each([
    ['汉', '汉族'],
    ['汉族', '汉族'],
    ['01', '汉族'],
    ['5', '维吾尔族'],
    ['维吾尔', '维吾尔族'],
    ['达翰尔族', '达斡尔族'],
    ['么佬族', '仫佬族'],
    ['拉枯族', '拉祜族'],
    ['畬族', '畲族'],
    ['僳僳族', '傈僳族'],
    ['毛难族', '毛南族'],
    ['崩龙族', '德昂族'],
    ['其他', '其他'],
    ['火星族', null],
    ['', null],
  ])('%s → %s', (typed, name) => {
    expect(readEthnicity(typed)).toBe(name);
  });
});

test.each([
  ['本科', '大学本科'],
  ['大专', '大学专科'],
  ['普通高中', '高中'],
  ['研究生', '研究生'],
  ['私塾', '私塾'],
])('学历 %s → %s', (typed, label) => {
  expect(readEducation(typed)).toBe(label);
});

describe('masks', () => {
  test.each([
    ['610822196508150011', '610822********0011'],
    ['11010519491231002X', '110105********002X'],
    ['', ''],
  ])('ID number %s → %s', (number, masked) => {
    expect(maskedIdNumber(number)).toBe(masked);
  });
  test.each([
    ['13678976769', '136****6769'],
    ['136 7897 6769', '136****6769'],
    ['0912-8712345', '091****2345'],
    ['8712345', '***2345'],
    ['110', '***'],
    ['', ''],
  ])('telephone %s → %s', (phone, masked) => {
    expect(maskedPhone(phone)).toBe(masked);
  });
});
