// What did the launcher decide for this start? It says so in the environment of the process that it starts.
import { z } from '#shared/core/zod.ts';

const settingsSchema = z.object({
  STAND_IN_CHROMIUM: z.string().min(1),
  STAND_IN_MODE: z.enum(['window', 'printer', 'journey']),
});

/** The browser's file, and what this start is for: a window for a person, a printer, or a journey of the tests. */
export const readSettings = (): { chromium: string; mode: 'window' | 'printer' | 'journey' } => {
  const { STAND_IN_CHROMIUM, STAND_IN_MODE } = settingsSchema.parse(process.env);
  return { chromium: STAND_IN_CHROMIUM, mode: STAND_IN_MODE };
};
