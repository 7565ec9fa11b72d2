// Where is the seal put? In a box kept clear, with its date.
import { recordsWords } from '#shared/records/words.ts';

/** The room for a seal: label above, date to be written below. */
export const SealBox = ({ label }: { readonly label: string }) => (
  <div className="seal">
    <span>{label}</span>
    <span>{recordsWords.date.zh}</span>
  </div>
);
