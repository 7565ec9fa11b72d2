// Are local rules read back as they were set, each within its bounds, each with a name and a source?
import { expect, test } from 'vitest';
import { settingTexts } from '#shared/branch/setting-words.ts';
import { defaultSettings, readSetting, settingKeys, settingsSchema } from '#shared/branch/settings.ts';

test('every setting has a name and a source, and its default fits its schema', () => {
  expect(Object.keys(settingTexts)).toEqual(settingKeys);
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test.each([
  ['duesRounding', 'cent', 'cent'],
  ['duesRounding', 'fen', null],
  ['recordWithinWorkdays', '60', 60],
  ['recordWithinWorkdays', '0', null],
  ['recordWithinWorkdays', '2.5', null],
  ['planFiling', 'true', true],
  ['planFiling', 'false', false],
  ['themeDay', 'day15', 'day15'],
  ['duesDeductions', '个人所得税', '个人所得税'],
  ['duesDeductions', '', ''],
  ['duesDeductions', '税'.repeat(51), null],
  ['probationDiscussDays', '0', null],
  ['probationDiscussDays', '90', 90],
  ['themeDay', 'day31', null],
] as const)('%s kept as “%s” is read as %s', (key, text, value) => {
  expect(readSetting(key, text)).toBe(value);
});
