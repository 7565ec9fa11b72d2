// How does a journey reach what is outside the page? By messages to the process: dialogs, recorded guards, events of the system.
import type { EventEmitter } from 'node:events';
import { z } from '#shared/core/zod.ts';
import { standInApp } from './app.ts';
import { answerDialog } from './dialogs.ts';
import { recorded } from './records.ts';
import { sessions } from './session.ts';
import { readSettings } from './settings.ts';
import { standInPowerMonitor } from './system.ts';

const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('answer-dialog'), paths: z.array(z.string()) }),
  z.strictObject({ type: z.literal('recorded'), id: z.int() }),
  z.strictObject({ type: z.literal('ask-permission'), id: z.int(), session: z.string(), permission: z.string() }),
  z.strictObject({ type: z.literal('emit'), target: z.enum(['app', 'powerMonitor', 'window']), event: z.string(), values: z.array(z.unknown()) }),
  z.strictObject({ type: z.literal('quit') }),
]);

/** What a journey may ask of the process. */
type ControlRequest = z.output<typeof requestSchema>;

let window: EventEmitter | null = null;

/** Tells the journey that the window is there, at which port, and which process to kill for a crash. */
export const announceWindow = (port: number, opened: EventEmitter): void => {
  window = opened;
  process.send?.({ type: 'window', port, pid: process.pid });
};

/** Listens to a journey; when the test goes, so does this process. */
export const startControl = (): void => {
  if (readSettings().mode !== 'journey') return;
  process.on('message', (message) => act(requestSchema.parse(message)));
  process.on('disconnect', () => standInApp.exit(1));
};

const act = (request: ControlRequest): void => {
  if (request.type === 'answer-dialog') return void answerDialog(request.paths);
  if (request.type === 'quit') return void standInApp.quit();
  if (request.type === 'emit') return void targetOf(request.target)?.emit(request.event, ...request.values);
  const value = request.type === 'recorded' ? recorded() : sessions.fromPartition(request.session).askPermission(request.permission);
  process.send?.({ type: 'value', id: request.id, value });
};

const targetOf = (target: 'app' | 'powerMonitor' | 'window'): EventEmitter | null => {
  if (target === 'app') return standInApp;
  return target === 'powerMonitor' ? standInPowerMonitor : window;
};
