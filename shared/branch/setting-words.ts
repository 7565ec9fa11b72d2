// What is each local rule called, and where does it come from?
import type { SettingKey } from '#shared/branch/settings.ts';
import { type Word, word, words } from '#shared/core/words.ts';

/** Name and source of one setting; `unit` stands behind a number. */
interface SettingText {
  readonly label: Word;
  readonly source: Word;
  readonly unit?: Word;
}

const days = word('天', 'days');
const workdays = word('个工作日', 'working days');
const years = word('年', 'years');
const day = word('日', '(day)');
const percent = word('%', '%');

/** What the settings page says of each key. */
export const settingTexts: Readonly<Record<SettingKey, SettingText>> = {
  duesRounding: {
    label: word('党费按比例算出后怎样取整', 'Rounding of percentage dues'),
    source: word(
      '中组部党费规定未定取整办法，由上级或本地确定；定额不取整。',
      'The dues regulations do not say; the superior or the locality decides. Flat amounts are never rounded.',
    ),
  },
  recordWithinWorkdays: {
    label: word('会后几个工作日内录入，超过记为补录', 'Working days after which a record is late'),
    source: word('本地管理要求；会议记录应在会后及时整理。', 'Local rule; minutes are to be written soon after the meeting.'),
    unit: workdays,
  },
  writtenOpinionsCount: {
    label: word('2026年5月18日起，缺席党员的书面意见计入赞成票', 'Since 18 May 2026 written opinions of absent voters count'),
    source: word(
      '修订后的《发展党员工作细则》各地理解不一，以上级答复为准。',
      'The revised admission rules are read differently; follow the superior.',
    ),
  },
  themeDay: {
    label: word('主题党日固定在', 'Fixed theme day'),
    source: word(
      '《支部工作条例》第十六条：每月相对固定1天，哪一天由本地定。',
      'Branch regulations, art. 16: one fixed day a month, chosen locally.',
    ),
  },
  themeDayShiftDays: {
    label: word('主题党日改期超过几天作提示', 'Days a theme day may be moved'),
    source: word('本地做法：调整一般不超过一周（TD-01）。', 'Local practice: by a week at most (TD-01).'),
    unit: days,
  },
  lectureCycle: {
    label: word('党课多久上一次', 'How often a party lecture is given'),
    source: word('《支部工作条例》第十六条只说“按期”，各地一般每季度一次（MTG-04）。', 'Art. 16 says “regularly”; quarterly in practice (MTG-04).'),
  },
  planFiling: {
    label: word('三会一课计划要向上级报备', 'Plans are filed with the superior'),
    source: word('部分乡镇要求按季报备计划（F32）。', 'Some townships ask for a plan each quarter (F32).'),
  },
  planDueDay: {
    label: word('计划在每季度首月几日前报备', 'Day of the first month by which a plan is filed'),
    source: word('本地管理要求，常见为5日前（F32）。', 'Local rule, often the 5th (F32).'),
    unit: day,
  },
  villageTwoThirds: {
    label: word('村级重要事项须三分之二以上党员到会', 'Village matters need two thirds present'),
    source: word('“四议两公开”的部分地方规定。', 'A local form of the “four deliberations”.'),
  },
  lifeRectifyDays: {
    label: word('组织生活会后几天内列出整改措施', 'Days for measures after an organisation-life meeting'),
    source: word('本地管理要求（LIFE-04）。', 'Local rule (LIFE-04).'),
    unit: days,
  },
  seatVacancyDays: {
    label: word('班子缺额超过几天作提示', 'Days after which an empty seat is noted'),
    source: word(
      '《支部工作条例》第二十一条：缺额应及时补选；天数由本地定（ORG-12）。',
      'Art. 21: fill in time; the number of days is local (ORG-12).',
    ),
    unit: days,
  },
  probationDiscussDays: {
    label: word('预备期满后几天内讨论转正，超过算逾期', 'Days after probation within which the meeting discusses it'),
    source: word(
      '《发展党员工作细则》要求预备期满及时讨论；天数由本地定（DEV-14）。',
      'The admission rules say “in time”; the number of days is local (DEV-14).',
    ),
    unit: days,
  },
  duesDeductions: {
    label: word('核定党费基数时从工资里扣除', 'Taken off the pay before dues are reckoned'),
    source: word(
      '中组发〔2008〕3号第一条：税后固定收入；扣哪些由本地口径定，核定时作提示。',
      'Art. 1: fixed pay after tax; what else is taken off is local. Shown where a base is entered.',
    ),
  },
  duesBaseReview: {
    label: word('党费基数什么时候核定', 'When dues bases are assessed'),
    source: word(
      '2008年规定：工资变动当月起；中央和国家机关2021年口径：每年年初核定一次，年内一般不变。',
      'The 2008 text: from the month of change; central organs 2021: once at the start of the year.',
    ),
  },
  duesReductionBy: {
    label: word('少交、免交党费由谁批准', 'Who approves reductions'),
    source: word(
      '中组发〔2008〕3号第七条：支部委员会研究，报上级党委批准；离退休困难党员有由支部决定的口径。',
      'Art. 7: the superior; for retired members some let the branch decide.',
    ),
  },
  duesPassUp: {
    label: word('党费多久上缴一次', 'How often dues are passed up'),
    source: word('本地财务要求，一般按季（DUES-11）。', 'Local rule, usually quarterly (DUES-11).'),
  },
  duesPassUpPercent: {
    label: word('上缴比例', 'Share passed up'),
    source: word('省级向中央上缴年度党费的5%，以下各级比例由本地定。', 'Provinces pass 5 % up; lower shares are local.'),
    unit: percent,
  },
  duesPassUpDays: {
    label: word('每期结束后几天内上缴', 'Days after a period within which dues are passed up'),
    source: word('本地财务要求；有的县要求次月10日前（DUES-11）。', 'Local rule; one county asks for the 10th of the next month (DUES-11).'),
    unit: days,
  },
  duesNoticeDays: {
    label: word('每期结束后几天内公布', 'Days after a period within which dues are published'),
    source: word('本地管理要求（DUES-12）。', 'Local rule (DUES-12).'),
    unit: days,
  },
  duesNotice: {
    label: word('党费收缴情况多久公布一次', 'How often dues are published'),
    source: word('每年至少一次（DUES-12）；有的街道按季公布。', 'Yearly at least (DUES-12); quarterly in some places.'),
  },
  bookCheckDay: {
    label: word('上年记录本在1月几日前送审', 'Day of January by which last year’s book is handed in'),
    source: word('本地管理要求，常见为1月10日前。', 'Local rule, often 10 January.'),
    unit: day,
  },
  talksStayHome: {
    label: word('谈心谈话记录留在支部，不随包上报', 'Records of heart talks stay here and are not reported'),
    source: word(
      '本地做法：谈话涉及个人思想和困难。上级要求上报的改为“否”。已经报上去的收不回来。',
      'Local practice: talks touch on private matters. Set to “No” where the superior asks for them. What was handed over stays there.',
    ),
  },
  reportingDay: {
    label: word('支部每月几日前报包（上级用）', 'Day of the month by which branches hand in (for superiors)'),
    source: word('本地管理要求；收包台按它算按时、迟报和该催的。', 'Local rule; the inbox counts who is on time, late and to be reminded.'),
    unit: day,
  },
  retainMeetingYears: {
    label: word('会议记录保管', 'Meeting records are kept'),
    source: word('一地档案部门建议10年；系统从不自动删除。', 'One archive advises 10 years; nothing is ever deleted by itself.'),
    unit: years,
  },
  retainRelationYears: {
    label: word('名册、介绍信及存根保管', 'Rosters and letters are kept'),
    source: word('一所高校的档案期限表：30年；系统从不自动删除。', 'One university’s table: 30 years; nothing is ever deleted by itself.'),
    unit: years,
  },
};

