/** Forms that no stemmer takes back to their verb or noun, each line the base and then its forms. */
const FORMS = `
be is are was were been
beat beaten
become became
begin began begun
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
child children
choose chose chosen
come came
deal dealt
die died dying
dig dug
do did done does
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feel felt
feed fed
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
have has had
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lied lying
lose lost
make made
man men
mean meant
meet met
pay paid
person persons
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
shrink shrank shrunk
shut shutting
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
speak spoke spoken
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
uphold upheld
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
woman women
write wrote written
`;

/** The base of each irregular form. Forms that are words of their own as well (“saw”, “left”) are taken for the verb. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FORMS.split('\n').flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, base]);
  }),
);
