import type { TimeRule } from './time-rule.ts';

/** What came soon after something else: “soon felt”. */
const SOON_DONE =
  /^\s+(?:after|as|became|had|was|were|found|began|got|learned|turned|realized|followed|felt|broke|brought|came|fell|left|lost|made|went|rose|saw|sent|took|won|gave|\p{Ll}+ed)\b/iu;

/** Words for the present, the past and the future that name no day. */
export const REFERENCE_RULES: readonly TimeRule[] = [
  {
    name: 'the present',
    type: 'DATE',
    phrases: [
      '[right|until|up to|by] now',
      'currently',
      'presently',
      'at present',
      'the present',
      'at the moment',
      'these days',
      'nowadays',
      'the current time',
      'this (crucial|very|) moment',
      'this moment',
      'the present time',
      'at this time',
      'the time being',
    ],
    notBefore: 'and then',
    read: ({ words = '' }, { before, after }) => {
      const isNoTime =
        /^now$/i.test(words) &&
        (/^[-‐‑]/.test(after) ||
          /\b(?:just|every)\s+$/iu.test(before) ||
          (/^N/.test(words) && /^,/.test(after)));
      // “at the moment the others came”
      const isOfAnother =
        /^at the moment$/u.test(words) && /^\s+(?:the|of|when|that|he|she|they|it|we|you|I|a)\b/u.test(after);
      // “the present agreement”
      const isAdjective = /^the present$/i.test(words) && /^\s+(?!and|or|is|as|in|to)\p{Ll}/u.test(after);
      return isNoTime || isOfAnother || isAdjective ? null : { kind: 'reference', to: 'PRESENT_REF' };
    },
  },
  {
    name: 'current',
    type: 'DATE',
    phrases: ['current'],
    notBefore: 'account|accounts|events|affairs|{dateUnit}',
    read: (_, { before }) =>
      /\b(?:electric|ocean|water|strong|alternating|direct)\s+$/iu.test(before)
        ? null
        : { kind: 'reference', to: 'PRESENT_REF' },
  },
  {
    // under the present system
    name: 'of the present',
    type: 'DATE',
    phrases: ['present'],
    after: 'the|its|their|his|our',
    before:
      'system|situation|crisis|government|administration|state|level|levels|law|laws|rules|conflict|regime|leadership|circumstances|conditions|constitution|form|policy|trend|rate|rates|position|mandate',
    read: () => ({ kind: 'reference', to: 'PRESENT_REF' }),
  },
  {
    // a recent report, the recent attacks: adjectives that place in time, as “current” does
    name: 'recent',
    type: 'DATE',
    phrases: ['recent'],
    before: '{anyWord}',
    // “the most recent model” is the newest one, “recent weeks” another rule's
    notAfter: 'most|more',
    notBefore: '{unit}|times|memory|history|past',
    read: () => ({ kind: 'reference', to: 'PAST_REF' }),
  },
  {
    name: 'the past',
    type: 'DATE',
    phrases: [
      '[most|more|just] recently',
      'the [recent|distant|immediate|not-too-distant] past',
      'lately',
      'formerly',
      'in recent times',
      'the old days',
      'a while ago',
      'some time ago',
      'not long ago',
      'the not-so-distant past',
      'one time',
      'the other (day|night)',
      'those days',
    ],
    notBefore: '{unit}|[couple of|few|two|three|four|five|six] {unit}',
    read: ({ words = '' }, { before, after }) => {
      if (/^one time$/i.test(words))
        return /\bat\s+$/iu.test(before) && /^[,.]|^\s+(?:was|were|had|the|he|she|it|they)\b/iu.test(after)
          ? { kind: 'reference', to: 'PAST_REF' }
          : null;
      if (/^those/i.test(words) && !/\bin\s+$/iu.test(before)) return null;
      // “most recently on April 9”
      if (/^(?:most|more|just)\s/iu.test(words) && /^,?\s+(?:on|in|last|this|by|at|when|as)\b/u.test(after))
        return null;
      // “as recently as March”
      if (/^recently$/i.test(words) && /\bas\s+$/iu.test(before) && /^\s+as\b/u.test(after)) return null;
      if (
        /^the past$/i.test(words) &&
        /^\s+(?:(?:one|two|three|four|five|six|\d+)\b|(?:\p{L}+\s+)?(?:year|month|week|day|decade|century|quarter|season|summer|winter))/iu.test(
          after,
        )
      )
        return null;
      return { kind: 'reference', to: 'PAST_REF' };
    },
  },
  {
    name: 'the future',
    type: 'DATE',
    phrases: [
      'the [near|foreseeable|immediate|not-too-distant|distant] future',
      '[very] soon',
      'the (near|short|long|longer|medium) term',
      'in future',
      'shortly',
      'someday',
      'some day',
      'one day',
    ],
    notBefore: 'after|as|before|thereafter|enough|afterward|afterwards|to be|of|contracts|contract|{unit}',
    read: ({ words = '' }, { before, after }) => {
      // “the Medium Term Expenditure Framework”
      if (/\s\p{Lu}/u.test(words)) return null;
      if (
        /soon$/i.test(words) &&
        (/\b(?:as|too|so|how)\s+$/iu.test(before) ||
          /^[-‐‑]/.test(after) ||
          SOON_DONE.test(after) ||
          // “Soon they arrived”: not after now, but after that.
          (/^S/.test(words) && !/^[^.;]{0,60}\b(?:will|be)\b/u.test(after)) ||
          (/\b(?:was|were|had|would|who|which|and)\s+$/iu.test(before) && !/\bwould\s+$/iu.test(before)))
      )
        return null;
      if (/^one day$/i.test(words))
        return /\b(?:will|would|could|might|may|hopes?|can)\b[^.]*$/iu.test(before) ||
          /^,?(?:\s[\p{L}’']+){1,4}\swill\b/u.test(after)
          ? { kind: 'reference', to: 'FUTURE_REF' }
          : null;
      if (/^shortly$/i.test(words) && /^\s+(?:after|before)/iu.test(after)) return null;
      return { kind: 'reference', to: 'FUTURE_REF' };
    },
  },
  {
    // then, at the time: the time spoken of
    name: 'then',
    type: 'DATE',
    phrases: ['then'],
    after: 'since|by|until|back|till',
    // “arrested by then Colonel Smith”
    read: (_, { before, after }) =>
      /^[-‐‑]/.test(after) || (/\bby\s+$/iu.test(before) && /^\s\p{Lu}/u.test(after))
        ? null
        : { kind: 'same', unit: null },
  },
  {
    name: 'a while',
    type: 'DATE',
    phrases: ['a while', 'some time', 'a short (time|while)', 'a (long|short) period'],
    after: 'for|in|quite|within',
    read: () => ({ kind: 'duration', value: 'PXX' }),
  },
];
