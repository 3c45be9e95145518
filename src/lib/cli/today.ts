/** The day on which a command runs, in UTC, as EDTF: what is not the command line is told it, and knows no clock. */
export const today = (): string => new Date().toISOString().slice(0, 10);