/** How the answers of a choice read. */
export const settingChoiceLabels = {
  themeDay: words({
    firstMonday: word('每月第一个星期一', 'First Monday'),
    firstTuesday: word('每月第一个星期二', 'First Tuesday'),
    firstWednesday: word('每月第一个星期三', 'First Wednesday'),
    firstThursday: word('每月第一个星期四', 'First Thursday'),
    firstFriday: word('每月第一个星期五', 'First Friday'),
    day5: word('每月5日', 'The 5th'),
    day10: word('每月10日', 'The 10th'),
    day15: word('每月15日', 'The 15th'),
    day20: word('每月20日', 'The 20th'),
    day25: word('每月25日', 'The 25th'),
  }),
  cycle: words({
    month: word('每月', 'Monthly'),
    quarter: word('每季度', 'Quarterly'),
    half: word('每半年', 'Half-yearly'),
    year: word('每年', 'Yearly'),
  }),
  duesBaseReview: words({
    yearly: word('每年年初核定一次', 'Once, at the start of the year'),
    onChange: word('工资变动当月起', 'From the month of a change'),
  }),
  duesReductionBy: words({
    superior: word('报上级党委批准', 'The superior committee'),
    branch: word('支部委员会决定', 'The branch committee'),
  }),
  flag: words({ true: word('是', 'Yes'), false: word('否', 'No') }),
};
