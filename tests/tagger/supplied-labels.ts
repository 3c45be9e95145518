/**
 * Every time expression in the bodies of the supplied articles, in order, as TimeML annotates them: labelled by hand, from
 * the texts alone. Words of named events ("two world wars") are none.
 */
export const SUPPLIED: {
  file: string;
  dct: string;
  expressions: [words: string, type: string, value: string][];
}[] = [
  {
    file: '000_679422894f33dcec.txt',
    dct: '2017-06-15',
    expressions: [
      ['annual', 'SET', 'P1Y'],
      ['June 15, 2017', 'DATE', '2017-06-15'],
      ['Thursday', 'DATE', '2017-06-15'],
      ['annual', 'SET', 'P1Y'],
      ['currently', 'DATE', 'PRESENT_REF'],
      ['last year', 'DATE', '2016'],
      ['2015', 'DATE', '2015'],
      ['February 15, 2017', 'DATE', '2017-02-15'],
      ['Wednesday', 'DATE', '2017-06-14'],
      ['2016', 'DATE', '2016'],
      ['last November', 'DATE', '2016-11'],
    ],
  },
  {
    file: '001_2df1a59791c4842e.txt',
    dct: '2017-06-15',
    expressions: [
      ['June 15', 'DATE', '2017-06-15'],
      ['annual', 'SET', 'P1Y'],
      ['Thursday', 'DATE', '2017-06-15'],
      ['a month ago', 'DATE', '2017-05'],
    ],
  },
  {
    file: '002_ea305af6d3fb4f50.txt',
    dct: '2017-06-15',
    expressions: [
      ['annual', 'SET', 'P1Y'],
      ['June 15, 2017', 'DATE', '2017-06-15'],
      ['annual', 'SET', 'P1Y'],
      ['Thursday', 'DATE', '2017-06-15'],
      ['a day after', 'DATE', '2017-06-14'],
      ['2016', 'DATE', '2016'],
      ['Wednesday', 'DATE', '2017-06-14'],
      ['Thursday', 'DATE', '2017-06-15'],
      ['last month', 'DATE', '2017-05'],
    ],
  },
  {
    file: '003_5c4c1d7635c8dcf9.txt',
    dct: '2016-12-01',
    expressions: [
      ['the last few years', 'DURATION', 'PXY'],
      ['January', 'DATE', '2017-01'],
      ['earlier in November', 'DATE', '2016-11'],
      ['over 200 years', 'DURATION', 'P200Y'],
    ],
  },
  {
    file: '004_2bfd134c1bcc7a81.txt',
    dct: '2017-03-30',
    expressions: [
      ['March 30', 'DATE', '2017-03-30'],
      ['Thursday', 'DATE', '2017-03-30'],
      ['now', 'DATE', 'PRESENT_REF'],
      ['the 1960s', 'DATE', '196'],
      ['someday', 'DATE', 'FUTURE_REF'],
      ['long ago', 'DATE', 'PAST_REF'],
    ],
  },
];
