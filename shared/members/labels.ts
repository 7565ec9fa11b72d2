// How are the facts and events of a membership called? F6 gives the names and their order.
import { word, words } from '#shared/core/words.ts';

export const sexLabels = words({ male: word('男', 'Male'), female: word('女', 'Female') });
export const memberTypeLabels = words({ fullMember: word('正式党员', 'Full member'), probationaryMember: word('预备党员', 'Probationary member') });
export const partyStatusLabels = words({ normal: word('正常', 'Normal'), suspended: word('停止党籍', 'Suspended') });
export const membershipEventLabels = words({
  admit: word('接收为预备党员', 'Admitted on probation'),
  regularise: word('转为正式党员', 'Became full member'),
  transferIn: word('组织关系转入', 'Transferred in'),
  transferOut: word('组织关系转出', 'Transferred out'),
  suspend: word('停止党籍', 'Membership suspended'),
  restore: word('恢复党籍', 'Membership restored'),
  expel: word('出党', 'Left the party'),
  death: word('去世', 'Died'),
  observation: word('留党察看', 'On observation'),
});
export const memberFieldLabels = words({
  name: word('姓名', 'Name'),
  sex: word('性别', 'Sex'),
  ethnicity: word('民族', 'Ethnic group'),
  idNumber: word('公民身份号码', 'ID number'),
  birthDate: word('出生日期', 'Date of birth'),
  education: word('学历', 'Education'),
  degree: word('学位', 'Degree'),
  memberType: word('人员类别', 'Member type'),
  branchName: word('所在党支部', 'Branch'),
  joinedOn: word('加入党组织日期', 'Joined on'),
  regularisedOn: word('转为正式党员日期', 'Regularised on'),
  post: word('工作岗位', 'Post'),
  workplace: word('工作单位及职务', 'Workplace and position'),
  professionalTitle: word('从事专业技术职务', 'Professional title'),
  newStratum: word('新社会阶层类型', 'New social stratum'),
  isMigrantWorker: word('是否农民工', 'Migrant worker'),
  mobile: word('手机号码', 'Mobile phone'),
  landline: word('固定电话', 'Landline'),
  address: word('家庭住址', 'Home address'),
  household: word('户籍所在地', 'Household registration'),
  nativePlace: word('籍贯', 'Native place'),
  partyStatus: word('党籍状态', 'Membership status'),
  lostContactSince: word('失去联系年月', 'Out of contact since'),
  isLostContact: word('是否失联', 'Out of contact'),
  isMobile: word('是否流动党员', 'Mobile member'),
  outflowPlace: word('外出流向', 'Gone to'),
  groupId: word('所在党小组', 'Party group'),
  partyAge: word('党龄', 'Party age'),
  partyAgeAdjustment: word('党龄校正值（月）', 'Party age adjustment (months)'),
  partyPosts: word('党内职务', 'Party post'),
  note: word('备注', 'Note'),
});
