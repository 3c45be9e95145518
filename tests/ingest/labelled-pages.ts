/**
 * Invented pages, each line labelled by hand: `+` belongs to the article (headline, standfirst, paragraph, heading,
 * caption), `-` does not; a line without a label is blank. In the pages of HTML the label stands before the words.
 */
export interface LabelledPage {
  name: string;
  /** `first`: the rules were widened by these. `later`: written after that, to see what they are worth. */
  set: 'first' | 'later';
  lines: string[];
}

const page = (set: LabelledPage['set'], name: string, text: string): LabelledPage => ({
  set,
  name,
  lines: text.replace(/^\n/, '').trimEnd().split('\n'),
});

export const TEXT_PAGES: LabelledPage[] = [
  page(
    'first',
    'a tabloid, everything copied',
    `
- Skip to main content
- DAILY MARSH
- Log in
- News
- Sport
- Weather
- Puzzles
- Breaking
- HOME > NEWS > LOCAL

+ Swans block the ring road for three hours

- By Alva Brook
- Senior Reporter
- 07:14, 12 MAR 2021
- Updated 09:40, 12 MAR 2021
- 34 Comments
- Share
- Bookmark

+ The swans would not move for anybody (Image: Daily Marsh)

- Get the latest local news straight to your inbox. Sign up for our free newsletter
- Enter your email
- Sign Up
- We use your sign-up to provide content in ways you've consented to. You can unsubscribe at any time.

+ Two swans sat down on the ring road on Thursday morning and would not get up again until noon.

+ Drivers left their cars to watch as officers tried to lead the birds away with bread.

- READ MORE: Goose arrested at bus stop
- READ MORE: The ten worst roundabouts in the county

+ "They looked at us as though we were the problem," said officer Tom Reed.

+ It is the third time since January that animals have closed the road.

- Article continues below

+ The council said it would put up a fence before the summer.

- Have you been stuck in traffic because of an animal? Tell us in the comments below
- Follow Daily Marsh on Facebook
- STORY SAVED
- You can find this story in My Bookmarks.
- Most Read
- Man finds key in loaf of bread
- Bridge to close for a week
- Top Stories
- Fence planned along the ring road
`,
  ),
  page(
    'first',
    'a broadsheet with live updates and a cookie banner',
    `
- We value your privacy
- We and our 214 partners store and access information on a device, such as unique identifiers in cookies, to process personal data.
- Accept all
- Reject all
- Manage preferences

- Subscribe
- UK edition
- Opinion
- Culture

- Rail transport
+ Night trains to the coast return after eleven years

+ Carriages from the 1970s have been rebuilt with beds and showers

- Ines Falk Transport correspondent
- Fri 14 May 2021 06.00 BST

+ Night trains will run to the coast again from June, the railway said on Thursday, after a break of eleven years.

+ The first train leaves on 4 June and arrives before breakfast. Tickets cost from 39 marks.

- Sign up to First Edition, our free daily newsletter

+ Passengers' groups welcomed the plan but asked for a place to put bicycles.

- Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy.

+ "A bed that moves is the best hotel there is," said their chair, Olaf Winter.

- Explore more on these topics
- Rail transport
- Travel
- Reuse this content
- Most viewed
- The bakery that never closes
- © 2021 The Meridian or its affiliated companies. All rights reserved. (dcr)
`,
  ),
  page(
    'first',
    'a wire story on an aggregator',
    `
- Markets
- Finance Home
- Watchlists
- Wire
+ Copper mine in Vallona to reopen, owner says
- Author of the article:
- Wire Service
- Lena Ortiz
- Publishing date:
- Aug 30, 2019  •  August 30, 2019  •  1 minute read  •  Join the conversation

+ VALLONA, Aug 30 (Wire) - The copper mine of Vallona will reopen in October, its owner said on Friday, two years after a flood closed it.

+ Some 400 miners will be hired, most of them from the valley.

- This advertisement has not loaded yet, but your article continues below.

+ The price of copper has doubled since the mine was closed. (Reporting by Lena Ortiz in Vallona)

- Article content
- Our Standards: The Trust Principles.
- Share this article in your social network
- Notice for the Postmedia Network
- This website uses cookies to personalize your content (including ads), and allows us to analyze our traffic.
- Trending
- Gold falls for a third day
- Latest National Stories
`,
  ),
  page(
    'first',
    'a local paper behind a paywall',
    `
- Subscribe for $1
- Obituaries
- E-Edition
- Classifieds

+ School board picks new superintendent

- Posted Tuesday, February 2, 2016 9:15 pm
- BY RUTH MAYER
- rmayer@hillcountynews.example

+ HILLSBORO - The school board on Monday chose Ada Moss, who has taught mathematics for twenty years, to lead the district.

+ Moss will begin on July 1. She said she wanted "more music and fewer tests."

- This item is available in full to subscribers.
- Attention subscribers
- We have recently launched a new and improved website. To continue reading, you will need to either log into your subscriber account, or purchase a new subscription.
- If you are a current print subscriber, you can set up a free website account by clicking here.
- Otherwise, click here to view your options for subscribing.

+ The board voted six to one. Only Carl Voss was against it.

- Reach Ruth Mayer at 555-0134 or follow her on Twitter @ruthmayer.
- Comments
- No comments on this item
- Please log in to comment by clicking here
`,
  ),
  page(
    'first',
    'an international broadcaster',
    `
- Home
- Top Stories
- World

- EUROPE

+ Island votes to keep its time zone

- 3 hours ago

+ Voters on the island of Sundra have decided not to move their clocks by half an hour.

+ Image caption: The town hall clock has stopped twice since 1950

- Image source, Getty Images

+ Sixty-one per cent were against the change in Sunday's referendum, officials said.

- Related Topics
- Sundra
- More on this story
- Island's clocks stop in protest
- Published 3 September 2018
- Why time zones are so odd
- Published 12 March 2017

+ Why half an hour?

+ The government had wanted the same time as its largest neighbour.

- You may also be interested in:
- The village with two noons
- Media caption, Watch: how a sundial is made

+ Fishermen said they went by the tide and did not care.

- Around the Site
- Elsewhere on the web
- Terms of Use
- About the broadcaster
- Copyright © 2018. The broadcaster is not responsible for the content of external sites. Read about our approach to external linking.
`,
  ),
  page(
    'later',
    'a magazine, copied with its audio player',
    `
- Listen to this article
- 6 min
- 00:00
- Speed 1x
- Save this story
- Annals of Gardening
+ The Man Who Counted Tulips
+ For forty years a clerk in Leyd wrote down every bulb that was sold.
- By Hanne Vos
- April 9, 2018
+ Illustration by Piet Maas
+ The clerk began on a Monday in the spring of 1961, and he did not stop until he was blind.
+ His books fill a room of the city archive. Nobody has read them all.
- Recommended stories
- The Last Lamplighter
- A Baker's Dozen of Ghosts
+ "He counted because nobody had asked him to," his daughter said last month.
+ The archive will show the books from May.
- Published in the print edition of the April 16, 2018, issue, with the headline "Bulbs."
- New Yorker Favorites
- Sign up for our daily newsletter to receive the best stories from the magazine.
- Hanne Vos is a staff writer.
`,
  ),
  page(
    'later',
    'a press agency page in the style of the east',
    `
- RU | EN | DE
- 12 November 2015, 14:32
- Economy
+ Port of Velen handles record cargo
- 1240
- 0
- Print version
- © Press service of the port
+ VELEN, November 12. /VNA/. The port of Velen handled two million tonnes of cargo in October, the most in its history, its director told reporters on Thursday.
+ "We expect the same in November," he said.
+ The port was enlarged last year. Grain makes up half of the cargo.
- Found a mistake? Select it and press Ctrl+Enter
- Subscribe to our channel in Telegram
- In other news
- Ferry line to open in spring
- Mayor visits new school
- Hot topics
- Harvest
`,
  ),
];

