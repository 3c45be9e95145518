import type { Span } from '#lib/corpus/span.ts';

/** The fragment of words that give a date. */
export const dateFragment = ({ start, end }: Span): string => `t-${start}-${end}`;
