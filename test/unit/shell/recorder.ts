// How is a guard asked without Electron? Its handlers are recorded here and then called with what Electron would bring.
import { EventEmitter } from 'node:events';

/** An event that remembers whether it was prevented. */
export interface AskedEvent {
  readonly url: string;
  wasPrevented: boolean;
  preventDefault(): void;
}

/** An event about an address. */
export const anEvent = (url = ''): AskedEvent => {
  const event: AskedEvent = {
    url,
    wasPrevented: false,
    preventDefault: () => {
      event.wasPrevented = true;
    },
  };
  return event;
};

/** Emits an event about an address and tells whether a listener prevented it. */
export const isPrevented = (emitter: EventEmitter, name: string, url = ''): boolean => {
  const event = anEvent(url);
  emitter.emit(name, event);
  return event.wasPrevented;
};

/** A page's contents at an address, with everything that guards listen to. */
export const contentsAt = (address: string) => Object.assign(new EventEmitter(), { getURL: () => address });
