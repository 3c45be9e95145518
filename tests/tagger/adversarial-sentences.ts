/** A sentence, and what is found in it in an article of Thursday 15 June 2017, as "words = TYPE value" of TIMEX3. */
type Sentence = [sentence: string, ...expected: string[]];

/** Every kind of time expression three times, each in a guise in which it is easily missed or misread. */
export const KINDS: { kind: string; cases: Sentence[] }[] = [
  {
    kind: 'explicit dates, American',
    cases: [
      ['Born Jan. 5, 2001, she swam early.', 'Jan. 5, 2001 = DATE 2001-01-05'],
      ['On Tuesday, Dec. 31, 1999 it froze.', 'Tuesday, Dec. 31, 1999 = DATE 1999-12-31'],
      ['The form of 2/28/2015 was lost.', '2/28/2015 = DATE 2015-02-28'],
    ],
  },
  {
    kind: 'explicit dates, British',
    cases: [
      ['The deed of 3rd May 2011 was lost.', '3rd May 2011 = DATE 2011-05-03'],
      ['The deed of the 3rd of May, 2011, was lost.', 'the 3rd of May, 2011 = DATE 2011-05-03'],
      ['It froze on Friday 31 December 1999.', 'Friday 31 December 1999 = DATE 1999-12-31'],
    ],
  },
  {
    kind: 'explicit dates, ISO',
    cases: [
      ['Updated 2016-12-01 by the desk.', '2016-12-01 = DATE 2016-12-01'],
      ['Updated 2016-12-01T08:05+01:00 by the desk.', '2016-12-01T08:05+01:00 = TIME 2016-12-01T08:05'],
      ['The figures for 2016-12 are in.', '2016-12 = DATE 2016-12'],
    ],
  },
  {
    kind: 'explicit dates of news wires',
    cases: [
      ['BERGEN, Norway, June 14 (Wire) — It rained.', 'June 14 = DATE 2017-06-14'],
      ['It rained on Wednesday (June 14).', 'Wednesday = DATE 2017-06-14', 'June 14 = DATE 2017-06-14'],
      ['Updated at 6:05 p.m. ET, June 14, 2017.', '6:05 p.m. ET, June 14, 2017 = TIME 2017-06-14T18:05'],
    ],
  },
  {
    kind: 'partial dates',
    cases: [
      ['The bill, passed in March, failed in April.', 'March = DATE 2017-03', 'April = DATE 2017-04'],
      ['She was born in 1961 or 1962.', '1961 = DATE 1961', '1962 = DATE 1962'],
      ['They met on the 12th.', 'the 12th = DATE 2017-06-12'],
    ],
  },
  {
    kind: 'weekdays of the past',
    cases: [
      ['The mayor told reporters Wednesday that it was over.', 'Wednesday = DATE 2017-06-14'],
      ['Monday’s storm felled trees.', 'Monday = DATE 2017-06-12'],
      ['The road has been shut since Friday.', 'Friday = DATE 2017-06-09'],
    ],
  },
  {
    kind: 'weekdays to come',
    cases: [
      ['The road will stay shut until Tuesday.', 'Tuesday = DATE 2017-06-20'],
      [
        'The mayor, who won in May, takes office on Monday.',
        'May = DATE 2017-05',
        'Monday = DATE 2017-06-19',
      ],
      ['He has to answer by Saturday.', 'Saturday = DATE 2017-06-17'],
    ],
  },
  {
    kind: 'last, next, this',
    cases: [
      [
        'Next month’s vote and last month’s count differ.',
        'Next month = DATE 2017-07',
        'last month = DATE 2017-05',
      ],
      ['This Friday it opens.', 'This Friday = DATE 2017-06-16'],
      [
        'It shut last December and reopens next spring.',
        'last December = DATE 2016-12',
        'next spring = DATE 2018-SP',
      ],
    ],
  },
  {
    kind: 'earlier in, later in',
    cases: [
      ['It had shut earlier in the week.', 'earlier in the week = DATE 2017-W24'],
      ['He left earlier this month.', 'earlier this month = DATE 2017-06'],
      ['It had shut earlier on Thursday.', 'earlier on Thursday = DATE 2017-06-15'],
    ],
  },
  {
    kind: 'a day after',
    cases: [
      [
        'It opened on May 2. A day later it shut.',
        'May 2 = DATE 2017-05-02',
        'A day later = DATE 2017-05-03',
      ],
      [
        'It opened on May 2 and shut the day after.',
        'May 2 = DATE 2017-05-02',
        'the day after = DATE 2017-05-03',
      ],
      ['It opened in 2011 and shut two years later.', '2011 = DATE 2011', 'two years later = DATE 2013'],
    ],
  },
  {
    kind: 'so many units ago, before, from now',
    cases: [
      ['Ten days ago it rained.', 'Ten days ago = DATE 2017-06-05'],
      [
        'It opened in 2011; three years before, it had burned.',
        '2011 = DATE 2011',
        'three years before = DATE 2008',
      ],
      ['It will open a year from now.', 'a year from now = DATE 2018'],
    ],
  },
  {
    kind: 'seasons',
    cases: [
      ['It burned in the autumn of 1998.', 'the autumn of 1998 = DATE 1998-FA'],
      ['It will open this fall.', 'this fall = DATE 2017-FA'],
      ['It burned in the winter.', 'the winter = DATE 2016-WI'],
    ],
  },
  {
    kind: 'quarters',
    cases: [
      ['Orders fell in the fourth quarter of last year.', 'the fourth quarter of last year = DATE 2016-Q4'],
      ['Orders fell in Q1.', 'Q1 = DATE 2017-Q1'],
      ['First-quarter orders fell.', 'First-quarter = DATE 2017-Q1'],
    ],
  },
  {
    kind: 'fiscal years',
    cases: [
      ['The deficit of fiscal year 2016 shrank.', 'fiscal year 2016 = DATE 2016'],
      ['The deficit of FY15 shrank.', 'FY15 = DATE 2015'],
      ['The deficit of this fiscal year shrank.', 'this fiscal year = DATE 2017'],
    ],
  },
  {
    kind: 'decades',
    cases: [
      ['Records of the late 1970s were lost.', 'the late 1970s = DATE 197'],
      ['He danced in the ’60s.', 'the ’60s = DATE 196'],
      ['He danced in the roaring twenties, then in the thirties.', 'the thirties = DATE 193'],
    ],
  },
  {
    kind: 'centuries',
    cases: [
      ['The nineteenth century built it.', 'The nineteenth century = DATE 18'],
      ['A 17th-century house burned.', '17th-century = DATE 16'],
      ['In the early 20th century it burned.', 'the early 20th century = DATE 19'],
    ],
  },
  {
    kind: 'beginning, middle and end',
    cases: [
      ['It opens in mid-July.', 'mid-July = DATE 2017-07'],
      ['It opens at the end of next month.', 'the end of next month = DATE 2017-07'],
      ['It burned in the beginning of 2004.', 'the beginning of 2004 = DATE 2004'],
    ],
  },
  {
    kind: 'parts of the day',
    cases: [
      ['It rained yesterday morning.', 'yesterday morning = TIME 2017-06-14TMO'],
      ['It will rain tomorrow night.', 'tomorrow night = TIME 2017-06-16TNI'],
      ['It rained late on Monday evening.', 'late on Monday evening = TIME 2017-06-12TEV'],
    ],
  },
  {
    kind: 'clock times with their zone',
    cases: [
      ['The bell rang at 11 a.m. EDT Wednesday.', '11 a.m. EDT Wednesday = TIME 2017-06-14T11:00'],
      ['The bell rang at 09:15 UTC+2 on 3 June 2017.', '09:15 UTC+2 on 3 June 2017 = TIME 2017-06-03T09:15'],
      ['The bell rings at 0630 GMT.', '0630 GMT = TIME 2017-06-15T06:30'],
    ],
  },
  {
    kind: 'holidays',
    cases: [
      ['They met on Labor Day 2016.', 'Labor Day 2016 = DATE 2016-09-05'],
      ['The shops were shut on Good Friday.', 'Good Friday = DATE 2017-04-14'],
      ['The shops will shut on Christmas Eve.', 'Christmas Eve = DATE 2017-12-24'],
    ],
  },
  {
    kind: 'ranges',
    cases: [
      ['It is open Sept. 3-5.', 'Sept. 3 = DATE 2017-09-03', '5 = DATE 2017-09-05'],
      ['He ruled from 1801 until 1809.', '1801 = DATE 1801', '1809 = DATE 1809'],
      ['It is open from 28 June to 2 July.', '28 June = DATE 2017-06-28', '2 July = DATE 2017-07-02'],
    ],
  },
  {
    kind: 'durations',
    cases: [
      [
        'The 45-minute talk ran for two and a half hours.',
        '45-minute = DURATION PT45M',
        'two and a half hours = DURATION PT2H30M',
      ],
      ['A three-month-long strike ended.', 'three-month-long = DURATION P3M'],
      [
        'For decades nobody came, then for six years everybody.',
        'decades = DURATION PXY',
        'six years = DURATION P6Y',
      ],
    ],
  },
  {
    kind: 'sets',
    cases: [
      [
        'The court sits each Tuesday and every other week.',
        'each Tuesday = SET XXXX-WXX-2',
        'every other week = SET P2W',
      ],
      ['The yearly fair draws 400 a day.', 'yearly = SET P1Y', 'a day = SET P1D'],
      [
        'They sing on Sunday mornings and every December.',
        'Sunday mornings = SET XXXX-WXX-7TMO',
        'every December = SET XXXX-12',
      ],
    ],
  },
  {
    kind: 'modifiers',
    cases: [
      ['Nearly three weeks ago it burned.', 'Nearly three weeks ago = DATE 2017-W21'],
      ['It takes at least five days.', 'at least five days = DURATION P5D'],
      ['It stood for almost a century.', 'almost a century = DURATION P100Y'],
    ],
  },
  {
    kind: 'then',
    cases: [
      ['In 1998 it burned; until then it stood.', '1998 = DATE 1998', 'then = DATE 1998'],
      ['He came on Monday. By then it was over.', 'Monday = DATE 2017-06-12', 'then = DATE 2017-06-12'],
      ['He came, then left; if so, then why?'],
    ],
  },
  {
    kind: 'now',
    cases: [
      ['Until now nobody knew.', 'Until now = DATE PRESENT_REF'],
      ['The house, now a museum, is shut.', 'now = DATE PRESENT_REF'],
      ['These days nobody comes.', 'These days = DATE PRESENT_REF'],
    ],
  },
  {
    kind: 'recently and soon',
    cases: [
      ['He has only recently come.', 'recently = DATE PAST_REF'],
      ['More recently he left.', 'More recently = DATE PAST_REF'],
      ['Soon it will be warm.', 'Soon = DATE FUTURE_REF'],
    ],
  },
];

