// What do the clauses say on which the rules rest? Our own short renderings with their article, from domain.md §2; never the printed law itself.
import { type Word, word } from '#shared/core/words.ts';

/** One clause: where it stands, what it says in our words, and the numbers of the rules that rest on it. */
export interface Clause {
  readonly key: string;
  readonly source: Word;
  readonly text: Word;
  readonly rules: readonly string[];
}

const branch = (article: string, number: string): Word => word(`《支部工作条例》第${article}条`, `Branch regulations, art. ${number}`);

/** The clauses in the order of their subjects. */
export const clauses: readonly Clause[] = [
  {
    key: 'branch-size',
    source: branch('四、五', '4 and 5'),
    text: word(
      '有正式党员3人以上的单位应当成立党支部，党员一般不超过50人。正式党员不足3人的，可以按地域、行业相近的原则联合成立，一般不超过5个单位。',
      'Three full members make a branch, normally of no more than 50. Units with fewer may form a joint branch, normally of no more than five units.',
    ),
    rules: ['ORG-01', 'ORG-02', 'ORG-07', 'ORG-15'],
  },
  {
    key: 'temporary-branch',
    source: branch('八', '8'),
    text: word(
      '临时党支部主要组织党员开展政治学习和教育管理，一般不发展党员、不处分处置党员、不收缴党费、不选举党代表和进行换届。',
      'A temporary branch organises study and education; it normally admits nobody, disciplines nobody, collects no dues and holds no elections.',
    ),
    rules: ['ORG-14'],
  },
  {
    key: 'branch-meeting',
    source: branch('十一', '11'),
    text: word(
      '支部党员大会一般每季度召开1次。表决时，到会有表决权的党员应在半数以上；赞成人数超过应到会有表决权党员的半数，才算通过。村、社区的重要事项要经党员大会讨论决定。',
      'The member meeting is held once a quarter. At least half of those entitled to vote must be present, and more than half of all entitled must agree. Important matters of a village or community pass the member meeting.',
    ),
    rules: ['MTG-01', 'MTG-06', 'MTG-07', 'MTG-08', 'MTG-11', 'MTG-17'],
  },
  {
    key: 'committee-meeting',
    source: branch('十二', '12'),
    text: word(
      '支部委员会会议一般每月召开1次，有半数以上委员到会方可进行。提交党员大会的重要事项，一般先经支委会讨论。',
      'The committee meets once a month with at least half of its members present. Important matters go through it before the member meeting.',
    ),
    rules: ['MTG-02', 'MTG-18', 'MTG-23'],
  },
  {
    key: 'group-meeting',
    source: branch('十三', '13'),
    text: word(
      '党员人数较多或者比较分散的支部划分若干党小组；党小组会一般每月召开1次。每个党员都要编入一个党组织。',
      'Branches with many or dispersed members form groups, which meet once a month. Every member belongs to one.',
    ),
    rules: ['MTG-03', 'ORG-13'],
  },
  {
    key: 'chair',
    source: branch('十四', '14'),
    text: word(
      '支部党员大会和支委会由书记召集并主持，书记不能参加时可以委托副书记或者委员；党小组会由组长召集并主持。',
      'The secretary calls and chairs the meetings, or charges the deputy or a commissioner; a group is chaired by its leader.',
    ),
    rules: ['MTG-09', 'MTG-10'],
  },
  {
    key: 'lecture-theme-day',
    source: branch('十六', '16'),
    text: word(
      '党支部按期上党课（各地一般每季度一次）。每月相对固定1天开展主题党日，事先研究内容，事后落实决定。',
      'Lectures are given regularly, in practice once a quarter. One fixed day a month is the theme day; its content is prepared and its decisions carried out.',
    ),
    rules: ['MTG-04', 'MTG-05', 'TD-01', 'TD-02'],
  },
  {
    key: 'life-meeting',
    source: branch('十七', '17'),
    text: word(
      '组织生活会每年至少召开1次，一般安排在第四季度。会前学习、谈心、听取意见，会上批评和自我批评，会后列出整改措施。',
      'The organisation-life meeting is held at least once a year, normally in the fourth quarter: study, talks and opinions before, criticism in it, measures after it.',
    ),
    rules: ['LIFE-01', 'LIFE-02', 'LIFE-03', 'LIFE-04'],
  },
  {
    key: 'appraisal',
    source: branch('十八', '18'),
    text: word(
      '党支部一般每年开展1次民主评议党员，按个人自评、党员互评、民主测评的程序，由支委会或者党员大会确定意见。',
      'Members are appraised once a year: self-review, peer review, ballot, then the opinion of committee or meeting.',
    ),
    rules: ['EVAL-01', 'EVAL-02', 'EVAL-03', 'EVAL-04', 'EVAL-05'],
  },
  {
    key: 'talks',
    source: branch('十九', '19'),
    text: word(
      '支委之间、支委和党员之间、党员和党员之间，每年谈心谈话一般不少于1次；有困难、受处分、有不良反映的要及时谈。',
      'Committee members among each other, committee and members, and members among each other talk at least once a year; at once where there is trouble.',
    ),
    rules: ['TALK-01', 'TALK-02'],
  },
  {
    key: 'committee',
    source: branch('二十', '20'),
    text: word(
      '有正式党员7人以上的支部设立支部委员会，由3至5人组成，一般不超过7人，设书记和组织、宣传、纪检等委员；不足7人的设1名书记。',
      'From seven full members on a branch has a committee of three to five, normally no more than seven; below that, a secretary.',
    ),
    rules: ['ORG-03', 'ORG-04', 'ORG-05', 'ORG-06'],
  },
  {
    key: 'term',
    source: branch('二十一', '21'),
    text: word(
      '村、社区支部委员会每届任期5年，其他一般3年。任期将满提前做好换届准备；延期或提前一般不超过1年，须报上级批准。班子缺额应及时补选。',
      'The term is five years in villages and communities, three elsewhere. Extension or earlier election by a year at most, with approval. Empty seats are filled in time.',
    ),
    rules: ['ORG-08', 'ORG-09', 'ORG-10', 'ORG-11', 'ORG-12'],
  },
  {
    key: 'admission-vote',
    source: word('《发展党员工作细则》（2026年5月18日修订前为第二十、二十一条）', 'Admission rules (articles 20 and 21 before 18 May 2026)'),
    text: word(
      '讨论接收预备党员和转正，到会有表决权的党员必须超过应到会有表决权党员的半数，逐个讨论、无记名表决，赞成人数超过应到会的半数才能通过。',
      'At admission and regularisation more than half of those entitled must be present; each person is discussed and voted on by secret ballot and needs more than half of all entitled.',
    ),
    rules: ['DEV-09', 'DEV-10'],
  },
  {
    key: 'no-vote',
    source: word('《党章》第七条；《基层组织选举工作条例》第五条', 'Constitution, art. 7; election regulations, art. 5'),
    text: word(
      '预备党员没有表决权、选举权和被选举权；受留党察看处分的党员在察看期间也没有。他们不计入应到会有表决权人数。',
      'Probationary members, and members under observation, do not vote, elect or stand; they are not counted among those entitled to vote.',
    ),
    rules: ['MTG-19', 'MTG-20'],
  },
  {
    key: 'excluded',
    source: word('组织部门关于不计入应到会人数的规定', 'Rules of the organisation departments on who is not expected'),
    text: word(
      '因病不能表达意志、自费出国半年以上、服刑、生活不能自理、长期外出半年以上按规定应转而未转组织关系的，报上级同意并经党员大会通过，可以不计入应到会。其他因故不能到会的仍要计入。',
      'Five cases may be left out of those expected, each time with the superior’s consent and the meeting’s approval; everybody else who cannot come is still counted.',
    ),
    rules: ['MTG-21', 'MTG-12'],
  },
  {
    key: 'late-entry',
    source: word('本地管理要求（设置里可改）', 'Local rule, set under Settings'),
    text: word(
      '会议记录应在会后几个工作日内整理定稿；超过的照样可以录入，但标明补录和真实录入时间，并写明原因。',
      'Minutes are made final within a few working days; later ones are taken too, marked as late with the true time of entry and the reason.',
    ),
    rules: ['MTG-15'],
  },
  {
    key: 'dues-rates',
    source: word('中组发〔2008〕3号第二至六条', 'Dues regulations 2008/3, art. 2–6'),
    text: word(
      '按月领取工资的党员以税后工资收入为基数：3000元以下交0.5%，3000元以上至5000元交1%，5000元以上至10000元交1.5%，10000元以上交2%。离退休人员5000元以下0.5%，以上1%。农民党员每月0.2元至1元，学生、下岗、低保党员每月0.2元。',
      'Of the monthly pay after tax: 0.5 % up to 3,000 yuan, 1 % to 5,000, 1.5 % to 10,000, 2 % above. Retired members 0.5 % up to 5,000, then 1 %. Farmers 0.2–1 yuan, students and members on relief 0.2 yuan a month.',
    ),
    rules: ['DUES-01', 'DUES-07', 'DUES-08', 'DUES-14'],
  },
  {
    key: 'dues-reduction',
    source: word('中组发〔2008〕3号第七条', 'Dues regulations 2008/3, art. 7'),
    text: word(
      '交纳党费确有困难的党员，经支部研究，报上一级党委批准后，可以少交或者免交。',
      'A member in hardship may pay less or nothing, after the branch’s study and with the approval of the superior committee.',
    ),
    rules: ['DUES-06'],
  },
  {
    key: 'dues-monthly',
    source: word('中组发〔2008〕3号第十二条等', 'Dues regulations 2008/3, art. 12 and others'),
    text: word(
      '党员自觉按月交纳，不得垫交、扣缴；补交一般不超过6个月。无正当理由连续6个月不交党费，按自行脱党处理。预备党员从支部大会通过之日起交纳。',
      'Members pay every month themselves; nobody pays or deducts for them. Back payment normally covers six months at most. Six months without payment and without reason count as leaving. Probationary members pay from the day of the vote.',
    ),
    rules: ['DUES-02', 'DUES-03', 'DUES-04', 'DUES-05', 'DUES-10', 'DUES-13'],
  },
  {
    key: 'dues-up',
    source: word('中组发〔2008〕3号有关条款', 'Dues regulations 2008/3'),
    text: word(
      '一次多交1000元以上的，全部上缴中央。党费收缴和使用情况每年至少向党员公布一次。上缴数不能大于收缴数；收款人变动要办交接。',
      'A single payment of 1,000 yuan and more beyond the dues goes to the centre whole. Dues are published to the members at least once a year; no more is passed up than was collected; a change of collector needs a hand-over.',
    ),
    rules: ['DUES-09', 'DUES-11', 'DUES-12', 'DUES-15'],
  },
  {
    key: 'id-number',
    source: word('GB 11643（公民身份号码）', 'GB 11643 (ID numbers)'),
    text: word(
      '身份证号18位，最后一位是校验码；第7至14位是出生日期，第17位单数为男、双数为女。号码、出生日期、性别要对得上。',
      'Eighteen characters, the last a check character; 7 to 14 the date of birth, the 17th odd for men and even for women. They must agree.',
    ),
    rules: ['DATA-01', 'DATA-02'],
  },
  {
    key: 'traces',
    source: word('党支部记录的一般要求', 'What records are expected to be'),
    text: word(
      '记录不删除、不涂改：录错的写明原因作废，已定稿的用“补充更正”，党费用冲正。日期不早于建党，也不晚于今天。',
      'Records are neither deleted nor altered: mistakes are retired with a reason, final records get an addendum, dues a reversal. No date lies before the Party’s founding or after today.',
    ),
    rules: ['DATA-07', 'DATA-09', 'DATA-10', 'MTG-14'],
  },
];

/** The clause on which a rule rests; a letter behind the number (MTG-08a) tells cases apart and is ignored. */
export const clauseOfRule = (rule: string): Clause | null => {
  const plain = rule.replace(/[a-z]+$/, '');
  return clauses.find(({ rules }) => rules.includes(plain)) ?? null;
};
