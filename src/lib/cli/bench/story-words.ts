/** What the invented news is made of: places and bodies that do not exist, and things that happen anywhere. */

export const OUTLETS = [
  { id: 'northern-post', name: 'Northern Post', description: 'Invented daily newspaper', mark: 'N' },
  { id: 'coast-wire', name: 'Coast Wire', description: 'Invented news agency', mark: 'C' },
  { id: 'radio-halden', name: 'Radio Halden', description: 'Invented regional broadcaster', mark: 'R' },
  { id: 'the-ledger', name: 'The Ledger', description: 'Invented business weekly', mark: 'L' },
  { id: 'evening-mail', name: 'Evening Mail', description: 'Invented evening newspaper', mark: 'E' },
  { id: 'island-bulletin', name: 'Island Bulletin', description: 'Invented local newspaper', mark: 'I' },
] as const;

export const THREADS = [
  { id: 'harbour', title: 'The harbour', description: 'How the harbour was widened, and who paid for it' },
  { id: 'railway', title: 'The coastal railway', description: 'From the first survey to the first train' },
  { id: 'water', title: 'Water and sewers', description: 'What the pipes cost and when they were laid' },
  { id: 'schools', title: 'Schools', description: 'Which schools were closed, merged and built' },
  { id: 'fishing', title: 'Fishing quotas', description: 'What the fleet was allowed to catch' },
  { id: 'power', title: 'Power and heating', description: 'Windmills, cables and the old boiler house' },
  { id: 'housing', title: 'Housing', description: 'Where people were to live, and what rent they paid' },
  { id: 'museum', title: 'The museum', description: 'A collection in search of a roof' },
] as const;

export type ThreadId = (typeof THREADS)[number]['id'];

export const PLACES = [
  'Ostervik', 'Halden Bay', 'Northmoor', 'Port Lindal', 'Saltmarsh', 'Greyholm', 'Upper Tarn', 'Wickford Sound',
  'Eastlund', 'Cape Orrin', 'Brannoch', 'Low Fenby'
]; // prettier-ignore

export const BODIES = [
  'harbour board', 'town council', 'regional court', 'fishermen’s union', 'railway company', 'school committee',
  'water authority', 'planning office', 'chamber of trade', 'ferry operator', 'museum trust', 'housing agency',
  'county assembly', 'energy board'
]; // prettier-ignore

/** What a body does, as in a headline and as told afterwards. */
export const ACTIONS = [
  ['approves', 'approved'], ['rejects', 'rejected'], ['delays', 'delayed'], ['discusses', 'discussed'],
  ['supports', 'supported'], ['reviews', 'reviewed'], ['questions', 'questioned'], ['halts', 'halted'],
  ['postpones', 'postponed'], ['defends', 'defended'], ['criticises', 'criticised'], ['revives', 'revived']
] as const; // prettier-ignore

/** What it is done to, and the thread it belongs to. */
export const SUBJECTS: readonly (readonly [words: string, thread: ThreadId])[] = [
  ['plans for a new pier', 'harbour'], ['the dredging contract', 'harbour'], ['a list of harbour fees', 'harbour'],
  ['the coastal railway', 'railway'], ['a timetable for night trains', 'railway'], ['the tunnel survey', 'railway'],
  ['repairs to the main sewer', 'water'], ['a limit on garden watering', 'water'], ['the pump house', 'water'],
  ['the merger of two schools', 'schools'], ['a budget for school meals', 'schools'], ['new playing fields', 'schools'],
  ['the autumn herring quota', 'fishing'], ['rules for small boats', 'fishing'], ['the net inspections', 'fishing'],
  ['the offshore windmills', 'power'], ['a cable to the islands', 'power'], ['the price of district heating', 'power'],
  ['eighty flats by the station', 'housing'], ['a freeze on rents', 'housing'], ['the old barracks site', 'housing'],
  ['the museum’s new roof', 'museum'], ['a loan of ship models', 'museum'], ['the summer exhibition', 'museum']
]; // prettier-ignore

/** What makes some titles long. */
export const CLOSINGS = [
  'after a long debate', 'against expert advice', 'by a narrow vote', 'for a second time', 'despite protests',
  'to save money', 'at short notice', 'before the elections'
]; // prettier-ignore

export const SPEAKERS = ['The chair', 'A spokesperson', 'The chief engineer', 'The treasurer', 'A resident'];

export const REMARKS = [
  'nobody had expected it to go so quickly', 'the figures would be checked again', 'this was only a first step',
  'the costs would be shared fairly', 'the decision could still be appealed', 'the work would be done by local firms',
  'there had been no better offer', 'the public had been asked early enough', 'the old rules no longer worked',
  'the next review would be a thorough one'
]; // prettier-ignore

export const CONSEQUENCES = [
  'Work is to begin once the papers are signed', 'An appeal is possible, but thought unlikely',
  'The minutes were made public', 'Several neighbouring towns are said to be watching closely',
  'Two earlier attempts had come to nothing', 'The vote was close', 'The hall was full to the last seat',
  'A smaller proposal had been on the table as well'
]; // prettier-ignore
