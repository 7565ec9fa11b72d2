// How are kinds and owners of files called?
import { word, words } from '#shared/core/words.ts';

export const fileKindLabels = words({
  photo: word('照片', 'Photo'),
  scan: word('扫描件', 'Scan'),
  idCard: word('身份证扫描件', 'Scanned ID card'),
  signIn: word('签到表', 'Sign-in sheet'),
  material: word('材料', 'Material'),
});
export const fileOwnerLabels = words({
  member: word('党员', 'Member'),
  meeting: word('会议记录', 'Meeting'),
  plan: word('计划', 'Plan'),
  talk: word('谈心谈话', 'Talk'),
  duesSlip: word('党费上缴单', 'Dues slip'),
  organisation: word('组织', 'Organisation'),
});
