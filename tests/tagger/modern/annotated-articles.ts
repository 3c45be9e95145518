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
    annotated: `Snow and high winds forced airports across the Midlands to close for a second day [Wednesday|2012-12-19]. More than 400 flights were canceled [Tuesday night|2012-12-18TNI], and crews worked [overnight|2012-12-18TNI] to clear runways. The storm is expected to weaken by [Thursday evening|2012-12-20TEV]. Forecasters said it could be the coldest [Christmas|2012-12-25] in [50 years|P50Y].`,
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
    annotated: `Protests spread to three more cities on [Friday|2012-09-14], [a day|P1D] after crowds stormed a ministry. At least four people have died [this week|2012-W37]. The government ordered a [24-hour|PT24H] curfew from [midnight|2012-09-14T24:00] and said elections planned for [November|2012-11] would go ahead. [Nearly two years ago|2010] similar protests toppled the president. Shops were still closed at [noon|2012-09-14T12:00].`,
  },
  {
    dct: '2013-01-30',
    annotated: `Unemployment fell in [December|2012-12] for the third month in a row, figures showed on [Wednesday|2013-01-30]. The rate has been above 10 percent since [early 2009|2009]. Some 1.9 million people were out of work at [the end of last year|2012], 3 percent fewer than [a year before|2011]. Economists do not expect a recovery before [the second half of the year|2013-H2]. The next figures are due on [28 February|2013-02-28].`,
  },
  {
    dct: '2013-06-10',
    annotated: `Floods have forced 20,000 people from their homes in [the past week|P1W]. Rivers began to rise on [June 2|2013-06-02] after [weeks|PXW] of rain and peaked over [the weekend|2013-W23-WE]. "We had [20 minutes|PT20M] to leave," said a teacher who has lived in the valley since [the mid-1990s|199]. Damage could exceed that of [2002|2002], when water stood in the streets for [almost a month|P1M]. Rain is forecast for [the rest of this week|2013-W24].`,
  },
  {
    dct: '2013-04-25',
    annotated: `The factory, which opened in [late 2008|2008], had passed an inspection [only a day earlier|2013-04-24]. Workers were told to return [Wednesday morning|2013-04-24TMO] although cracks had appeared [the previous day|2013-04-23]. The building collapsed [shortly before 9 a.m.|2013-04-24T09:00] It was the third such accident in [less than a year|P1Y]. The owner has not been seen since [Wednesday|2013-04-24]. For [the past two days|P2D], families have waited outside.`,
  },
  {
    dct: '2012-08-13',
    annotated: `A [10-day|P10D] festival of street theatre ended [Sunday night|2012-08-12TNI] with fireworks. It drew 1.2 million visitors, twice as many as [10 years ago|2002]. "[Next year|2013] will be even bigger," said its director, who took over [four years ago|2008]. From [1998|1998] to [2007|2007] it was held [every two years|P2Y]. The first festival, in [the summer of 1974|1974-SU], lasted [just three days|P3D].`,
  },
  {
    dct: '2013-02-20',
    annotated: `Inflation slowed to 2.1 percent in [January|2013-01] from 2.4 percent in [December|2012-12], the statistics office said [Wednesday|2013-02-20]. Economists had forecast 2.2 percent. Prices rose 0.1 percent [last month|2013-01]. Food cost 3 percent more than in [January 2012|2012-01]. The bank meets on [March 7|2013-03-07]; it last cut rates in [July|2012-07]. A minister said in a speech [this week|2013-W08] that inflation would fall below 2 percent by [the summer|2013-SU] and stay there until [early next year|2014].`,
  },
  {
    dct: '2011-11-21',
    annotated: `Voters turned out the government on [Sunday|2011-11-20] after [nearly eight years|P8Y] in office. The new prime minister is expected to be sworn in [around Dec. 20|2011-12-20]. He said there would be no miracles. "The difficulties will not end [overnight|2011-11-21TNI]." Unemployment has more than doubled since [2007|2007], and [the third quarter|2011-Q3] saw no growth. In [the coming days|PXD] he will name a finance minister. [Two months ago|2011-09] his party led by 10 points.`,
  },
  {
    dct: '2013-05-27',
    annotated: `A 33-year-old swimmer has become the first woman to cross the strait twice in [a single day|P1D]. She set off at [about 4:15 a.m. Sunday|2013-05-26T04:15] and came ashore [18 hours|PT18H] later. She had failed in [August 2011|2011-08], when a storm forced her to give up after [seven and a half hours|PT7H30M]. [Ten years earlier|2001] she had never swum in the sea.`,
  },
  {
    dct: '2012-05-16',
    annotated: `The trial of the former president opens on [Thursday|2012-05-17] in the capital. He is accused of stealing 30 million from the state during [the 1990s|199]. He ruled for [13 years|P13Y] until he was toppled in [March 2003|2003-03] and has lived abroad ever since. Prosecutors have worked on the case since [2005|2005]. If convicted he could spend [up to 20 years|P20Y] in prison. A verdict is not expected until [next year|2013]. His lawyer said [today|2012-05-16] that the case should be dropped.`,
  },
  {
    dct: '2013-01-03',
    annotated: `Car sales rose 13 percent in [2012|2012], the best year since [2007|2007], makers reported [Thursday|2013-01-03]. In [December|2012-12] alone, 1.4 million cars were sold, 9 percent more than [the same month a year earlier|2011-12]. Analysts predict sales of 15 million [this year|2013]. [Five years ago|2008] the industry was in crisis.`,
  },
  {
    dct: '2012-11-26',
    annotated: `The airline said [Monday|2012-11-26] it would resume flights to the island on [Dec. 15|2012-12-15], ending [a two-year|P2Y] break. It will fly three times [a week|P1W] in [winter|2012-WI] and [daily|P1D] from [April|2013-04]. Flights were stopped in [October 2010|2010-10]. The island used to have 90,000 visitors [a year|P1Y]. Until [recently|PAST_REF] it could be reached only by boat, a journey of [six to eight hours|PT6H].`,
  },
  {
    dct: '2013-03-11',
    annotated: `[Two years|P2Y] to the day after the earthquake, survivors observed [a minute|PT1M] of silence at [2:46 p.m. Monday|2013-03-11T14:46]. More than 300,000 people still live in temporary homes. Rebuilding the coast will take at [least another decade|P10Y], officials say. The wave struck on [March 11, 2011|2011-03-11], and within [days|PXD] the town was abandoned.`,
  },
  {
    dct: '2012-09-05',
    annotated: `Doctors removed the tube [Tuesday afternoon|2012-09-04TAF], [nine days|P9D] after the boy fell into the well. He spoke for the first time [early on Wednesday|2012-09-05]. He will stay in the hospital for [several more weeks|PXW]. The family, who moved to the village [last October|2011-10], had covered the well [months ago|PAST_REF], a neighbour said. Such accidents happen two or three times [a year|P1Y]. A safety law was passed in [the spring|2012-SP] but takes effect only on [Jan. 1, 2014|2014-01-01].`,
  },
  {
    dct: '2013-06-03',
    annotated: `The [annual|P1Y] conference opens [Tuesday|2013-06-04] and runs through [Friday|2013-06-07]. Some 4,000 delegates have arrived since [the weekend|2013-W22-WE]. [Last year's|2012] meeting was overshadowed by a strike. Over [the next few days|PXD] they will debate a treaty first proposed in [the early 1970s|197]. It was signed by 40 states during [the 1980s|198]. By [the end of the decade|201], half of the forest could be gone. In [the last 24 hours|PT24H] two more states have joined.`,
  },
  {
    dct: '2012-03-14',
    annotated: `He joined the paper in [1979|1979], became its editor [15 years later|1994] and retired in [June of last year|2011-06]. At the time it sold 400,000 copies [a day|P1D]. [These days|PRESENT_REF] it sells half of that. The paper appeared for the last time on [the last day of January|2012-01-31]. [Earlier this week|2012-W11] the building was sold. From [9 a.m. today|2012-03-14T09:00] its furniture is being auctioned; on [Friday|2012-03-16] the presses follow.`,
  },
  {
    dct: '2013-02-05',
    annotated: `The museum will reopen [this spring|2013-SP] after [a three-year|P3Y] restoration, its director said [Tuesday|2013-02-05]. Work began in [early 2010|2010] and cost 60 million. [Three weeks from now|2013-W09] the first paintings return. It will be free for children and closed on [Mondays|XXXX-WXX-1]. [Decades|PXY] of neglect had left the roof leaking. By [late Monday|2013-02-04] all tickets were gone.`,
  },
  {
    dct: '2012-07-03',
    annotated: `A heat wave that has gripped the region since [last Thursday|2012-06-28] is expected to last through [the weekend|2012-W27-WE]. Temperatures hit 41 degrees [Monday afternoon|2012-07-02TAF], the highest for [early July|2012-07] since [1995|1995]. [More than three days|P3D] after storms cut power, 400,000 homes remained dark on [Tuesday morning|2012-07-03TMO]. "We hope to have everyone back by [midnight Friday|2012-07-06T24:00]," the utility said. [Last July|2011-07] was the hottest month in [a century|P100Y].`,
  },
  {
    dct: '2013-04-10',
    annotated: `Parliament voted [late Tuesday|2013-04-09] to raise the retirement age to 67 by [2023|2023]. The change will be phased in over [ten years|P10Y], starting [next January|2014-01]. Unions called a general strike for [April 24|2013-04-24]. A similar plan failed in [October 2010|2010-10]. The last strike, on [Nov. 14|2012-11-14], stopped trains for [24 hours|PT24H]. The minister said [earlier on Tuesday|2013-04-09] that pensions would otherwise run out in [15 years|2028].`,
  },
  {
    dct: '2011-10-14',
    annotated: `The phone went on sale at [8 a.m. Friday|2011-10-14T08:00] in seven countries. Some people had queued for [up to three days|P3D]. The company took more than a million orders in [the first 24 hours|PT24H]. [A year ago|2010] its share of the market was 15 percent; [today|2011-10-14] it is 20. It will reach 22 more countries by [the end of the month|2011-10] and 70 by [year-end|2011]. The previous model came out [16 months ago|2010-06]. "[Right now|PRESENT_REF] nobody can touch them," one analyst said.`,
  },
  {
    dct: '2012-05-08',
    annotated: `The writer died [early Tuesday|2012-05-08] at his home. He was 83. Born on [June 10, 1928|1928-06-10], he published his first book in [1956|1956] and won a prize [eight years later|1964]. In [the '70s|197] he lived abroad. In [September|2011-09], he published his last book, the first in [30 years|P30Y], and a poem will appear [next February|2013-02]. "[Someday|FUTURE_REF] I will rest," he said in an interview [last year|2011]. He had been ill for [some time|PXX], his editor said, and suffered a stroke on [Friday|2012-05-04].`,
  },
  {
    dct: '2013-06-20',
    annotated: `Stocks fell sharply [Thursday|2013-06-20], [a day|P1D] after the central bank said it could slow its purchases [later this year|2013] and end them in [mid-2014|2014]. The index lost 2.3 percent, its worst day since [November 2011|2011-11]. It is still up 12 percent for [the year|2013]. The yield on the [10-year|P10Y] note rose to 2.4 percent, the highest since [August 2011|2011-08]. Sales of homes rose 4.2 percent in [May|2013-05], the best month in [three and a half years|P3Y6M], figures showed [earlier in the day|2013-06-20]. Gold was at 1,286, its lowest in [nearly three years|P3Y].`,
  },
  {
    dct: '2012-10-30',
    annotated: `At least 33 people were killed as the storm came ashore [late Monday night|2012-10-29TNI]. The exchange will stay closed for a second day [Tuesday|2012-10-30], the first time since [1888|1888] that weather has shut it for [two consecutive days|P2D]. Trains may not run for [four or five days|P4D]. By [Tuesday evening|2012-10-30TEV] winds had fallen. The president cancelled rallies planned for [Wednesday|2012-10-31], [less than a week|P1W] before the election. Power could be out until [next week|2012-W45].`,
  },
  {
    dct: '2013-05-21',
    annotated: `[Twelve years|P12Y] after it was begun, the tunnel opens on [June 1|2013-06-01]. The first train leaves at [noon|2013-06-01T12:00]. Tests have gone on for [the past six weeks|P6W]. The journey, which took [an hour and a half|PT1H30M], will take [12 minutes|PT12M]. Work stopped twice in [2009|2009], for [eight months|P8M] in all. The cost tripled. [At present|PRESENT_REF] 9,000 cars cross the pass [every day|P1D]. In [the 1930s|193] a first plan was dropped; [20th-century|19] engineers said it could not be done.`,
  },
];