/** The side on which a date lies that only the sentence tells, in an article of Thursday 15 June 2017. */
export const DIRECTIONS: Sentence[] = [
  ['The flood which swept the valley on Tuesday was deep.', 'Tuesday = DATE 2017-06-13'],
  ['She was the first envoy to arrive on Saturday.', 'Saturday = DATE 2017-06-10'],
  ['The strike forced him to leave the island on Monday.', 'Monday = DATE 2017-06-12'],
  ['A trader pauses Wednesday to make a call.', 'Wednesday = DATE 2017-06-14'],
  ['They hope to reach the island on Monday.', 'Monday = DATE 2017-06-19'],
  ['Elections scheduled in August are at risk.', 'August = DATE 2017-08'],
  ['The mayor says it plans another round of protests Friday.', 'Friday = DATE 2017-06-16'],
  ['With the approval of the plan Tuesday, the city is expected to pay.', 'Tuesday = DATE 2017-06-13'],
  ['On Saturday, the city is expected to pay.', 'Saturday = DATE 2017-06-17'],
  ['When the leaders meet on Saturday, they must agree.', 'Saturday = DATE 2017-06-17'],
  ['They plan to end the string of failures that began in March.', 'March = DATE 2017-03'],
  ['Money in May expands at the slowest pace to be seen.', 'May = DATE 2017-05'],
];

