import { presented } from '../presented.server.ts';

/** For paper: no script is needed. */
export const csr = false;

export const load = presented;