export const HTML_PAGES: { name: string; set: LabelledPage['set']; html: string }[] = [
  {
    name: 'a page of divs with classes, a breadcrumb and a related box within the text',
    set: 'first',
    html: `<!doctype html><html><head><title>Beekeepers count their hives - The Fen Times</title>
<meta property="og:title" content="Beekeepers count their hives"><meta property="og:site_name" content="The Fen Times"></head><body>
<div class="topbar"><a href="#">-Home</a> <a href="#">News</a></div>
<div class="breadcrumb"><a href="#">-News</a> / <a href="#">Nature</a></div>
<div class="story"><h1>+Beekeepers count their hives</h1>
<div class="meta"><span>-By Ida Holm</span></div><div class="date">-14 June 2018</div>
<div class="share"><a href="#">-Share</a></div>
<div class="text"><p>+Beekeepers of the fens counted their hives on Wednesday, and found more of them than in any year since the war.</p>
<p>+The count, which takes all day, is made by two hundred people who walk from farm to farm with a notebook, and it ends with a dinner.</p>
<div class="related"><h4>-Related articles</h4><ul><li><a href="#">-Honey is dear again this year</a></li><li><a href="#">-A wasp at the opera house</a></li></ul></div>
<p>+“There are bees where we never saw one,” said Per Dahl, who has kept them since he was ten, “and they are in a good mood, too.”</p>
<h3>+More flowers, fewer mites</h3>
<p>+Farmers were asked three years ago to leave a strip of flowers along each field, and most of them did, the council said.</p></div></div>
<div class="newsletter"><p>-Sign up for our newsletter and never miss a story from the fens.</p></div>
<div class="footer">-© 2018 The Fen Times. All rights reserved.</div></body></html>`,
  },
  {
    name: 'a semantic page with a standfirst, a figure, an aside and comments',
    set: 'first',
    html: `<!doctype html><html lang="en"><head><title>Old mill grinds again</title></head><body>
<header><nav><ul><li><a href="#">-Home</a></li><li><a href="#">-Region</a></li></ul></nav></header>
<main><article><header><h1>+Old mill grinds again</h1><p class="standfirst">+Volunteers spent nine winters on the wheel.</p>
<p class="byline">-By Nils Berg</p><time datetime="2017-09-09">-9 September 2017</time></header>
<figure><img src="m.jpg" alt="mill"><figcaption>+The mill on the day it was opened again. Photo: Nils Berg</figcaption></figure>
<p>+The old mill at Lowbeck ground its first flour in sixty years on Saturday, before a crowd that had come with bags, bowls and baskets.</p>
<p>+Volunteers had worked on the wheel for nine winters, and had found half of its parts at the bottom of the pond, where they had lain since 1957.</p>
<blockquote><p>+“It sounds like my childhood,” said Maud Eller, 91, whose father was the last miller.</p></blockquote>
<aside><h2>-Most read</h2><ol><li><a href="#">-Bridge closed until Monday</a></li></ol></aside>
<h2>+Flour for sale</h2>
<p>+The flour is sold at the door every Saturday, as long as there is water in the brook, and the money goes into the roof.</p>
</article><section id="comments"><h2>-Comments</h2><p>-Lovely to hear that, my grandmother used to fetch her flour there when she was small.</p></section></main>
<footer><p>-Contact us</p><p>-All rights reserved.</p></footer></body></html>`,
  },
  {
    name: 'a page of tables with line breaks for paragraphs, as in 2003',
    set: 'first',
    html: `<html><head><title>Tram line extended</title></head><body><table><tr><td width=150><a href="#">-Front page</a><br><a href="#">-Archive</a></td>
<td><font size=5><b>+Tram line extended to the sea</b></font><br><br>
+The tram line was extended to the sea on Sunday, and the first car was so full that the mayor had to stand all the way.<br><br>
+The new stretch is four kilometres long. It was planned in 1998, given up in 2000 and begun again two years later, when the price of steel fell.<br><br>
+Children rode for free until the evening, and the driver let some of them ring the bell, which he said had never been rung so often.</td></tr></table>
<p>-Copyright 2003 Seaside Mail</p></body></html>`,
  },
  {
    name: 'a page with a cookie dialog, a paywall note and an app bar',
    set: 'later',
    html: `<!doctype html><html><head><title>Choir sings for the last bus | Hill Echo</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Choir sings for the last bus","datePublished":"2020-01-18","publisher":{"name":"Hill Echo"}}</script></head><body>
<div role="dialog"><p>-We use cookies to make our site work and to show you adverts that may interest you.</p><button>-Accept</button></div>
<div class="app-bar"><a href="#">-Get the app</a></div>
<main><h1>+Choir sings for the last bus</h1><p class="author">-Text: Eva Lind</p><p class="date">-18 January 2020</p>
<div class="body"><p>+The choir of Upper Hill sang at the bus stop on Friday night, as the last bus to the valley left with eleven people on board.</p>
<p>+The line had run for seventy years. The company says that most of its seats were empty, and that a car can be called instead.</p>
<div class="promo"><p>-Read the whole story with a subscription from one crown a week.</p><a href="#">-Subscribe now</a></div>
<p>+“We shall walk, as we did before,” said the conductor, Rolf Stein, and the choir walked home behind him with lanterns in their hands.</p></div>
<p class="tags">-Tags: <a href="#">bus</a>, <a href="#">choir</a></p></main>
<section class="teasers"><h2>-More from Upper Hill</h2><article><h3><a href="#">-Snow plough breaks down twice</a></h3><p>-It was the coldest night of the year, and nobody had the key.</p></article></section>
<footer>-Imprint</footer></body></html>`,
  },
];