/** Lengths and distances in the words that newspapers of today have for them, in an article of the same day. */
export const LENGTHS: Sentence[] = [
  ['It began an hour and a half ago.', 'an hour and a half ago = DURATION PT1H30M'],
  ['It began a year and a half ago.', 'a year and a half ago = DATE 2015-12'],
  ['It closed a decade or two ago.', 'a decade or two ago = DATE 2007'],
  ['It closed a short time ago.', 'a short time ago = DATE PAST_REF'],
  ['It takes 6-8 weeks.', '6-8 weeks = DURATION P6W'],
  ['The 11-8 second favourite lost.'],
  ['It was the worst in a quarter-century.', 'a quarter-century = DURATION P25Y'],
  ['It was the worst in two centuries.', 'two centuries = DURATION P200Y'],
  ['The year-long and the weeklong strike ended.', 'year-long = DURATION P1Y', 'weeklong = DURATION P1W'],
  ['It took three-and-a-half years.', 'three-and-a-half years = DURATION P3Y6M'],
  ['It will be hard in the weeks ahead.', 'the weeks ahead = DURATION PXW'],
  ['Over the past week it rose.', 'the past week = DURATION P1W'],
  ['Over the last decade it rose.', 'the last decade = DURATION P10Y'],
  ['He lived for three weeks before dying.', 'three weeks = DURATION P3W'],
  ['He served from 2005-7.', '2005 = DATE 2005', '7 = DATE 2007'],
  ['A six-week-old truce holds, and a 23-month-old child lives.', 'six-week-old = DURATION P6W'],
  ['One day a stranger came.'],
];

