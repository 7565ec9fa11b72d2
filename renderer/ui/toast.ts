// How is something said in passing, without stopping anybody?
import { App } from 'antd';
import { useMemo } from 'react';

/** Says something for a few seconds: `toast.done('已保存')`, `toast.note('…')`. Never for faults: those stay until read. */
export const useToast = (): { readonly done: (text: string) => void; readonly note: (text: string) => void } => {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      done: (text) => {
        message.success(text, 4).then(undefined, () => undefined);
      },
      note: (text) => {
        message.info(text, 5).then(undefined, () => undefined);
      },
    }),
    [message],
  );
};
