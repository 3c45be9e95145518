/**
 * Words of general newspaper English that translators put for one another. A line is a class; its first word names
 * it. A word may stand in several classes. Every inflection counts, because words are compared by their stems.
 * Classes are kept narrow: what is merely related (a minister, a government) is not alike.
 */
const VERBS = `
consider believe think regard deem view see perceive hold reckon find
know realise realize understand aware
want wish desire seek intend
hope expect anticipate trust
plan intend aim propose
like enjoy love fond
admire respect esteem appreciate
hate loathe detest despise dislike
fear afraid worry dread frightened scared anxious concerned concern
doubt distrust question suspicious
say state declare announce tell remark comment
stress emphasise emphasize underline underscore insist
claim allege assert contend maintain
suggest imply hint indicate
explain clarify
deny reject dismiss refute dispute
admit acknowledge concede confess
criticise criticize condemn denounce blast slam rebuke fault complain
accuse blame charge allege
praise laud hail applaud commend
thank grateful thankful gratitude
promise pledge vow guarantee assure
threaten warn menace warning threat
demand insist call_for urge require
ask request enquire inquire
answer reply respond response
discuss debate talk
negotiate bargain negotiation talks
agree accept consent approve agreement
approve endorse ratify pass adopt back
refuse decline reject turn_down
oppose object resist
support back endorse favour favor
allow permit let authorise authorize enable
ban prohibit forbid bar outlaw
give grant award provide hand
offer propose provide ready
take seize grab
send dispatch deliver ship
get receive obtain acquire gain
buy purchase acquire
sell vend
pay spend
keep retain preserve maintain
lose forfeit
begin start launch commence open initiate
resume restart reopen renew start_again
continue go_on proceed persist carry_on remain
stop end halt cease finish conclude call_off terminate
cancel scrap abandon drop call_off
delay postpone defer put_off
close shut
open inaugurate unveil
build construct erect construction
repair fix mend restore repairs
replace exchange swap substitute
destroy demolish ruin wreck raze
damage harm hurt impair
hurt injure wound harm injured wounded
kill slay dead die death
attack assault strike raid
fight battle combat struggle clash
defend protect guard shield
win triumph victory victorious prevail beat
beat defeat overcome
lose defeat loss
rise climb increase grow go_up gain growing mounting spiral spiralling spiraling
raise increase lift hike
fall drop decline decrease sink shrink slump go_down plummet
cut reduce slash lower trim
cut axe eliminate shed
strengthen reinforce tighten toughen bolster intensify stiffen
weaken undermine soften erode
impose levy introduce inflict slap
lift remove ease repeal revoke
affect influence impact take_toll effect
cause trigger provoke bring_about lead_to result_in
prevent avert avoid stop
help assist aid assistance
cooperate collaborate pool_efforts join_efforts work_together join_forces cooperation collaboration
interfere meddle intervene interference meddling intervention
hide conceal cover_up
show demonstrate reveal display
reveal disclose leak expose uncover
steal rob theft stolen
find discover locate turn_up come_to_light
search hunt look_for
investigate probe examine enquiry inquiry investigation
arrest detain custody apprehend
convict guilty condemn conviction
acquit clear exonerate
sentence jail imprison
free release liberate
fire sack dismiss oust remove
resign quit step_down resignation
appoint name nominate
elect vote choose election electoral ballot
vote ballot poll
decide resolve decision determine
choose select pick
change alter modify shift
improve better mend upgrade recover
worsen deteriorate aggravate
normalise normalize normal normality
return come_back go_back revert
leave depart quit exit
arrive come reach
go travel head move
visit trip
meet encounter meeting
flee escape
evacuate move_out clear
save rescue
move shift relocate
evolve develop grow gain_momentum unfold spread
happen occur take_place
appear emerge seem
break violate breach infringe violation
break fracture crack
break_down fail failure collapse
explode blow_up blast explosion
burn blaze fire
flood inundate under_water
spew throw_out eject emit
calm quieten settle calm_down subside
shoot gun_down
drive ride
cross pass
write pen
speak talk address
read peruse
compare liken
describe call depict term
call phone telephone
watch observe monitor
hear listen
predict forecast foresee
remember recall recollect
forget overlook
try attempt seek endeavour effort
succeed manage achieve
fail flop
need require necessary necessity must
use utilise employ exploit
share divide
own possess belong
join unite merge
merge combine fuse
separate split divide
control command run
lead head chair direct
govern rule reign
sign conclude initial
publish release print issue
consult ask hear
treat handle
live reside dwell
`;

