// Where do people sign, and where does the seal go? In one block that never falls on two pages.
import { SealBox } from '#renderer/paper/seal-box.tsx';

/** Lines for signatures by hand, and beside them the seal, if the form has one. `long` signers get a whole row. */
export const SignatureRow = (props: { readonly signers: readonly string[]; readonly long?: readonly string[]; readonly seal?: string }) => (
  <div className="signatures">
    <div className="signers">
      {props.signers.map((signer) => (
        <span key={signer}>
          {signer}：<i />
        </span>
      ))}
      {props.long?.map((signer) => (
        <span className="wide-signer" key={signer}>
          {signer}：<i />
        </span>
      ))}
    </div>
    {props.seal ? <SealBox label={props.seal} /> : null}
  </div>
);
