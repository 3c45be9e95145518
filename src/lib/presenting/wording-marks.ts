/** What the marks below compared wordings mean, each said in words that bear the mark. */
export const WORDING_MARKS = { own: 'only here', alike: 'elsewhere in other words' } as const;
