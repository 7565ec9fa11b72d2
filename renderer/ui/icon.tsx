// Which small pictures are there? They only accompany words; a screen reader never hears them.
import {
  AccountBookOutlined,
  CalendarOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HomeOutlined,
  InboxOutlined,
  MinusCircleOutlined,
  PrinterOutlined,
  SearchOutlined,
  SettingOutlined,
  TeamOutlined,
  UploadOutlined,
} from '@ant-design/icons';

const pictures = {
  home: HomeOutlined,
  people: TeamOutlined,
  calendar: CalendarOutlined,
  account: AccountBookOutlined,
  printer: PrinterOutlined,
  upload: UploadOutlined,
  inbox: InboxOutlined,
  settings: SettingOutlined,
  search: SearchOutlined,
  overdue: ExclamationCircleOutlined,
  waiting: ClockCircleOutlined,
  done: CheckCircleOutlined,
  off: MinusCircleOutlined,
} as const;

/** The name of a small picture. */
export type IconName = keyof typeof pictures;

/** A small picture beside a word that says the same. */
export const Icon = ({ name }: { readonly name: IconName }) => {
  const Picture = pictures[name];
  return <Picture aria-hidden />;
};
