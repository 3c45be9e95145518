import { presented } from '../presented.server.ts';

/** What is presented; what is said of it comes by itself (`data/notes.json`). */
export const load = presented;
