// Does every part of a filter ask for what it says? The edges of ages, groups, posts and gaps.
import { expect, test } from 'vitest';
import { isSameFilter, readFilter } from '#shared/filters/read.ts';
import { educationGroupOf } from '#shared/members/education.ts';
import {
  type FilterFacts,
  isMissing,
  type MemberFilter,
  matchesFilter,
  memberViewSchema,
  noFilter,
  partsAsked,
  usualView,
} from '#shared/members/filter.ts';
import { postGroupOf, postGroups, postNames } from '#shared/members/posts.ts';

const groupId = '01900000-0000-7000-8000-000000000001';
const person: FilterFacts = {
  sex: 'female',
  ethnicity: '汉族',
  idNumber: '610822196508150011',
  birthDate: '1966-03-05',
  education: '大学专科',
  joinedOn: '1990-07-01',
  regularisedOn: '1991-07-01',
  post: '退休人员',
  mobile: '13678976769',
  landline: '',
  address: '新府山社区',
  groupId,
  isMobile: 0,
  isMigrantWorker: 0,
  partyStatus: 'normal',
  lostContactSince: null,
  memberType: 'fullMember',
  partyAge: 34,
  hasSeat: false,
  own: {},
};
const day = '2026-03-05';

test.each([
  ['nothing asked', {}, {}, true],
  ['in this group', {}, { group: groupId }, true],
  ['in another group', {}, { group: '01900000-0000-7000-8000-000000000002' }, false],
  ['in no group', { groupId: null }, { group: 'none' }, true],
  ['in no group, but has one', {}, { group: 'none' }, false],
  ['sixty today, from 60', {}, { ageFrom: 60 }, true],
  ['sixty tomorrow, from 60', { birthDate: '1966-03-06' }, { ageFrom: 60 }, false],
  ['sixty today, to 59', {}, { ageTo: 59 }, false],
  ['birth unknown, any age asked', { birthDate: null }, { ageTo: 130 }, false],
  ['party age from 34', {}, { partyAgeFrom: 34 }, true],
  ['party age from 35', {}, { partyAgeFrom: 35 }, false],
  ['no party age yet, to 5', { partyAge: null }, { partyAgeTo: 5 }, false],
  ['a woman', {}, { sex: 'female' }, true],
  ['a man', {}, { sex: 'male' }, false],
  ['minority, but Han', {}, { ethnicity: 'minority' }, false],
  ['minority', { ethnicity: '回族' }, { ethnicity: 'minority' }, true],
  ['ethnic group unknown is no minority', { ethnicity: '' }, { ethnicity: 'minority' }, false],
  ['college', {}, { education: 'college' }, true],
  ['bachelor', {}, { education: 'bachelor' }, false],
  ['retired', {}, { post: 'retired' }, true],
  ['lost', { lostContactSince: '2025-01' }, { isLost: true }, true],
  ['lost, but in contact', {}, { isLost: true }, false],
  ['mobile', { isMobile: 1 }, { isMobile: true }, true],
  ['migrant worker', {}, { isMigrantWorker: true }, false],
  ['with a seat', { hasSeat: true }, { hasSeat: true }, true],
  ['suspended', { partyStatus: 'suspended' }, { isSuspended: true }, true],
  ['two parts, one fails', {}, { sex: 'female', isMobile: true }, false],
] as const)('%s', (_claim, facts: Partial<FilterFacts>, filter: Partial<MemberFilter>, expected) => {
  expect(matchesFilter({ ...person, ...facts }, { ...noFilter, ...filter }, day)).toBe(expected);
});

test.each([
  ['phone', { mobile: '', landline: '' }, true],
  ['phone', { mobile: '', landline: '0912-1234567' }, false],
  ['regularisedOn', { regularisedOn: null }, true],
  ['regularisedOn', { regularisedOn: null, memberType: 'probationaryMember' }, false],
  ['group', { groupId: null }, true],
  ['post', { post: '' }, true],
  ['joinedOn', {}, false],
] as const)('%s missing (%#)', (fact, facts: Partial<FilterFacts>, expected) => {
  expect(isMissing({ ...person, ...facts }, fact)).toBe(expected);
});

test('a filter says how much it asks', () => {
  expect(partsAsked(noFilter)).toBe(0);
  expect(partsAsked({ ...noFilter, ageFrom: 0, isLost: true, sex: 'male' })).toBe(3);
});

test.each([
  ['中央党校研究生', 'postgraduate'],
  ['大学本科', 'bachelor'],
  ['大学普通班', 'bachelor'],
  ['第二学士学位班', 'bachelor'],
  ['大学专科', 'college'],
  ['省委党校大专', 'college'],
  ['中专', 'vocational'],
  ['职业高中', 'highSchool'],
  ['高中', 'highSchool'],
  ['初中', 'middleSchool'],
  ['', null],
])('education %s counts as %s', (education, group) => {
  expect(educationGroupOf(education)).toBe(group);
});

test('every post that forms offer stands in a row of the statistics, and other texts are placed by their words', () => {
  expect(new Set(postNames.map(postGroupOf))).toEqual(new Set(postGroups));
  expect(postGroupOf('务农')).toBe('farmer');
  expect(postGroupOf('某局退休干部')).toBe('retired');
  expect(postGroupOf('待业')).toBe('other');
  expect(postGroupOf('')).toBeNull();
});

test('a way of looking at the list is kept and read back; what an older program kept otherwise is not offered', () => {
  const view = { ...usualView, filter: { ...noFilter, post: 'retired' as const }, hidden: ['mobile'] };
  expect(readFilter(memberViewSchema, JSON.stringify(view))).toEqual(view);
  expect(readFilter(memberViewSchema, JSON.stringify({ text: '', group: null }))).toBeNull();
  expect(isSameFilter(view, Object.fromEntries(Object.entries(view).reverse()))).toBe(true);
});