/** Words that look like time expressions and are none. */
export const LOOK_ALIKES: { kind: string; sentences: string[] }[] = [
  {
    kind: 'May and other names',
    sentences: [
      'Mrs. May won.',
      'Brian May may play.',
      'May it be so.',
      'Miss June Summers met Dr. April Day.',
    ],
  },
  {
    kind: 'march and other verbs',
    sentences: [
      'They march for peace.',
      'The march went on to the square.',
      'A protest march drew thousands.',
      'Prices spring back and fall short.',
    ],
  },
  {
    kind: 'second and other ordinals',
    sentences: [
      'She came second.',
      'Wait a second, he said.',
      'The second man left on the third try.',
      'A third of the voters and a quarter of the seats were lost.',
    ],
  },
  {
    kind: 'letters',
    sentences: [
      'A Q&A followed.',
      'Audi’s Q5 and Q7 sold well.',
      'The H1 motor failed.',
      'Read section 4(a) of A.D. Smith.',
    ],
  },
  {
    kind: 'counts',
    sentences: [
      'The 2,000 workers left.',
      'Some 1,900 people and 2010 soldiers left.',
      'He sold 1950 tickets at $1999.',
      'Room 2012 is on the 20th floor.',
    ],
  },
  {
    kind: 'scores, prices and measures',
    sentences: [
      'They won 3-2 and 21-15.',
      'Stocks fell 11.30 points to 1,987.65.',
      'It weighs 1,500 kg and costs 19.99.',
      'The ratio is 10:1, the odds 7-5.',
      'A 1-2 finish at 4/5 of the price.',
    ],
  },
  {
    kind: 'codes',
    sentences: [
      'Call 555-2016.',
      'Version 10.12.3 is out.',
      'See pages 1984-1990.',
      'Flight 1999 landed at gate 12.',
      'Her number is 0800 1066 1066.',
    ],
  },
  {
    kind: 'names with a word of time in them',
    sentences: [
      'The Sunday Times and the Daily Mail wrote so.',
      'He told “60 Minutes” so.',
      'The film “Friday Night Lights” ran.',
      'She wrote for Time and Newsweek.',
      'USA Today wrote so.',
    ],
  },
  {
    kind: 'idioms',
    sentences: [
      'In the long run it pays.',
      'He is second to none.',
      'It was the match of the day.',
      'Just now and then? No: this time, at times, on time.',
    ],
  },
];
