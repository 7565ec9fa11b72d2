// Where do people sign on a form of basic facts? In one row of boxes, each with its date.
import { recordsWords } from '#shared/records/words.ts';

/** The boxes in which a form is signed or sealed, in their order. */
export const FormSignatures = ({ signers }: { readonly signers: readonly string[] }) => (
  <table className="form-signatures">
    <tbody>
      <tr>
        {signers.map((label) => (
          <td key={label}>
            <div>
              <span>{label}</span>
              <span className="number">{recordsWords.date.zh}</span>
            </div>
          </td>
        ))}
      </tr>
    </tbody>
  </table>
);