const NOUNS = `
enemy foe adversary rival opponent
ally partner side_by_side beside_each_other pool_efforts join_forces
friend pal companion
result outcome consequence product upshot
cause reason root
strife struggle fight battle conflict feud discord infighting
war conflict hostilities
truce ceasefire armistice
peace calm
treaty pact accord agreement deal
talks negotiation dialogue discussion
border frontier boundary
mood sentiment feeling atmosphere attitude
hysteria frenzy panic furore uproar
anger fury outrage rage
joy delight happiness
sorrow grief sadness
media press newspaper
report story article
people nation public population
people person individual human
inhabitant resident citizen local
citizen national
child kid youngster
worker employee staff
job position post
doctor physician medic
lawyer attorney counsel solicitor barrister
judge magistrate
police officer constable
firefighter fireman fire_brigade fire_service fire_department
soldier troop serviceman
army military force
president leader head_of_state
chief head boss director leader chair chairman chairwoman
manager coach trainer
lawmaker legislator parliamentarian deputy mp congressman congressional
parliament legislature assembly
government administration cabinet
minister secretary
spokesman spokesperson spokeswoman
company firm business corporation enterprise
factory plant works
car automobile vehicle motor
carmaker automaker car_manufacturer
driver motorist
ship vessel boat
ferry boat
plane aircraft airliner jet
train rail railway
harbour harbor port
street road
house home dwelling
flat apartment
cellar basement
shop store
school college
hospital clinic
prison jail
money cash fund
price cost
salary wage pay
tax levy duty
budget spending
deficit shortfall
output gdp gross_domestic_product
share stock
loan credit
sanction restriction punitive_measure embargo
law bill legislation act
rule regulation
right entitlement
asylum refuge shelter sanctuary
refugee migrant asylum_seeker
evidence proof
testimony statement deposition
crime offence offense felony
fraud swindle deception
theft robbery burglary
murder killing homicide
victim casualty
accident crash collision
disaster catastrophe calamity
fire blaze
rain downpour rainfall shower
storm gale hurricane tempest
volcano mountain
slope hillside
eruption outbreak
illness disease sickness
drug medicine medication
mistake error blunder
lie falsehood fabrication untruth
truth fact
problem difficulty trouble issue
question query issue
solution answer remedy
condition proviso provided
danger peril risk hazard
success triumph achievement accomplishment feat
achievement accomplishment
failure defeat
victory win triumph
place position spot rank
area region zone district
country nation state
homeland home native_country
city town
village hamlet
capital seat_of_government
world globe
election poll vote ballot electoral
voter electorate
campaign drive
party faction
power influence authority
relation tie relationship link
call-in q&a question-and-answer phone-in question_time
show programme program broadcast session televised
speech address
interview conversation
letter note
photo picture image photograph
painting canvas picture
book volume
fiction fantasy invention
goal target aim objective
team side squad player
game match fixture
half break
year annum
month
minute moment
noon midday
autumn fall
beginning start outset
end close conclusion
part share portion
number figure total
half fifty_per_cent
kind sort type
way manner means
idea notion concept
plan scheme project proposal
view opinion belief stance
belief faith believing
rise increase growth hike gain
cut reduction decrease
strike walkout stoppage industrial_action
protest demonstration rally
union labour_union trade_union
`;

