// How are dues categories and the state of a month called?
import { word, words } from '#shared/core/words.ts';

export const duesCategoryLabels = words({
  salary: word('按月领工资', 'Monthly salary'),
  annualSalary: word('年薪制', 'Annual salary'),
  irregular: word('不按月取得收入', 'Irregular income'),
  retired: word('离退休', 'Retired'),
  farmer: word('农民', 'Farmer'),
  student: word('学生', 'Student'),
  laidOff: word('下岗失业', 'Laid off'),
  relief: word('抚恤救济', 'On relief'),
  minimumLiving: word('最低生活保障', 'Minimum living allowance'),
});
export const duesPayerLabels = words({
  self: word('本人', 'The member'),
  relative: word('亲属代交', 'A relative'),
  member: word('其他党员代交', 'Another member'),
  organisation: word('组织垫交或扣缴', 'The organisation'),
});
export const duesStateLabels = words({
  notMember: word('不在本支部', 'Not a member'),
  unset: word('未核定', 'Not assessed'),
  due: word('待交', 'Due'),
  arrears: word('欠', 'In arrears'),
  partly: word('部分', 'Partly paid'),
  paid: word('已交', 'Paid'),
  exempt: word('免交', 'Exempt'),
  future: word('未到', 'Not yet due'),
});
