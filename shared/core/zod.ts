// Which zod does everybody use? This one: without `new Function`, which the window's content policy forbids.
import { z } from 'zod';

// Must run before any schema is built, hence a module of its own that all schema modules import.
z.config({ jitless: true });

export { z };