const DESCRIPTIONS = `
domestic internal home inner
foreign external overseas abroad
big large huge great major vast considerable
small little tiny minor
many numerous lot plenty several
few handful
some about around roughly approximately nearly almost
nearly almost virtually practically
mainly primarily mostly chiefly largely above_all predominantly
overwhelmingly unanimously massively resoundingly
new fresh recent additional further
old former ancient ex
previous former earlier last
next following coming
important significant key crucial vital
strong powerful robust
weak feeble frail
heavy torrential severe
hard difficult tough tricky arduous
easy simple straightforward
good positive fine
bad poor negative
wrong incorrect mistaken
illegal unlawful illicit
dangerous risky hazardous perilous
safe secure
ready prepared willing happy
sure certain bound confident convinced
possible feasible conceivable
clear obvious evident plain
strange odd peculiar weird
entire whole full complete total
pure sheer utter
quick fast rapid swift
slow gradual
hardly scarcely barely
often frequently
always constantly permanently
again anew once_more afresh
eventually finally ultimately
soon shortly
now currently presently
later afterwards subsequently
before until till
together jointly side_by_side beside_each_other
mutual bilateral reciprocal joint
global worldwide international
annual yearly
angry furious
glad happy pleased
sad unhappy
surprised astonished amazed
rich wealthy affluent
poor needy destitute
expensive costly dear
cheap inexpensive affordable
proud
public open
secret covert clandestine
fake false bogus
false untrue incorrect
same identical
different distinct
percent per_cent percentage
twice brace two_times
`;

/** Countries and unions that go by several names; those whose adjective is merely longer are matched by their stems. */
const PLACES = `
united_states us usa america american
united_kingdom uk britain british
european_union eu
united_nations un
france french
germany german
netherlands dutch holland
spain spanish
switzerland swiss
sweden swedish
denmark danish
finland finnish
poland polish
turkey turkish
greece greek
china chinese
japan japanese
`;

/** Expressions of several words that stand for one: “quite a few” are many. */
export const PHRASES: readonly (readonly [phrase: string, word: string])[] = [
  ['a lot of', 'many'],
  ['lots of', 'many'],
  ['a great many', 'many'],
  ['a great deal of', 'many'],
  ['a number of', 'several'],
  ['quite a few', 'many'],
  ['no one', 'nobody'],
  ['no longer', 'never'],
  ['rule out', 'exclude'],
  ['in favour of', 'favour'],
  ['work of fiction', 'fiction'],
];

/** Classes that exclude each other, by the words that name them. What holds of the one does not hold of the other. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rise', 'fall'],
  ['raise', 'cut'],
  ['raise', 'fall'],
  ['win', 'lose'],
  ['win', 'beat'],
  ['approve', 'refuse'],
  ['agree', 'refuse'],
  ['agree', 'deny'],
  ['give', 'refuse'],
  ['allow', 'ban'],
  ['begin', 'stop'],
  ['continue', 'stop'],
  ['resume', 'stop'],
  ['open', 'close'],
  ['support', 'oppose'],
  ['strengthen', 'weaken'],
  ['impose', 'lift'],
  ['convict', 'acquit'],
  ['arrest', 'free'],
  ['create', 'eliminate'],
  ['improve', 'worsen'],
  ['admit', 'deny'],
  ['praise', 'criticise'],
  ['enemy', 'friend'],
  ['domestic', 'foreign'],
  ['big', 'small'],
  ['many', 'few'],
  ['strong', 'weak'],
  ['hard', 'easy'],
  ['good', 'bad'],
  ['legal', 'illegal'],
  ['dangerous', 'safe'],
  ['rich', 'poor'],
  ['expensive', 'cheap'],
  ['success', 'failure'],
  ['for', 'against'],
  ['before', 'after'],
  ['more', 'less'],
  ['leave', 'stay'],
  ['arrive', 'leave'],
  ['buy', 'sell'],
  ['pass', 'fail'],
  ['remember', 'forget'],
  ['love', 'hate'],
  ['demand', 'offer'],
  ['upper', 'lower'],
  ['high', 'low'],
  ['first', 'last'],
  ['old', 'young'],
  ['new', 'old'],
  ['early', 'late'],
  ['north', 'south'],
  ['northern', 'southern'],
  ['east', 'west'],
  ['eastern', 'western'],
  ['left', 'right'],
  ['hot', 'cold'],
  ['public', 'private'],
  ['majority', 'minority'],
  ['man', 'woman'],
  ['boy', 'girl'],
  ['import', 'export'],
  ['possible', 'impossible'],
  ['guilty', 'innocent'],
];

/** The classes, each as its words; a word of several has “_” between them. */
export const CLASSES: readonly (readonly string[])[] = `${VERBS}${NOUNS}${DESCRIPTIONS}${PLACES}`
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' '));
