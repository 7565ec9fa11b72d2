// Does the reading of ID numbers agree with GB 11643 and with every number that domain §4.1 gives?
import { describe, expect, test } from 'vitest';
import { checkCharacter, readIdNumber } from '#shared/members/id-number.ts';

const today = '2026-03-05';

describe('numbers of domain §4.1', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['440524188001010014', null, null],
    ['34052419800101001X', '1980-01-01', 'male'],
    ['370101190102039973', '1901-02-03', 'male'],
    ['610822196508150011', '1965-08-15', 'male'],
    ['610822198802290022', '1988-02-29', 'female'],
    ['610822197206300031', '1972-06-30', 'male'],
    ['610822199910010053', '1999-10-01', 'male'],
    ['610822200001010043', '2000-01-01', 'female'],
    ['610822195307011125', '1953-07-01', 'female'],
  ])('%s is right and says birth and sex', (number, birth, sex) => {
    expect(checkCharacter(number.slice(0, 17))).toBe(number.at(-1));
    const reading = readIdNumber(number, today);
    // A birth of 1880 is arithmetic only: nobody born before 1900 is kept.
    expect(reading).toMatchObject(birth ? { idNumber: number, problem: 'none', birthDate: birth, sex } : { problem: 'date', idNumber: '' });
  });

  test('一个校验位写错的号码不能用', () => {
    expect(readIdNumber('610822196508150012', today)).toMatchObject({ problem: 'check', idNumber: '', birthDate: null, sex: null });
  });
});

describe('what people type', () => {
  test.each([
    ['６１０８２２１９６５０８１５００１１', '610822196508150011'],
    [' 610822 19650815 0011 ', '610822196508150011'],
    ["'610822196508150011", '610822196508150011'],
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
  ])('%j is read as %s', (typed, number) => {
    expect(readIdNumber(typed, today).idNumber).toBe(number);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['61082219650815001', 'length'],
    ['6108221965081500111', 'length'],
    ['无', 'format'],
    ['6108221965O8150011', 'format'],
    ['61082219650815X011', 'format'],
    ['6108226508150X1', 'format'],
  ])('%j cannot be used: %s', (typed, problem) => {
    expect(readIdNumber(typed, today)).toMatchObject({ problem, idNumber: '' });
  });

  test('15 digits become 18: 19 before the year, check character appended', () => {
    const reading = readIdNumber('610822871204345', today);
    expect(reading).toMatchObject({ problem: 'none', birthDate: '1987-12-04', sex: 'male', wasOldForm: true });
    expect(reading.idNumber.slice(0, 17)).toBe('61082219871204345');
    expect(readIdNumber(reading.idNumber, today).problem).toBe('none');
  });
});

/** A number with its check character, built from the standard's definition: the weighted sum of all 18 is 1 modulo 11. */
const withCheck = (first17: string): string => {
  const weighted = [...first17].reduce((sum, digit, index) => sum + Number(digit) * 2 ** (17 - index), 0);
  const check = [...'0123456789X'].find((_, value) => (weighted + value) % 11 === 1) ?? '';
  return `${first17}${check}`;
};

describe('the date in it', () => {
  test.each([
    ['61082219880229002', 'none'],
    ['61082219000229002', 'date'],
    ['61082219870229002', 'date'],
    ['61082219871301002', 'date'],
    ['61082219870431002', 'date'],
    ['61082220260305002', 'none'],
    ['61082220260306002', 'future'],
    ['61082220261301002', 'date'],
  ])('%s… is %s on 2026-03-05', (first17, problem) => {
    expect(readIdNumber(withCheck(first17), today).problem).toBe(problem);
  });
});

test('a number that a spreadsheet rounded is told from a mistyped one', () => {
  expect(readIdNumber('610822197307127000', today).problem).toBe('rounded');
  // Ends in 000 and is right: the check character tells.
  expect(readIdNumber('610822197307018000', today)).toMatchObject({ problem: 'none', birthDate: '1973-07-01' });
});

test('地区代码前两位不在省级表中只提醒', () => {
  expect(readIdNumber(withCheck('99082219880229002'), today)).toMatchObject({ problem: 'none', unknownArea: true });
  expect(readIdNumber(withCheck('83082219880229002'), today).unknownArea).toBe(true);
  expect(readIdNumber(withCheck('61082219880229002'), today).unknownArea).toBe(false);
});
