// Is the paper that is drawn only measured? Then nothing of it is seen, and only places count.
import { createContext } from 'react';

/** True while a book is drawn to learn on which pages its parts stand. */
export const Measuring = createContext(false);
