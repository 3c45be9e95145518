import { ServerOnly } from '../server-only.ts';
import { presented } from './presented.server.ts';

export async function load() {
  const { story, count } = await presented();
  /** Drawn one below the other for readers without a script. */
  return { story, count, drawn: new ServerOnly(true) };
}
