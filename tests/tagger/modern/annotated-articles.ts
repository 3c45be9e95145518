/**
 * Short invented news in the manner of today's agencies and broadcasters, with every time expression in brackets and its
 * TIMEX3 value behind it: "[Monday|2013-03-18]". Annotated by hand after the TimeML guidelines.
 */
export const ANNOTATED_ARTICLES: readonly { dct: string; annotated: string }[] = [
  {
    dct: '2013-03-19',
    annotated: `At least nine people were injured when a ferry struck a pier in the northern port of Halden on [Monday|2013-03-18], officials said. The captain, who has worked for the line for [nearly 30 years|P30Y], told investigators on [Tuesday morning|2013-03-19TMO] that the engines had failed. A report is expected [next month|2013-04]. The same vessel had run aground [two years ago|2011] and was out of service for [six months|P6M]. Repairs will take at [least two weeks|P2W].`,
  },
  {
    dct: '2013-03-22',
    annotated: `The central bank raised its forecast for growth in [2013|2013] on [Friday|2013-03-22], citing stronger exports in [recent months|PXM]. It [now|PRESENT_REF] expects the economy to grow 1.4 percent [this year|2013] and 2.1 percent in [2014|2014]. In [the fourth quarter of 2012|2012-Q4] output fell 0.3 percent, the first decline in [more than two years|P2Y]. The bank will publish its next report in [June|2013-06].`,
  },
  {
    dct: '2012-11-08',
    annotated: `A strong earthquake shook the coast [early Thursday|2012-11-08], damaging dozens of homes. The quake struck at [5:42 a.m.|2012-11-08T05:42] and was felt for [about 40 seconds|PT40S]. It was the strongest in the region since [1976|1976], when a quake killed hundreds. Aftershocks could continue for [days|PXD], the geological institute said. Schools will stay closed until [Monday|2012-11-12].`,
  },
  {
    dct: '2013-01-15',
    annotated: `The singer, who rose to fame in [the 1960s|196], died [last week|2013-W02] at her home. She was 81. Her first record appeared in [September 1958|1958-09] and sold a million copies within [a year|P1Y]. She retired [more than a decade ago|2003] but returned to the stage for a concert in [May 2010|2010-05]. A memorial will be held on [Jan. 26|2013-01-26].`,
  },
  {
    dct: '2013-02-27',
    annotated: `The prime minister is to meet union leaders [later this week|2013-W09] in an attempt to end a strike that began [earlier this month|2013-02]. Talks broke down [late on Tuesday|2013-02-26] after [12 hours|PT12H]. Bus drivers have refused to work [every Wednesday|XXXX-WXX-3] since [the beginning of February|2013-02]. A union official said [yesterday|2013-02-26] there was "no reason to go back to the table at [the moment|PRESENT_REF]".`,
  },
  {
    dct: '2011-08-30',
    annotated: `Researchers have found 3,000-year-old pots in a cave north of the lake. The team, which has been digging there for [the past four years|P4Y], made the find [last summer|2010-SU] and announced it on [Tuesday|2011-08-30]. People lived in the cave for [several centuries|PXCE], the archaeologists believe. "[A few days ago|PAST_REF] we opened another chamber," one of them said. Work will resume [next spring|2012-SP].`,
  },
  {
    dct: '2012-06-04',
    annotated: `Shares in the airline fell 6 percent on [Monday|2012-06-04] after it warned of a loss for [the year|2012]. Passenger numbers rose 4 percent in [May|2012-05] from [a year earlier|2011], but fuel costs were up 20 percent. The carrier lost 55 million in [the first three months|P3M] of [the year|2012]. It plans to cut 800 jobs by [the end of 2013|2013]. In [April|2012-04], it had said it expected to break even.`,
  },
  {
    dct: '2013-04-02',
    annotated: `A court sentenced the former mayor to [eight years|P8Y] in prison on [Tuesday|2013-04-02] for taking bribes between [2004|2004] and [2009|2009]. He was arrested in [October|2012-10] and has been held since [then|2012-10]. His lawyers have [30 days|P30D] to appeal. A second trial begins [next Monday|2013-04-08]. "[One day|FUTURE_REF] the truth will come out," he said.`,
  },
  {
    dct: '2012-12-19',
    annotated: `Snow and high winds forced airports across the Midlands to close for a second day [Wednesday|2012-12-19]. More than 400 flights were canceled [Tuesday night|2012-12-18TNI], and crews worked [overnight|2012-12-19TNI] to clear runways. The storm is expected to weaken by [Thursday evening|2012-12-20TEV]. Forecasters said it could be the coldest [Christmas|2012-12-25] in [50 years|P50Y].`,
  },
  {
    dct: '2013-05-14',
    annotated: `The number of honeybees has fallen by a third over [the last 20 years|P20Y], a study found. The [five-year|P5Y] study, published [this week|2013-W20], looked at 900 hives. Beekeepers have warned for [years|PXY] that sprays are to blame. In [the past|PAST_REF] most losses went unreported. The ministry will decide in [the coming weeks|PXW] whether to ban two products. They [currently|PRESENT_REF] cover half the market.`,
  },
  {
    dct: '2013-03-07',
    annotated: `Police said [Thursday|2013-03-07] they had arrested a man in the killing of a shop owner [three weeks ago|2013-W07]. The victim, 54, was found dead on [the morning of Feb. 14|2013-02-14TMO]. Detectives questioned the suspect [the following day|2013-02-15] but let him go. He had been released from jail [two months earlier|2012-12]. A hearing is set for [March 21 at 10 a.m.|2013-03-21T10:00]`,
  },
  {
    dct: '2013-02-11',
    annotated: `The rover has drilled into rock for the first time, the space agency said on [Sunday|2013-02-10]. It landed [last August|2012-08] after [a nine-month|P9M] voyage. The hole was bored on [Friday|2013-02-08], the agency said, and samples will be studied over [the next several days|PXD]. The [two-year|P2Y] mission may be extended. Another craft is due to launch [later this year|2013] and would arrive in [September 2014|2014-09].`,
  },
  {
    dct: '2012-07-20',
    annotated: `The team has won [twice a week|P1W] this season and is unbeaten since [mid-April|2012-04]. On [Saturday|2012-07-21] it plays the champions, who lost [Wednesday|2012-07-18]. The captain, sidelined for [three months|P3M] with a knee injury, trained again [today|2012-07-20]. [Tomorrow|2012-07-21] will be his first match since [March 31|2012-03-31].`,
  },
  {
    dct: '2013-03-25',
    annotated: `Lawmakers agreed [early Monday|2013-03-25] on a rescue for the island's banks, ending [a week|P1W] of turmoil. Banks have been shut since [March 16|2013-03-16] and will reopen [Tuesday|2013-03-26]. Without a deal, the central bank would have cut off funds on [Monday|2013-03-25]. Withdrawals will be limited to 300 [a day|P1D] for [the foreseeable future|FUTURE_REF]. "We have avoided collapse [today|2013-03-25]," the finance minister said, "but [the next few years|PXY] will be hard."`,
  },
  {
    dct: '2012-10-02',
    annotated: `The company said it would open its first store in the capital within [weeks|PXW]. It was founded [half a century ago|1962] and had sales of 2 billion [last year|2011], up from 1.2 billion [a decade ago|2002]. Profit for [the three months|P3M] to [June|2012-06] rose to 88 million from 80 million. It holds its [annual|P1Y] festival [each July|XXXX-07].`,
  },
  {
    dct: '2013-05-02',
    annotated: `An avalanche killed two climbers on [Wednesday afternoon|2013-05-01TAF], the rescue service said. They had set out alone and were reported missing [hours|PTXH] later. The search was called off at [about 9 p.m.|2013-05-01T21:00] and resumed [Thursday|2013-05-02]. More than 40 people have died on the mountain in [the past decade|P10Y]. In [July 2009|2009-07], an avalanche there killed six. The route will be closed until further notice and until at least [the weekend|2013-W18-WE].`,
  },
  {
    dct: '2013-04-18',
    annotated: `The novelist, best known for a trilogy published in [the late 1980s|198], was born on [12 June 1931|1931-06-12]. He wrote [every morning|XXXX-XX-XXTMO] for [more than half a century|P50Y]. In [1952|1952] he moved to the coast, where he stayed for the rest of his life. [Two decades later|1972] he won his first prize. His last book came out [last year|2012]. The funeral will take place [next Wednesday|2013-04-24].`,
  },
  {
    dct: '2012-09-14',
    annotated: `Protests spread to three more cities on [Friday|2012-09-14], [a day after|2012-09-13] crowds stormed a ministry. At least four people have died [this week|2012-W37]. The government ordered a [24-hour|PT24H] curfew from [midnight|2012-09-14T24:00] and said elections planned for [November|2012-11] would go ahead. [Nearly two years ago|2010] similar protests toppled the president. Shops were still closed at [noon|2012-09-14T12:00].`,
  },
  {
    dct: '2013-01-30',
    annotated: `Unemployment fell in [December|2012-12] for the third month in a row, figures showed on [Wednesday|2013-01-30]. The rate has been above 10 percent since [early 2009|2009]. Some 1.9 million people were out of work at [the end of last year|2012], 3 percent fewer than [a year before|2011]. Economists do not expect a recovery before [the second half of the year|2013-H2]. The next figures are due on [28 February|2013-02-28].`,
  },
  {
    dct: '2013-06-10',
    annotated: `Floods have forced 20,000 people from their homes in [the past week|P1W]. Rivers began to rise on [June 2|2013-06-02] after [weeks|PXW] of rain and peaked over [the weekend|2013-W23-WE]. "We had [20 minutes|PT20M] to leave," said a teacher who has lived in the valley since [the mid-1990s|199]. Damage could exceed that of [2002|2002], when water stood in the streets for [almost a month|P1M]. Rain is forecast for [the rest of this week|2013-W24].`,
  },
];
