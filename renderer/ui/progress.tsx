// How far is it?
import { Progress as Bar } from 'antd';

interface Props {
  readonly done: number;
  /** 0: the length is not known yet. */
  readonly total: number;
  readonly label: string;
}

/** A bar with its count in words. */
export const Progress = ({ done, total, label }: Props) => (
  <div className="progress" role="status">
    <Bar percent={total > 0 ? Math.round((done / total) * 100) : 0} showInfo={false} strokeColor="#a8201a" aria-label={label} />
    <span>
      {label}
      {total > 0 ? ` ${done} / ${total}` : ''}
    </span>
  </div>
);
