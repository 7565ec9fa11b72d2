// Which small picture stands beside a section's name?
import {
  AccountBookOutlined,
  CalendarOutlined,
  HomeOutlined,
  InboxOutlined,
  PrinterOutlined,
  SettingOutlined,
  TeamOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

const icons: Readonly<Record<string, ReactNode>> = {
  '/': <HomeOutlined aria-hidden />,
  '/members': <TeamOutlined aria-hidden />,
  '/meetings': <CalendarOutlined aria-hidden />,
  '/dues': <AccountBookOutlined aria-hidden />,
  '/print': <PrinterOutlined aria-hidden />,
  '/handoff': <UploadOutlined aria-hidden />,
  '/inbox': <InboxOutlined aria-hidden />,
  '/settings': <SettingOutlined aria-hidden />,
};

/** The picture of a section; the word beside it says the same. */
export const SectionIcon = ({ path }: { readonly path: string }) => icons[path] ?? null;
