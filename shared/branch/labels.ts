// How are the kinds of organisation, branch and seat called?
import type { branchTypes } from '#shared/branch/model.ts';
import { word, words } from '#shared/core/words.ts';

export const organisationKindLabels = words({ branch: word('党支部', 'Branch'), committee: word('上级党组织', 'Superior committee') });
export const branchTypeLabels = words({
  village: word('村党支部', 'Village branch'),
  community: word('社区党支部', 'Community branch'),
  organ: word('机关党支部', 'Organ branch'),
  institution: word('事业单位党支部', 'Institution branch'),
  enterprise: word('企业党支部', 'Enterprise branch'),
  newOrg: word('两新组织党支部', 'Two-new branch'),
  joint: word('联合党支部', 'Joint branch'),
  temporary: word('临时党支部', 'Temporary branch'),
});
export const seatRoleLabels = words({
  secretary: word('书记', 'Secretary'),
  deputySecretary: word('副书记', 'Deputy secretary'),
  orgCommissioner: word('组织委员', 'Organisation commissioner'),
  publicityCommissioner: word('宣传委员', 'Publicity commissioner'),
  disciplineCommissioner: word('纪检委员', 'Discipline commissioner'),
  member: word('委员', 'Committee member'),
});
export const roundingLabels = words({
  cent: word('到分（0.01元）', 'To 0.01 yuan'),
  tenth: word('到角（0.1元，四舍五入）', 'To 0.1 yuan, half up'),
  yuan: word('到元（四舍五入）', 'To 1 yuan, half up'),
  yuanUp: word('到元（只进不舍）', 'To 1 yuan, always up'),
});
export const unitSituationLabels = words({
  asSuperior: word('与上级党组织相同', 'The unit of the superior'),
  legalUnit: word('法人单位', 'A legal person'),
  jointBranch: word('联合党支部', 'Several units (joint branch)'),
});
export const unitPartyOrgLabels = words({
  own: word('单独建立', 'Has its own'),
  joint: word('联合建立', 'Shares one'),
  none: word('未建立', 'Has none'),
});
/** 组织类别 of F6's organisation side: what kind of branch each type is. */
export const branchCategoryOf = (type: (typeof branchTypes)[number] | null): 'branch' | 'joint' | 'temporary' =>
  type === 'joint' || type === 'temporary' ? type : 'branch';
export const branchCategoryLabels = words({
  branch: word('党支部', 'Branch'),
  joint: word('联合党支部', 'Joint branch'),
  temporary: word('临时党支部', 'Temporary branch'),
});
