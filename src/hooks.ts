import type { Transport } from '@sveltejs/kit';
import { ServerOnly } from './routes/server-only.ts';

export const transport: Transport = {
  ServerOnly: {
    encode: (value) => value instanceof ServerOnly && 1,
    decode: () => new ServerOnly(null),
  },
};
