const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that carry grammar, not content: they are compared only beside words that agree. */
export const FUNCTION_WORDS = set(`
  a an the this that these those some any each every such
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
  myself ourselves yourself himself herself itself themselves who whom whose which what where how why whether
  and or but nor so yet if as than then though although because since while when unless once
  of in on at by for from to into onto with about over under between among through during against within
  up down out off above below near after before until till upon towards toward per via across along around
  be is are was were been being am do does did done doing has have had having
  will would shall should can could may might must ought
  there here also too very just only even still again ever rather quite much more most less least own both all
  however moreover therefore thus indeed instead meanwhile otherwise besides else true well
  s t re ve ll d m let
`);

/** Words so common in the news that they prove little: they count for less, however rare they are in a story. */
export const LIGHT_WORDS = set(`
  say says said tell told add added note noted make made take took taken get got give given go went gone come came
  put set keep kept see saw seen know knew think thought want look use used work call called happen seem become
  became remain year years month week day days today time times people man men woman thing things way part new old
  first last next other another many few several good great big little high long same different important able
  president minister leader government country countries state official officials city report reported reports news
  include including according now already ago later earlier back around lot number end start begin need try
  let help show former live lead told ask asked answer head member group case
`);

/** What turns a sentence into its opposite. */
export const NEGATIONS = set(`
  not n't no never nobody nothing none neither nor nowhere cannot without hardly scarcely
`);

/** Verbs that turn a clause with “that” into its opposite: without them it says what they say is not so. */
export const DENIALS = set(`
  deny denies denied reject rejects rejected dismiss dismisses dismissed refute refutes refuted dispute disputes disputed
  doubt doubts doubted
`);

/** Verbs by which somebody is said to have said something. */
export const SPEECH_VERBS = set(`
  say says said saying add adds added tell tells told stress stresses stressed emphasize emphasizes emphasized
  emphasise emphasises emphasised note notes noted declare declares declared announce announces announced
  insist insists insisted explain explains explained claim claims claimed argue argues argued remark remarks remarked
  reply replies replied state states stated write writes wrote warn warns warned promise promises promised
  predict predicts predicted confirm confirms confirmed conclude concludes concluded report reported reiterate
  reiterated complain complained quip quipped joke joked vow vowed mention mentioned
`);

/** Words before which a clause begins. */
export const CLAUSE_OPENERS = set(`
  that who whom which whose because although though as but and while when where if since unless whereas after before
  until so or nor than
`);

/** Words that join a clause to what is before it and are no part of what it says. */
export const JOINING_WORDS = set(
  `and but that because although though as so or however moreover while whereas then since`,
);

/** Numbers in words. “One” is left out: it is mostly none. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .filter(([word]) => word !== '_'),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens): [string, number] => [word, 10 * (tens + 3)]),
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['twice', 2],
]);
