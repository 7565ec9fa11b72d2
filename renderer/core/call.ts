// How does the window ask? Every request goes through one bridge; a fault comes back as an exception that carries it.
import type { Bridge, CallName, DesktopRequests, InputOf, OutputOf } from '#shared/contract.ts';
import { FaultError } from '#shared/core/fault.ts';

declare global {
  interface Window {
    /** The only thing that the preload gives this page. */
    readonly ledger: Bridge;
  }
}

/** Makes one call of the contract and returns its value. Throws FaultError when the reply is a fault. */
export const call = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const reply = await window.ledger.invoke(name, input);
  if (!reply.ok) throw new FaultError(reply.fault);
  return reply.value;
};

/** Asks the desktop (dialogs, showing a file). Throws FaultError when the reply is a fault. */
export const desktop = async <N extends keyof DesktopRequests>(
  name: N,
  input: DesktopRequests[N]['input'],
): Promise<DesktopRequests[N]['output']> => {
  const reply = await window.ledger.invoke(name, input);
  if (!reply.ok) throw new FaultError(reply.fault);
  return reply.value;
};
