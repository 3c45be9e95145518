import type { Change } from './harbour.ts';

/** A change of the sound story that makes one mistake, and every problem as it is printed then. */
export interface Mistake {
  claim: string;
  changes: Change[];
  expected: string;
}

const STORY = 'story.yaml';
const SOURCES = 'sources.yaml';
const DOCUMENTS = 'documents.yaml';
const THREADS = 'threads.yaml';
const EVENTS = 'events.yaml';

const VOTE = 'quote: The council voted for the bridge in June 2008.';
const PROMISE = 'quote: “It’s the bridge we were promised,” Lund said.';
const TOWERS = 'quote: Its towers are 90 m high.';

/** Mistakes by what they are made in. */
export const MISTAKES: Record<string, Mistake[]> = {
  'a quotation': [
    {
      claim: 'with another word, in a folded text',
      changes: [[EVENTS, 'by Mayor Ada Lund', 'by Mayor Ada Lind']],
      expected: `
        events.yaml:22:22: error excerpt-not-verbatim
          The words “The harbour bridge was opened on Thursday by Mayor Ada Lind.” do not stand in corpus/a.txt; the nearest passage is in line 6: “Lind” where the article has “Lund”.
          22 |         by Mayor Ada Lind.
             |                      ^^^^
          Right would be: The harbour bridge was opened on Thursday by Mayor Ada Lund.
      `,
    },
    {
      claim: 'with a word too many',
      changes: [[EVENTS, VOTE, 'quote: The council voted for the new bridge in June 2008.']],
      expected: `
        events.yaml:10:40: error excerpt-not-verbatim
          The words “The council voted for the new bridge in June 2008.” do not stand in corpus/a.txt; the nearest passage is in line 10: “new ” is not in the article.
          10 |       quote: The council voted for the new bridge in June 2008.
             |                                        ^^^^
          Right would be: The council voted for the bridge in June 2008.
      `,
    },
    {
      claim: 'with a word left out',
      changes: [[EVENTS, VOTE, 'quote: The council voted for bridge in June 2008.']],
      expected: `
        events.yaml:10:36: error excerpt-not-verbatim
          The words “The council voted for bridge in June 2008.” do not stand in corpus/a.txt; the nearest passage is in line 10: the article has “the ” here.
          10 |       quote: The council voted for bridge in June 2008.
             |                                    ^
          Right would be: The council voted for the bridge in June 2008.
      `,
    },
    {
      claim: 'with straight quotation marks and apostrophe',
      changes: [[EVENTS, PROMISE, "quote: '\"It''s the bridge we were promised,\" Lund said.'"]],
      expected: `
        events.yaml:24:15: error excerpt-not-verbatim
          The words “"It's the bridge we were promised," Lund said.” do not stand in corpus/a.txt; the nearest passage is in line 8: a straight quotation mark where the article has an opening curly quotation mark; a straight apostrophe where the article has a curly apostrophe; a straight quotation mark where the article has a closing curly quotation mark.
          24 |       quote: '"It''s the bridge we were promised," Lund said.'
             |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: “It’s the bridge we were promised,” Lund said.
      `,
    },
    {
      claim: 'with a straight apostrophe',
      changes: [[EVENTS, PROMISE, "quote: “It's the bridge we were promised,” Lund said."]],
      expected: `
        events.yaml:24:17: error excerpt-not-verbatim
          The words ““It's the bridge we were promised,” Lund said.” do not stand in corpus/a.txt; the nearest passage is in line 8: a straight apostrophe where the article has a curly apostrophe.
          24 |       quote: “It's the bridge we were promised,” Lund said.
             |                 ^
          Right would be: “It’s the bridge we were promised,” Lund said.
      `,
    },
    {
      claim: 'with a space for a no-break space',
      changes: [
        ['corpus/a.txt', '90 m high', '90\u00a0m high'],
        [
          EVENTS,
          VOTE,
          'quote: The council voted for the bridge in June 2008.\n    - document: gazette-opening\n      quote: Its towers are 90 m high.',
        ],
      ],
      expected: `
        events.yaml:12:31: error excerpt-not-verbatim
          The words “Its towers are 90 m high.” do not stand in corpus/a.txt; the nearest passage is in line 12: a space where the article has a no-break space.
          12 |       quote: Its towers are 90 m high.
             |                               ^
          Right would be: Its towers are 90\\u00a0m high.
      `,
    },
    {
      claim: 'that nobody said',
      changes: [[EVENTS, VOTE, 'quote: Zebras graze quietly.']],
      expected: `
        events.yaml:10:14: error excerpt-not-verbatim
          The words “Zebras graze quietly.” do not stand in corpus/a.txt, nor anything like them.
          10 |       quote: Zebras graze quietly.
             |              ^^^^^^^^^^^^^^^^^^^^^
          Right would be: words copied from the article
      `,
    },
    {
      claim: 'from another article of the story',
      changes: [[EVENTS, VOTE, 'quote: Fishermen fear for the mouth of the river']],
      expected: `
        events.yaml:10:14: error excerpt-not-verbatim
          The words “Fishermen fear for the mouth of the river” do not stand in corpus/a.txt; they stand in corpus/b.txt, line 5, which is the document “courier-opening”.
          10 |       quote: Fishermen fear for the mouth of the river
             |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: document: courier-opening
      `,
    },
    {
      claim: 'shortened by an ellipsis',
      changes: [[EVENTS, VOTE, 'quote: The council voted … in June 2008.']],
      expected: `
        events.yaml:10:32: error excerpt-not-verbatim
          The words “The council voted … in June 2008.” do not stand in corpus/a.txt as they are: “…” leaves something out.
          10 |       quote: The council voted … in June 2008.
             |                                ^
          Right would be: two excerpts, of the words before it and of the words after it
      `,
    },
    {
      claim: 'from what surrounds the article',
      changes: [[EVENTS, VOTE, 'quote: Ten bridges you have to see before you die']],
      expected: `
        events.yaml:10:14: error excerpt-from-furniture
          The words “Ten bridges you have to see before you die” stand in corpus/a.txt, line 17, outside the article: link to another article.
          10 |       quote: Ten bridges you have to see before you die
             |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: words from the article itself
      `,
    },
    {
      claim: 'that runs on into what surrounds the article',
      changes: [
        [
          EVENTS,
          VOTE,
          'quote: |-\n        The ferry will make its last trip after the summer holidays.\n\n        Read also',
        ],
      ],
      expected: `
        events.yaml:11:9: error excerpt-from-furniture
          The words “The ferry will make its last trip after the summer holidays.\\n\\nRead also” stand in corpus/a.txt, line 16, outside the article: link to another article.
          11 |         The ferry will make its last trip after the summer holidays.
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: words from the article itself
      `,
    },
    {
      claim: 'given twice',
      changes: [
        [
          EVENTS,
          VOTE,
          'quote: The council voted for the bridge in June 2008.\n    - document: gazette-opening\n      quote: The council voted for the bridge in June 2008.',
        ],
      ],
      expected: `
        events.yaml:12:14: error repeated-excerpt
          The excerpt “The council voted for the bridge in June 2008.” stands in this event already.
          12 |       quote: The council voted for the bridge in June 2008.
             |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: each excerpt once
      `,
    },
    {
      claim: 'said to carry a thread that its event is not in',
      changes: [
        [EVENTS, VOTE, 'quote: The council voted for the bridge in June 2008.\n      threads: [noise]'],
      ],
      expected: `
        events.yaml:11:17: error thread-not-of-event
          The excerpt is said to carry the thread “noise”, in which the event “council-votes” is not.
          11 |       threads: [noise]
             |                 ^^^^^
          Right would be: one of the event’s own threads: traffic
      `,
    },
    {
      claim: 'of an unknown document',
      changes: [[EVENTS, 'document: courier-opening', 'document: courier-closing']],
      expected: `
        events.yaml:26:17: error unknown-document
          There is no document “courier-closing”.
          26 |     - document: courier-closing
             |                 ^^^^^^^^^^^^^^^
          Right would be: courier-opening
      `,
    },
    {
      claim: 'of a document that is nothing like a known one',
      changes: [[EVENTS, 'document: courier-opening', 'document: times']],
      expected: `
        events.yaml:26:17: error unknown-document
          There is no document “times”.
          26 |     - document: times
             |                 ^^^^^
          Right would be: one of: gazette-opening, courier-opening
      `,
    },
  ],
  'the date of an event': [
    {
      claim: 'in words',
      changes: [[EVENTS, 'date: 2018-05-03', 'date: 15 June 2017']],
      expected: `
        events.yaml:14:9: error malformed-date
          “15 June 2017” cannot be read as EDTF: a date begins with a year of four digits.
          14 |   date: 15 June 2017
             |         ^^^^^^^^^^^^
          Right would be: 2017-06-15
      `,
    },
    {
      claim: 'on a day that does not exist',
      changes: [[EVENTS, 'date: 2018-05-03', "date: '2018-02-31'"]],
      expected: `
        events.yaml:14:18: error malformed-date
          “2018-02-31” cannot be read as EDTF: there is no day 31: February 2018 has 28 days.
          14 |   date: '2018-02-31'
             |                  ^^
          Right would be: an EDTF date such as 2017-06-15, 2017-06, 196X, 1914/1945 or 2016-12~
      `,
    },
    {
      claim: 'that contradicts the words of an excerpt',
      changes: [[EVENTS, 'date: 2008-06', 'date: 2009-06']],
      expected: `
        events.yaml:4:9: error date-contradicts-text
          The date 2009-06 contradicts the text: “June 2008” in gazette-opening is 2008-06.
          4 |   date: 2009-06
            |         ^^^^^^^
          Right would be: the date that the text gives, or evidence: with reasoning: if the words speak of something else
      `,
    },
    {
      claim: 'that contradicts the words pointed at',
      changes: [[EVENTS, 'date: 2018-05-03', 'date: 2018-05-02']],
      expected: `
        events.yaml:30:14: error date-contradicts-text
          The date 2018-05-02 contradicts the text: “Thursday” in gazette-opening is 2018-05-03.
          30 |       quote: opened on Thursday
             |              ^^^^^^^^^^^^^^^^^^
          Right would be: the date that the text gives, or evidence: with reasoning: if the words speak of something else
      `,
    },
    {
      claim: 'that is more exact than the text',
      changes: [[EVENTS, 'date: 2008-06', 'date: 2008-06-12']],
      expected: `
        events.yaml:4:9: error date-too-exact
          The date 2008-06-12 is more exact than the text: “June 2008” in gazette-opening is 2008-06.
          4 |   date: 2008-06-12
            |         ^^^^^^^^^^
          Right would be: the date as exact as the text has it, or evidence: with reasoning: for the rest
      `,
    },
    {
      claim: 'that nothing gives',
      changes: [[EVENTS, VOTE, TOWERS]],
      expected: `
        events.yaml:4:9: error event-without-evidence
          Nothing in the excerpts of “council-votes” gives the date 2008-06.
          4 |   date: 2008-06
            |         ^^^^^^^
          Right would be: an excerpt whose sentence holds the date, or evidence: with document and quote of the words that give it, or with your own reasoning:
      `,
    },
    {
      claim: 'given by words that hold no date',
      changes: [[EVENTS, 'quote: opened on Thursday', 'quote: by Mayor Ada Lund']],
      expected: `
        events.yaml:30:14: error evidence-without-date
          The words “by Mayor Ada Lund” hold no date.
          30 |       quote: by Mayor Ada Lund
             |              ^^^^^^^^^^^^^^^^^
          Right would be: words that hold one, or reasoning: to make this an editor’s statement
      `,
    },
    {
      claim: 'on a day of half-open time before the articles',
      changes: [[EVENTS, 'date: 2008-06', "date: '[..2007]'"]],
      expected: `
        events.yaml:4:9: error date-contradicts-text
          The date [..2007] contradicts the text: “June 2008” in gazette-opening is 2008-06.
          4 |   date: '[..2007]'
            |         ^^^^^^^^^^
          Right would be: the date that the text gives, or evidence: with reasoning: if the words speak of something else
      `,
    },
    {
      claim: 'given by words without a document',
      changes: [
        [
          EVENTS,
          '    - document: gazette-opening\n      quote: opened on Thursday',
          '    - quote: opened on Thursday',
        ],
      ],
      expected: `
        events.yaml:29:7: error missing-key
          The key “document” is missing.
          29 |     - quote: opened on Thursday
             |       ^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: document and quote of words that hold the date, or reasoning of your own
      `,
    },
    {
      claim: 'given by a document without words',
      changes: [[EVENTS, '      quote: opened on Thursday\n', '']],
      expected: `
        events.yaml:29:7: error missing-key
          The key “quote” is missing.
          29 |     - document: gazette-opening
             |       ^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: document and quote of words that hold the date, or reasoning of your own
      `,
    },
    {
      claim: 'that an editor puts after all articles that report it as past',
      changes: [
        [EVENTS, 'date: 2008-06', 'date: 2018-06-01'],
        [EVENTS, VOTE, 'quote: Its towers are 90 m high.\n  evidence:\n    - reasoning: I know.'],
      ],
      expected: `
        events.yaml:4:9: error date-contradicts-text
          The date 2018-06-01 contradicts the text: gazette-opening, published 2018-05-03, reports the event as past.
          4 |   date: 2018-06-01
            |         ^^^^^^^^^^
          Right would be: a date not after the article, or evidence: that quotes the words by which the article announces it
      `,
    },
  ],
  'an event': [
    {
      claim: 'without excerpts',
      changes: [
        [
          EVENTS,
          '  excerpts:\n    - document: gazette-opening\n      quote: The council voted for the bridge in June 2008.\n',
          '',
        ],
      ],
      expected: `
        events.yaml:1:3: error event-without-excerpt
          The event “council-votes” has no excerpt.
          1 | - id: council-votes
            |   ^^^^^^^^^^^^^^^^^
          Right would be: excerpts: with at least one document and quote
      `,
    },
    {
      claim: 'with an id that another has',
      changes: [[EVENTS, 'id: council-votes', 'id: bridge-opens']],
      expected: `
        events.yaml:11:7: error duplicate-id
          The event “bridge-opens” stands here a second time; the first is in line 1.
          11 | - id: bridge-opens
             |       ^^^^^^^^^^^^
          Right would be: an id of its own
      `,
    },
    {
      claim: 'with an unknown thread',
      changes: [[EVENTS, 'rank: main\n  threads: [traffic]', 'rank: main\n  threads: [traffic, trafic]']],
      expected: `
        events.yaml:16:22: error unknown-thread
          There is no thread “trafic”.
          16 |   threads: [traffic, trafic]
             |                      ^^^^^^
          Right would be: traffic
      `,
    },
    {
      claim: 'with a thread twice',
      changes: [[EVENTS, 'rank: main\n  threads: [traffic]', 'rank: main\n  threads: [traffic, traffic]']],
      expected: `
        events.yaml:16:22: error repeated-thread
          The thread “traffic” stands in this event already.
          16 |   threads: [traffic, traffic]
             |                      ^^^^^^^
          Right would be: each thread once
      `,
    },
    {
      claim: 'with an unknown rank',
      changes: [[EVENTS, 'rank: main', 'rank: minor']],
      expected: `
        events.yaml:15:9: error wrong-shape
          Here stands “minor”.
          15 |   rank: minor
             |         ^^^^^
          Right would be: main or background
      `,
    },
    {
      claim: 'with a misspelt key',
      changes: [[EVENTS, 'shortTitle: Vote', 'shorttitle: Vote']],
      expected: `
        events.yaml:3:3: error unknown-key
          There is no key “shorttitle” here.
          3 |   shorttitle: Vote
            |   ^^^^^^^^^^
          Right would be: shortTitle
      `,
    },
    {
      claim: 'with keys that it cannot have',
      changes: [
        [EVENTS, 'shortTitle: Vote', 'shortTitle: Vote\n  colour: red\n  constructor: x\n  __proto__: y'],
      ],
      expected: `
        events.yaml:4:3: error unknown-key
          There is no key “colour” here.
          4 |   colour: red
            |   ^^^^^^
          Right would be: one of: id, title, shortTitle, date, place, rank, threads, summary, notes, excerpts, evidence

        events.yaml:5:3: error unknown-key
          There is no key “constructor” here.
          5 |   constructor: x
            |   ^^^^^^^^^^^
          Right would be: one of: id, title, shortTitle, date, place, rank, threads, summary, notes, excerpts, evidence

        events.yaml:6:3: error unknown-key
          There is no key “__proto__” here.
          6 |   __proto__: y
            |   ^^^^^^^^^
          Right would be: one of: id, title, shortTitle, date, place, rank, threads, summary, notes, excerpts, evidence
      `,
    },
    {
      claim: 'with a misspelt key in an excerpt',
      changes: [[EVENTS, 'speaker: Ada Lund', 'speeker: Ada Lund']],
      expected: `
        events.yaml:25:7: error unknown-key
          There is no key “speeker” here.
          25 |       speeker: Ada Lund
             |       ^^^^^^^
          Right would be: speaker
      `,
    },
    {
      claim: 'without a key',
      changes: [[EVENTS, '  summary: The mayor opens the bridge.\n', '']],
      expected: `
        events.yaml:11:3: error missing-key
          The key “summary” is missing.
          11 | - id: bridge-opens
             |   ^^^^^^^^^^^^^^^^
          Right would be: all of: id, title, shortTitle, date, rank, summary
      `,
    },
    {
      claim: 'with an id and nothing else',
      changes: [[EVENTS, '- id: bridge-opens\n', '- id: council-doubts\n- id: bridge-opens\n']],
      expected: `
        events.yaml:11:3: error missing-key
          The key “title” is missing.
          11 | - id: council-doubts
             |   ^^^^^^^^^^^^^^^^^^
          Right would be: all of: id, title, shortTitle, date, rank, summary

        events.yaml:11:3: error missing-key
          The key “shortTitle” is missing.
          11 | - id: council-doubts
             |   ^^^^^^^^^^^^^^^^^^
          Right would be: all of: id, title, shortTitle, date, rank, summary

        events.yaml:11:3: error missing-key
          The key “date” is missing.
          11 | - id: council-doubts
             |   ^^^^^^^^^^^^^^^^^^
          Right would be: all of: id, title, shortTitle, date, rank, summary

        events.yaml:11:3: error missing-key
          The key “rank” is missing.
          11 | - id: council-doubts
             |   ^^^^^^^^^^^^^^^^^^
          Right would be: all of: id, title, shortTitle, date, rank, summary

        events.yaml:11:3: error missing-key
          The key “summary” is missing.
          11 | - id: council-doubts
             |   ^^^^^^^^^^^^^^^^^^
          Right would be: all of: id, title, shortTitle, date, rank, summary

        events.yaml:11:3: error event-without-excerpt
          The event “council-doubts” has no excerpt.
          11 | - id: council-doubts
             |   ^^^^^^^^^^^^^^^^^^
          Right would be: excerpts: with at least one document and quote
      `,
    },
    {
      claim: 'without a key, and with words that no article has',
      changes: [
        [EVENTS, '  summary: After a long debate the council decides for a bridge.\n', ''],
        [EVENTS, 'The council voted for the bridge in June 2008.', 'The council voted for a tunnel.'],
      ],
      expected: `
        events.yaml:1:3: error missing-key
          The key “summary” is missing.
          1 | - id: council-votes
            |   ^^^^^^^^^^^^^^^^^
          Right would be: all of: id, title, shortTitle, date, rank, summary

        events.yaml:9:36: error excerpt-not-verbatim
          The words “The council voted for a tunnel.” do not stand in corpus/a.txt; the nearest passage is in line 10: “a” where the article has “the”; “tunnel.” where the article has “bridge”.
          9 |       quote: The council voted for a tunnel.
            |                                    ^^^^^^^^^
          Right would be: The council voted for the bridge
      `,
    },
    {
      claim: 'with a key without value',
      changes: [[EVENTS, 'summary: The mayor opens the bridge.', 'summary:']],
      expected: `
        events.yaml:17:11: error wrong-shape
          Here stands nothing.
          17 |   summary:
             |           ^
          Right would be: a text that is not empty
      `,
    },
    {
      claim: 'with a text for a list',
      changes: [[EVENTS, 'rank: main\n  threads: [traffic]', 'rank: main\n  threads: traffic']],
      expected: `
        events.yaml:16:12: error wrong-shape
          Here stands “traffic”.
          16 |   threads: traffic
             |            ^^^^^^^
          Right would be: a list
      `,
    },
    {
      claim: 'with a list for a text',
      changes: [[EVENTS, 'shortTitle: Opening', 'shortTitle: [Opening]']],
      expected: `
        events.yaml:13:15: error wrong-shape
          Here stands a list.
          13 |   shortTitle: [Opening]
             |               ^^^^^^^^^
          Right would be: a text; one that begins with [ or { needs quotation marks around it
      `,
    },
    {
      claim: 'that is a text',
      changes: [[EVENTS, '- id: council-votes', '- The council votes\n- id: council-votes']],
      expected: `
        events.yaml:1:3: error wrong-shape
          Here stands “The council votes”.
          1 | - The council votes
            |   ^^^^^^^^^^^^^^^^^
          Right would be: a group of keys
      `,
    },
  ],
  'a document': [
    {
      claim: 'with a source that nobody knows',
      changes: [[DOCUMENTS, 'source: gazette', 'source: gazete']],
      expected: `
        documents.yaml:3:11: error unknown-source
          There is no source “gazete”.
          3 |   source: gazete
            |           ^^^^^^
          Right would be: gazette
      `,
    },
    {
      claim: 'whose text does not name its source, without basis',
      changes: [[DOCUMENTS, '    source: The cutting is from its archive.\n', '']],
      expected: `
        documents.yaml:6:11: error source-without-basis
          The text does not name The Courier as its publisher, so this is an editor's attribution.
          6 |   source: courier
            |           ^^^^^^^
          Right would be: basis: with a line source: that says how you know
      `,
    },
    {
      claim: 'with a date without basis',
      changes: [[DOCUMENTS, '    published: The day is stamped on the cutting.\n', '']],
      expected: `
        documents.yaml:7:14: error published-without-basis
          2018-05-04 is an editor's date and does not say where it comes from.
          7 |   published: 2018-05-04
            |              ^^^^^^^^^^
          Right would be: basis: with a line published: that says how you know
      `,
    },
    {
      claim: 'with a malformed date',
      changes: [[DOCUMENTS, 'published: 2018-05-04', 'published: 4.5.2018']],
      expected: `
        documents.yaml:7:14: error malformed-date
          “4.5.2018” cannot be read as EDTF: a date begins with a year of four digits.
          7 |   published: 4.5.2018
            |              ^^^^^^^^
          Right would be: 2018-05-04
      `,
    },
    {
      claim: 'with a date that its text rules out',
      changes: [
        [
          DOCUMENTS,
          'file: a.txt\n  source: gazette',
          'file: a.txt\n  source: gazette\n  published: 2018-05-05\n  basis:\n    published: A guess.',
        ],
      ],
      expected: `
        documents.yaml:4:14: error published-contradicts-text
          The editor gives 2018-05-05, but the text allows 3 May 2018, by “May 3, 2018”.
          4 |   published: 2018-05-05
            |              ^^^^^^^^^^
          Right would be: a date that the text allows
      `,
    },
    {
      claim: 'without any date',
      changes: [
        [DOCUMENTS, '  published: 2018-05-04\n', ''],
        [DOCUMENTS, '    published: The day is stamped on the cutting.\n', ''],
      ],
      expected: `
        documents.yaml:4:3: error document-without-date
          The article has no date. The text does not say when it appeared. An editor has to give its date.
          4 | - id: courier-opening
            |   ^^^^^^^^^^^^^^^^^^^
          Right would be: published: with an EDTF date, and basis: published: that says how you know
      `,
    },
    {
      claim: 'with an unknown file',
      changes: [[DOCUMENTS, 'file: b.txt', 'file: c.txt']],
      expected: `
        corpus/b.txt:1:1: warning file-without-document
          corpus/b.txt has no entry in documents.yaml and is left out.
          Right would be: an entry “file: b.txt” with an id and a source

        documents.yaml:5:9: error unknown-file
          There is no file “c.txt” in corpus/.
          5 |   file: c.txt
            |         ^^^^^
          Right would be: a.txt
      `,
    },
    {
      claim: 'with the file of another',
      changes: [[DOCUMENTS, 'file: b.txt', 'file: a.txt']],
      expected: `
        corpus/b.txt:1:1: warning file-without-document
          corpus/b.txt has no entry in documents.yaml and is left out.
          Right would be: an entry “file: b.txt” with an id and a source

        documents.yaml:5:9: error duplicate-file
          a.txt has an entry already, in line 2.
          5 |   file: a.txt
            |         ^^^^^
          Right would be: one entry per corpus file
      `,
    },
    {
      claim: 'with the id of another',
      changes: [
        [DOCUMENTS, 'id: courier-opening', 'id: gazette-opening'],
        [
          EVENTS,
          'document: courier-opening\n      quote: Thousands of people walked over the new bridge on the day that it was opened.',
          'document: gazette-opening\n      quote: Its towers are 90 m high.',
        ],
      ],
      expected: `
        documents.yaml:4:7: error duplicate-id
          The document “gazette-opening” stands here a second time; the first is in line 1.
          4 | - id: gazette-opening
            |       ^^^^^^^^^^^^^^^
          Right would be: an id of its own
      `,
    },
    {
      claim: 'with a path for an id',
      changes: [
        [DOCUMENTS, 'id: courier-opening', 'id: ../courier'],
        [EVENTS, 'document: courier-opening', 'document: ../courier'],
      ],
      expected: `
        documents.yaml:4:7: error malformed-id
          “../courier” cannot be an id.
          4 | - id: ../courier
            |       ^^^^^^^^^^
          Right would be: lower-case letters, digits and single hyphens, as in first-event-2017

        events.yaml:26:17: error malformed-id
          “../courier” cannot be an id.
          26 |     - document: ../courier
             |                 ^^^^^^^^^^
          Right would be: lower-case letters, digits and single hyphens, as in first-event-2017
      `,
    },
    {
      claim: 'with a malformed language',
      changes: [[DOCUMENTS, 'file: b.txt', 'file: b.txt\n  language: en_GB']],
      expected: `
        documents.yaml:6:13: error malformed-language
          “en_GB” is not a language tag.
          6 |   language: en_GB
            |             ^^^^^
          Right would be: en-GB
      `,
    },
    {
      claim: 'with an address that is none',
      changes: [[DOCUMENTS, 'file: b.txt', 'file: b.txt\n  url: www.courier.example/bridge']],
      expected: `
        documents.yaml:6:8: error malformed-url
          “www.courier.example/bridge” is not a web address.
          6 |   url: www.courier.example/bridge
            |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: an address that begins with https:// or http://
      `,
    },
    {
      claim: 'with a misspelt key in its basis',
      changes: [[DOCUMENTS, '    source: The cutting', '    sorce: The cutting']],
      expected: `
        documents.yaml:9:5: error unknown-key
          There is no key “sorce” here.
          9 |     sorce: The cutting is from its archive.
            |     ^^^^^
          Right would be: source
      `,
    },
  ],
  'a source or a thread': [
    {
      claim: 'with the id of another',
      changes: [
        [SOURCES, 'id: courier', 'id: gazette'],
        [DOCUMENTS, 'source: courier', 'source: gazette'],
      ],
      expected: `
        sources.yaml:5:7: error duplicate-id
          The source “gazette” stands here a second time; the first is in line 1.
          5 | - id: gazette
            |       ^^^^^^^
          Right would be: an id of its own
      `,
    },
    {
      claim: 'with a mark that is too long',
      changes: [[SOURCES, 'mark: C', 'mark: Courier']],
      expected: `
        sources.yaml:8:9: error wrong-shape
          Here stands “Courier”.
          8 |   mark: Courier
            |         ^^^^^^^
          Right would be: a mark of one to three characters
      `,
    },
    {
      claim: 'with a misspelt key',
      changes: [[SOURCES, 'mark: C', 'marc: C']],
      expected: `
        sources.yaml:8:3: error unknown-key
          There is no key “marc” here.
          8 |   marc: C
            |   ^^^^
          Right would be: mark
      `,
    },
    {
      claim: 'with a dot in its id',
      changes: [
        [
          THREADS,
          '- id: traffic',
          '- id: traffic.now\n  title: Cars\n  description: Who drives.\n- id: traffic',
        ],
      ],
      expected: `
        threads.yaml:1:7: error malformed-id
          “traffic.now” cannot be an id.
          1 | - id: traffic.now
            |       ^^^^^^^^^^^
          Right would be: lower-case letters, digits and single hyphens, as in first-event-2017
      `,
    },
    {
      claim: 'with the id of another thread',
      changes: [
        [THREADS, '- id: traffic', '- id: traffic\n  title: Cars\n  description: Who drives.\n- id: traffic'],
      ],
      expected: `
        threads.yaml:4:7: error duplicate-id
          The thread “traffic” stands here a second time; the first is in line 1.
          4 | - id: traffic
            |       ^^^^^^^
          Right would be: an id of its own
      `,
    },
    {
      claim: 'in a file that is no list',
      changes: [
        [THREADS, '- id: traffic\n  title: Traffic\n  description: Who crosses, and how.', 'traffic: yes'],
      ],
      expected: `
        threads.yaml:1:1: error wrong-shape
          Here stands a group of keys.
          1 | traffic: yes
            | ^^^^^^^^^^^^
          Right would be: a list, each entry beginning with “- ”
      `,
    },
  ],
  'the story': [
    {
      claim: 'with an address that is none',
      changes: [[STORY, 'opening: bridge-opens', 'opening: bridge-opens\nurl: example.org/bridge']],
      expected: `
        story.yaml:6:6: error malformed-url
          “example.org/bridge” is not the address of a site.
          6 | url: example.org/bridge
            |      ^^^^^^^^^^^^^^^^^^
          Right would be: an address that begins with https:// and has no ? and no #, such as https://example.org/story/
      `,
    },
    {
      claim: 'with an address that is not encrypted',
      changes: [[STORY, 'opening: bridge-opens', 'opening: bridge-opens\nurl: http://example.org/']],
      expected: `
        story.yaml:6:6: error malformed-url
          “http://example.org/” is not the address of a site.
          6 | url: http://example.org/
            |      ^^^^^^^^^^^^^^^^^^^
          Right would be: an address that begins with https:// and has no ? and no #, such as https://example.org/story/
      `,
    },
    {
      claim: 'with an address that asks for something',
      changes: [[STORY, 'opening: bridge-opens', 'opening: bridge-opens\nurl: https://example.org/?a=b']],
      expected: `
        story.yaml:6:6: error malformed-url
          “https://example.org/?a=b” is not the address of a site.
          6 | url: https://example.org/?a=b
            |      ^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: an address that begins with https:// and has no ? and no #, such as https://example.org/story/
      `,
    },
    {
      claim: 'with an unknown time zone',
      changes: [[STORY, 'timeZone: UTC', 'timeZone: Portwick/Harbour']],
      expected: `
        story.yaml:4:11: error malformed-time-zone
          “Portwick/Harbour” is not a time zone.
          4 | timeZone: Portwick/Harbour
            |           ^^^^^^^^^^^^^^^^
          Right would be: an IANA name such as UTC or Europe/Paris
      `,
    },
    {
      claim: 'with a malformed language',
      changes: [[STORY, 'language: en', 'language: English (UK)']],
      expected: `
        story.yaml:3:11: error malformed-language
          “English (UK)” is not a language tag.
          3 | language: English (UK)
            |           ^^^^^^^^^^^^
          Right would be: en
      `,
    },
    {
      claim: 'with the name of a language',
      changes: [[STORY, 'language: en', 'language: Portuguese']],
      expected: `
        story.yaml:3:11: error malformed-language
          “Portuguese” is not a language tag.
          3 | language: Portuguese
            |           ^^^^^^^^^^
          Right would be: pt
      `,
    },
    {
      claim: 'with a language that is none',
      changes: [[STORY, 'language: en', 'language: Klingonese']],
      expected: `
        story.yaml:3:11: error malformed-language
          “Klingonese” is not a language tag.
          3 | language: Klingonese
            |           ^^^^^^^^^^
          Right would be: a BCP 47 tag such as en, en-GB or pt-BR
      `,
    },
    {
      claim: 'that opens on an unknown event',
      changes: [[STORY, 'opening: bridge-opens', 'opening: bridge-open']],
      expected: `
        story.yaml:5:10: error unknown-event
          There is no event “bridge-open”.
          5 | opening: bridge-open
            |          ^^^^^^^^^^^
          Right would be: bridge-opens
      `,
    },
    {
      claim: 'with a misspelt key',
      changes: [[STORY, 'title: The', 'titel: The']],
      expected: `
        story.yaml:1:1: error unknown-key
          There is no key “titel” here.
          1 | titel: The harbour bridge
            | ^^^^^
          Right would be: title
      `,
    },
    {
      claim: 'without a key',
      changes: [[STORY, 'description: How a bridge was built.\n', '']],
      expected: `
        story.yaml:1:1: error missing-key
          The key “description” is missing.
          1 | title: The harbour bridge
            | ^^^^^^^^^^^^^^^^^^^^^^^^^
          Right would be: all of: title, description, language, timeZone, opening
      `,
    },
    {
      claim: 'that is a text',
      changes: [
        [
          STORY,
          'title: The harbour bridge\ndescription: How a bridge was built.\nlanguage: en\ntimeZone: UTC\nopening: bridge-opens',
          'The harbour bridge',
        ],
      ],
      expected: `
        story.yaml:1:1: error wrong-shape
          Here stands “The harbour bridge”.
          1 | The harbour bridge
            | ^^^^^^^^^^^^^^^^^^
          Right would be: a group of keys
      `,
    },
  ],
  'an outlet': [
    {
      claim: 'that a draft has not described',
      changes: [[SOURCES, 'Weekly of the hills', 'Not described yet']],
      expected: `
        sources.yaml:7:16: warning source-not-described
          What The Courier is has not been said yet; readers see nothing in its place.
          7 |   description: Not described yet
            |                ^^^^^^^^^^^^^^^^^
          Right would be: what it is in one neutral line, as in “Daily newspaper of the harbour”
      `,
    },
  ],
  YAML: [
    {
      claim: 'that is a list and then is none',
      changes: [[STORY, 'title: The', '- title: The']],
      expected: `
        story.yaml:2:1: error yaml-syntax
          This is not YAML: Unexpected scalar at node end.
          2 | description: How a bridge was built.
            | ^^^^^^^^^^^
          Right would be: nothing after the end of a value, or quotation marks around all of it
      `,
    },
    {
      claim: 'with a colon in a text',
      changes: [[STORY, 'title: The harbour', 'title: Harbours: the']],
      expected: `
        story.yaml:1:8: error yaml-syntax
          This is not YAML: Nested mappings are not allowed in compact mappings.
          1 | title: Harbours: the bridge
            |        ^
          Right would be: quotation marks around a text that holds “: ”
      `,
    },
    {
      claim: 'with words after a quotation',
      changes: [[EVENTS, 'title: The bridge is opened', 'title: "The bridge" is opened']],
      expected: `
        events.yaml:12:23: error yaml-syntax
          This is not YAML: Unexpected scalar at node end.
          12 |   title: "The bridge" is opened
             |                       ^^^^^^^^^
          Right would be: nothing after the end of a value, or quotation marks around all of it
      `,
    },
    {
      claim: 'with a quotation mark that is not closed',
      changes: [[SOURCES, 'description: Weekly of the hills', 'description: "Weekly of the hills']],
      expected: `
        sources.yaml:7:16: error yaml-syntax
          This quotation mark is not closed.
          7 |   description: "Weekly of the hills
            |                ^
          Right would be: the same mark again where the text ends
      `,
    },
    {
      claim: 'with a key that is not indented',
      changes: [[EVENTS, '  date: 2018-05-03', 'date: 2018-05-03']],
      expected: `
        events.yaml:14:1: error yaml-syntax
          The key “date” stands at the beginning of its line, outside the entry above it.
          14 | date: 2018-05-03
             | ^^^^
          Right would be: two spaces before it, as before the other keys of the entry: “  date:”
      `,
    },
    {
      claim: 'with a dash that is no hyphen before an entry',
      changes: [[SOURCES, '- id: courier', '– id: courier']],
      expected: `
        sources.yaml:5:1: error yaml-syntax
          “–” begins no entry of a list.
          5 | – id: courier
            | ^
          Right would be: a hyphen and a space: “- ”
      `,
    },
    {
      claim: 'with dashes that are no hyphens before the first entry and within one',
      changes: [
        [EVENTS, '- id: council-votes', '— id: council-votes'],
        [
          EVENTS,
          '    - document: gazette-opening\n      quote: The council',
          '    • document: gazette-opening\n      quote: The council',
        ],
      ],
      expected: `
        events.yaml:1:1: error yaml-syntax
          “—” begins no entry of a list.
          1 | — id: council-votes
            | ^
          Right would be: a hyphen and a space: “- ”

        events.yaml:9:5: error yaml-syntax
          “•” begins no entry of a list.
          9 |     • document: gazette-opening
            |     ^
          Right would be: a hyphen and a space: “- ”
      `,
    },
    {
      claim: 'that Git could not merge',
      changes: [
        [
          STORY,
          'language: en',
          '<<<<<<< HEAD\nlanguage: en\n=======\nlanguage: en-GB\n>>>>>>> other',
        ],
      ],
      expected: `
        story.yaml:3:1: error yaml-syntax
          Here begins what Git could not merge: “<<<<<<< HEAD”.
          3 | <<<<<<< HEAD
            | ^^^^^^^^^^^^
          Right would be: one of the two versions, without the lines that begin with <<<<<<<, ======= and >>>>>>>
      `,
    },
    {
      claim: 'with a tab for spaces',
      changes: [[THREADS, '  title: Traffic', '\ttitle: Traffic']],
      expected: `
        threads.yaml:2:2: error yaml-syntax
          This is not YAML: Unexpected scalar at node end.
          2 | \\ttitle: Traffic
            |   ^^^^^
          Right would be: spaces instead of tabs
      `,
    },
    {
      claim: 'with a key twice',
      changes: [[EVENTS, 'shortTitle: Vote', 'shortTitle: Vote\n  shortTitle: Votes']],
      expected: `
        events.yaml:4:3: error duplicate-key
          The key “shortTitle” stands in this group a second time.
          4 |   shortTitle: Votes
            |   ^^^^^^^^^^
          Right would be: each key once
      `,
    },
    {
      claim: 'with a text that begins with an asterisk',
      changes: [[STORY, 'title: The', 'title: *The*']],
      expected: `
        story.yaml:1:8: error yaml-alias
          “*The*” is a YAML alias, which is not read.
          1 | title: *The* harbour bridge
            |        ^^^^^
          Right would be: the value itself; a text that begins with “*” in quotation marks
      `,
    },
    {
      claim: 'with a text that begins with an exclamation mark',
      changes: [[STORY, 'title: The', 'title: !The']],
      expected: `
        story.yaml:1:8: error yaml-syntax
          This is not YAML: Unresolved tag: !The.
          1 | title: !The harbour bridge
            |        ^^^^
          Right would be: quotation marks around a text that begins with “!”
      `,
    },
    {
      claim: 'with two documents',
      changes: [[THREADS, '  title: Traffic', '---\n  title: Traffic']],
      expected: `
        threads.yaml:2:1: error yaml-syntax
          This is not YAML: Source contains multiple documents; please use YAML.parseAllDocuments().
          2 | ---
            | ^^^
          Right would be: one document, without a line “---” in it
      `,
    },
  ],
  'a note': [
    {
      claim: 'with a heading',
      changes: [
        [
          EVENTS,
          'summary: The mayor opens the bridge.',
          'summary: The mayor opens the bridge.\n  notes: |\n    Wait for the ferry.\n\n    ## Then go on',
        ],
      ],
      expected: `
        events.yaml:21:5: warning unsupported-markdown
          Notes cannot show a heading; it stands there as it is written.
          21 |     ## Then go on
             |     ^^^^^^^^^^^^^
          Right would be: paragraphs, lists, *emphasis*, **strong emphasis**, [links](https://example.org/)
      `,
    },
    {
      claim: 'with a link that leads nowhere',
      changes: [[STORY, 'opening: bridge-opens', 'opening: bridge-opens\nnotes: See [the plan](plan.pdf).']],
      expected: `
        story.yaml:6:12: error malformed-url
          “plan.pdf” is not a web address.
          6 | notes: See [the plan](plan.pdf).
            |            ^^^^^^^^^^^^^^^^^^^^
          Right would be: an address that begins with https:// or http://
      `,
    },
    {
      claim: 'that is a list of YAML',
      changes: [[STORY, 'opening: bridge-opens', 'opening: bridge-opens\nnotes:\n  - one\n  - two']],
      expected: `
        story.yaml:7:3: error wrong-shape
          Here stands a list.
          7 |   - one
            |   ^^^^^
          Right would be: a text; one that begins with [ or { needs quotation marks around it
      `,
    },
  ],
};
