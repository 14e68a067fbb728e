import { isWordy } from "../text.ts";
/**
 * Phrases that pages put between the paragraphs of a story, by what they are for. They are the closed
 * stock of the trade: buttons, section names, notices. Each pattern must match a whole line or
 * sentence, in plain text (see line.ts), so that a story which only mentions them stays.
 */
export function recognise(text: string): string | undefined {
  if (text.length > longestPhrase) return undefined;
  if (!isWordy(text)) return divider.test(text) ? "a divider without words" : undefined;
  const bare = text.replace(/^[\s_*•·|>]+|[\s_*•·|]+$/g, "");
  return families.find((family) => family.patterns.some((pattern) => pattern.test(bare)))?.reason;
}

/** In characters: a notice with a list of links is seldom longer. */
const longestPhrase = 500;

const divider = /^[-_=*•·~#|+<>\s—–.…]+$/;

interface Family {
  readonly reason: string;
  readonly patterns: readonly RegExp[];
}

/** Where people share. */
const networks =
  "(?:facebook|twitter|instagram|youtube|linkedin|tiktok|snapchat|pinterest|whatsapp|telegram|threads|flipboard|reddit|parler|gab|truth social|social media|google news|apple news|x|rss|bluesky|mastodon)";

const families: readonly Family[] = [
  {
    reason: "an advertisement mark",
    patterns: [
      /^\W*(?:advert(?:isement|ising|orial)?s?|ads?|sponsored(?: content| post| by.{1,40})?|promoted(?: content)?|paid (?:post|content|partner(?:ship)?)|partner content)\W*$/i,
      /^\W*(?:advert(?:isement|ising)s?\W+)?(?:the )?(?:story|article|content|post) continue[sd] (?:below|after)[^.]{0,40}\.?\W*$/i,
      /^(?:scroll (?:down )?(?:to|for)|continue reading|skip (?:past|ad|advert|to)|report (?:this )?ad|remove ads|why am i seeing)\b.{0,50}$/i,
    ],
  },
  {
    reason: "a note from an agency to its clients",
    patterns: [
      /^[([]? ?(?:(?:note to |a note (?:from|to) (?:the |our )?)?editors?(?:'s?)?(?:'? notes?)?|attention editors|eds?|publisher's note|programming note) ?[:-] .{2,480}$/i,
      /^warning ?[:-] .{0,100}\b(?:graphic|strong|explicit|offensive|disturbing|profan\w+|language|spoilers?)\b.{0,80}$/i,
      /^(?:ADDS|UPDATES|RECASTS|CORRECTS|REPEATS|RECASTS AND UPDATES)\b[^".]{2,120}$/,
    ],
  },
  {
    reason: "a correction",
    patterns: [
      /^in (?:an?|some|its|the|one) (?:\w+ ){0,3}(?:stor(?:y|ies)|articles?|reports?|versions?|captions?|headline|column|dispatch)\b.{0,260}\b(?:erroneously|incorrectly|wrongly|mistakenly|misspelled|misidentified|misstated)\b.{0,300}$/i,
      /^\W*(?:an?|the) (?:earlier|previous|prior|original|former) (?:version|headline) of (?:this|the|our)\b.{0,450}$/i,
      /^\W*(?:corrections?|clarifications?|correction and clarification)(?: \([^)]{2,40}\))? ?[:-] .{2,450}$/i,
      /^(?:an?|the) (?:corrected|updated|full|original|previous) (?:version of (?:the|this) )?(?:story|article|report|version)\b.{0,30}\b(?:is|appears?|follows?|below|here)\b.{0,30}$/i,
    ],
  },
  {
    reason: "a heading of running coverage",
    patterns: [
      /^.{0,160}\(all times (?:local|e[ds]?t|c[ds]?t|m[ds]?t|p[ds]?t|gmt|bst|eastern|pacific|[\p{L} ]{2,20})\) ?:?$/iu,
      /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|latest|new|breaking|live|weekend)(?: \w+)? )updates?: [^.!?]{5,140}$/i,
      /^the latest(?: (?:on|in|from) [^:.]{3,80})?: [^.!?]{5,120}$/i,
      /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon|midnight)(?: (?:local(?: time)?|e[ds]?t|c[ds]?t|m[ds]?t|p[ds]?t|gmt|bst|ist|utc))?(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*$/i,
      /^(?:(?:the|our) )?(?:previous|original|earlier|first|full) (?:story|report|article|version|post|coverage)(?: (?:is|follows|continues|appears|below))*\W*$/i,
    ],
  },
  {
    reason: "a notice of the page's player or pictures",
    patterns: [
      /\b(?:gallery will resume|copy this code to your|autoplay autoplay)\b/i,
      /^.{0,80}\bshow hide$|^.{0,80}\+ ?show all\b.{0,20}$/i,
      /^(?:don't|can't|cannot|unable to) (?:see|view|hear|read) (?:the|this) (?:graphic|video|map|chart|image|audio|document|photo|tweet|form|table)\b.{0,60}$/i,
      /^\d{9,}$/,
      /\bmedia playback is (?:not supported|unsupported)\b/i,
      /^(?:image|media|video) (?:copyright|caption|source)\b/i,
      /\b(?:browser (?:does not|doesn't|cannot) (?:support|play)|(?:enable|turn on|requires?) javascript|javascript (?:is|must be) (?:disabled|enabled))\b/i,
      /^(?:this )?video (?:is )?(?:unavailable|not available|can ?not be played|player|embed)\b.{0,60}$/i,
      /^\W*(?:slide ?show|photo gallery|gallery|image gallery)(?: \(?\d+ (?:images?|photos?|pictures?)\)?)?\W*$/i,
      /^(?:prev(?:ious)? |next )?(?:image|photo|slide|picture) \d+ (?:of|\/) \d+\W*$/i,
      /^(?:enlarge this image|toggle caption|hide caption|play video|play audio)\b.{0,160}$/i,
      /^.{0,120}\blisten [·|-] ?\d+:\d\d.{0,20}$/i,
      /^(?:play|pause|mute|unmute|loading|replay|now playing|autoplay|full ?screen|captions|close|expand|click to enlarge)\b.{0,25}$/i,
      /^\d+ (?:photos?|images?|pictures?)$/i,
      // The caption of a video that opens over the page, with the button that closes it.
      /^CLOSE \p{Lu}/u,
    ],
  },
  {
    reason: "navigation of the page",
    patterns: [
      /^(?:home(?:page)?|menu|search|sections?|topics?|tags?|categories|filed under|share|print|e-?mail|save|log ?in|log ?out|sign ?in|register|my account|subscribe|donate|back to top|skip to (?:main )?content|top of page|toggle navigation|contents|on this page|site ?map|about us|contact us|advertise(?: with us)?|careers|help|faqs?|live|opinions?|editors|editorial board|copy link|link copied!?)\W*$/i,
      /^(?:recent|latest|new|top|more|most|related|popular|trending|recommended|featured|other|breaking|today's|further|editors?'?s?|our best|must) (?:features?|posts?|stor(?:y|ies)|articles?|news|headlines|read(?:s|ing)?|viewed|shared|popular|commented|coverage|content|topics?|links?|videos?|picks?|choice|picture stories|from .{2,40}|in .{2,30}|on this(?: story| topic)?|for you|by this author|now)\W*$/i,
      /^(?:related|trending|recommended|latest|featured|popular|read more|see more|show more|load more|view (?:all|more|gallery|slideshow)|see all|next (?:article|story|up)|up next|previous (?:article|story)|you (?:may|might)(?: also)? (?:like|be interested in)|what to read next|don't miss|in case you missed it|more like this|around the web|from (?:the|around) web|show (?:less|all)|read full (?:article|story)|also (?:in|on) .{2,30}|elsewhere on .{2,30})\W*$/i,
      /^[^.!?›»>|]{1,30}(?: ?[›»>|] ?[^.!?›»>|]{1,40}){2,}$/,
      /^(?:tags|topics|filed under|categor(?:y|ies)|in this (?:story|article)|keywords|section|posted in):/i,
    ],
  },
  {
    reason: "an invitation to share or follow",
    patterns: [
      new RegExp(
        `^\\W*(?:please )?(?:follow|like|find|join|connect with|friend|add|tweet(?: at)?|contact|e-?mail|reach|message) .{0,80}\\b(?:on|at|via|using|@) ?(?:@|www\\.|https?:|${networks}\\b|[\\w.+-]+@\\w).{0,140}$`,
        "i",
      ),
      new RegExp(
        `^(?:share|tweet|pin|post|send|forward|e-?mail|like)(?: (?:this|the|it|on|to|via|with|page|story|article|link|by|us))* ?(?:${networks}|e-?mail|friends?|link|page|article|story)?(?:,? ?(?:and |or )?${networks})*\\W*$`,
        "i",
      ),
      new RegExp(
        `^(?:${networks}|e-?mail)(?:[ ,|/]+(?:and )?(?:${networks}|e-?mail|print|share|link|more|comments?))*$`,
        "i",
      ),
      /^\W*follow (?:@\w+|(?:him|her|them|us|me)\b|(?:the )?[\p{Lu}].{0,60}\b(?:coverage|live blog|updates)\b).{0,120}$/u,
      /^(?:he|she|they|[\p{Lu}][\p{L}'. -]{2,40}) (?:(?:can|may) be (?:reached|found|contacted|followed)|tweets (?:at |as |@)|is on (?:twitter|facebook|x)\b)[^"]{0,100}$/iu,
      /^(?:\d+(?:\.\d+)?[km]? )?(?:shares?|likes?|retweets?|views?|reactions?)\W*$/i,
      /^(?:on )?twitter:? ?@\w+\W*$/i,
    ],
  },
  {
    reason: "an invitation to a newsletter, an app or alerts",
    patterns: [
      /^\W*(?:sign[- ]?up|subscribe|register|opt in)\b.{0,90}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates?|briefings?|digest|here|today|podcast|feed|free|daily|weekly|notifications?)\b.{0,160}$/i,
      /^\W*(?:get|receive|want|like|enjoy|download|try|install|see)\b.{0,120}\b(?:newsletters?|inbox|(?:news|mobile|our|the free|this) app|alerts|briefing|notifications|by e-?mail|e-?mailed)\b.{0,160}$/i,
      /^\W*click here\b.{0,160}$/i,
      /^(?:our |the |daily |weekly |free |morning |evening |breaking |news )*(?:newsletters?|e-?mail (?:alerts?|updates?|address)|briefing|news alerts?)(?: sign[- ]?up)?\W*$/i,
      /^(?:thank you|thanks) for (?:signing up|subscribing|reading|registering|your support)\b.{0,80}$/i,
      /^(?:by (?:signing up|subscribing|registering|clicking|continuing|providing|submitting|using)\b.{0,60}\byou (?:agree|accept|consent|acknowledge|confirm)|you (?:can|may) (?:unsubscribe|opt out)|unsubscribe\b|we (?:use|and our partners use) cookies|this (?:site|page|website) (?:uses|is protected)|invalid e-?mail|enter your e-?mail|please enter|no spam)\b.{0,300}$/i,
    ],
  },
  {
    reason: "an invitation to comment or write in",
    patterns: [
      /^\W*(?:\d+ )?(?:comments?|replies|responses)(?: \(\d+\)| \d+| closed| section| below)?\W*$/i,
      /^(?:leave|post|add|write|view|show|hide|see|read|load|join|start|comment)\b.{0,40}\b(?:comments?|reply|commenting|conversations?|discussion|debate|forum|replies|responses|on this (?:story|article))\b[^.]{0,80}[.!]?$/i,
      /^(?:have your say|tell us\b.{0,100}|let us know\b.{0,100}|what do you think\b.{0,80}|do you (?:agree|have (?:a|any|an|more|something|information|tips?|questions?|feedback))\b.{0,140}|have you (?:been|got|seen|experienced|any)\b.{0,140}|(?:got|have) (?:a|any|an|some)? ?(?:confidential )?(?:news )?(?:tips?|questions?|story|comments?|feedback|thoughts|opinion|views?)\b.{0,140}|send (?:us )?(?:your |news )?(?:tips?|comments?|letters|thoughts|feedback|photos|pictures|corrections)\b.{0,120}|vote in (?:our|the) poll.{0,40}|take our (?:poll|survey|quiz).{0,40}|comments (?:are|have been) (?:closed|disabled|turned off)\b.{0,60}|report (?:a|an) (?:typo|error|correction)\b.{0,40}|was this (?:article|page|story) helpful\b.{0,20}|please (?:read|see|follow|respect|keep) (?:our|the|your)\b.{0,100}\b(?:comments?|guidelines|rules|terms|policy)\b.{0,80})$/i,
    ],
  },
  {
    reason: "a link to another story",
    patterns: [
      /^\W*(?:more|related(?: (?:stories|story|articles?|coverage|content|video|links?|news))?|read(?: (?:more|also|next|this|it|here|now))?|see also|see more|also(?: (?:read|see|on|from|watch))|watch(?: (?:live|now|more|also|this|here|next|below|video))?|listen(?: (?:live|now|here|to))?|must[- ](?:read|see|watch)|(?:further|recommended|suggested|background|more) reading|don't miss|full (?:story|coverage|text|video)|in (?:pictures|photos|case you missed it)|photos|gallery|slideshow|previously|from (?:the|our) archives?|more (?:on|from|about|in|coverage|news|stories|info)\b[^.:]{0,40}) ?[:|>»](?!.*\(@).{0,180}$/i,
      // A kicker glued to a headline: `Bridges:Who pays for them`.
      /^[^:"./\d]{2,40}:(?=[\p{Lu}'"])(?=(?:\S+ ){4})[^.]{20,160}[^.!:;,]$/u,
      /^[^.!?]{8,100}(?:: (?:what|how|why|who|where|when|everything|live updates|full coverage)\b[^.!?]{3,80}|, explained|: full coverage\b.{0,80})$/i,
      /^(?:video|audio|report|profile|interview|live(?: updates| blog)?|fact check|explainer|podcast|quiz|poll|flashback|timeline|opinion|editorial|analysis|commentary|column|perspective|photo gallery|interactive|graphic|map|in depth) ?[:|>»](?!.*\(@)(?:[^.!]{0,120}\??)$/i,
      /^(?:READ|WATCH|LISTEN|MORE|RELATED|ALSO|SEE) [\p{Lu}\d'"][^.]{8,160}$/u,
      /^Related [\p{Lu}\d'"][^.]{12,160}$/u,
      /^.{8,160}[^,] (?:read more|learn more|see more)(?: »| >|\.\.\.)?$/i,
      /^[([]\W*(?:related|read|see|watch|more|also|listen)\b(?: \w+)?:.{3,300}[)\]]\.?$/i,
      /^(?:click|tap|go|read|see|watch|listen|view) (?:here|below|above|the (?:full|entire|original|rest)|more|on|next)\b.{0,120}$/i,
      /^(?:watch|see|read|view|listen to) (?:the |a |an |this |our |its |his |her )?(?:full |entire |complete |original |latest |more |rest )*(?:video|clip|interview|report|story|article|statement|text|letter|coverage|speech|exchange|segment|analysis|post|audio|episode|below|above|here|tweet|live)\b.{0,80}$/i,
      /^(?:continue|keep) reading\b.{0,60}$/i,
      /^[([](?:see|read|watch|click|scroll|listen to|view|find) .{3,200}[)\]]\.?$/i,
      /^(?:click(?:ing)?|tap(?:ping)?) (?:on )?(?:the |any |these |this )?(?:links?|images?|photos?|headlines?|names?|buttons?)\b.{0,140}$/i,
      /^for (?:more|full|continuing|continued|complete|further|additional|all|the latest|our|live|ongoing)\b.{0,120}\b(?:check out|see|visit|click|tap|go to|read|follow|watch|listen)\b.{0,140}$/i,
      /^(?:you (?:can|may) )?(?:read|find|see) (?:more|all)\b.{0,40}\b(?:here|below|stories|coverage|at|on)\b.{0,60}$/i,
    ],
  },
  {
    reason: "a notice of rights",
    patterns: [
      /^\W*(?:copyright\b|\(c\) ?(?:\d{4}|copyright)|©)/i,
      /\ball rights reserved\b/i,
      /\bmay not be (?:published|reproduced|republished|copied)\b/i,
      /^(?:for )?(?:licensing|reprints?|reprint (?:rights|permissions?)|rights and permissions|permissions?|republishing)\b.{0,160}$/i,
      /^.{0,20}\b(?:click here|contact|apply) (?:for|to) .{0,20}\b(?:reprint|licens|permission|republish)/i,
      /^(?:terms (?:of (?:use|service|sale)|(?:and|&) conditions)|privacy (?:policy|notice|statement|settings|choices)|cookie (?:policy|settings|preferences|notice)|do not sell\b.{0,40}|accessibility(?: help| statement)?|corrections?(?: policy)?|code of ethics|our standards:.{0,60})(?:[ |,·]+(?:and )?(?:terms|privacy|cookie|do not sell|accessibility|contact|about|help).{0,120})?\W*$/i,
      /^(?:this (?:article|story|work|post) (?:is|was) (?:licensed|(?:re)?published|reprinted|republished|shared|reproduced) (?:under|with|from|by|courtesy|in|on|as)\b.{0,200}|republished (?:with|from|under|by)\b.{0,160}|(?:want|you(?:'re| are) free) to republish\b.{0,160}|(?:published|reprinted|used|posted) (?:with|by|under) permission\b.{0,100})$/i,
    ],
  },
  {
    reason: "a note on when the text was changed",
    patterns: [
      /^\W*(?:(?:first|last|originally) )?(?:updated?|published|posted|modified|revised|corrected|created|filed|uploaded)(?: (?:on|at))?:? ?(?:[^a-z]{0,3}\b(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday))[^"]{0,70}$/i,
      /^\W*this (?:is a (?:developing|breaking)(?: news)? (?:story|article|news)|(?:story|article|post|report|page|piece|headline) (?:is (?:developing|breaking|being updated)|will be updated|(?:has been|was) (?:updated|corrected|amended|changed|clarified|edited)))\b.{0,250}$/i,
      /^(?:as of .{2,40}, )?this (?:article|story|post|page|live blog|blog) is no longer (?:being )?(?:updated|live)\b.{0,120}$/i,
      /^this (?:article|story|post) is more than .{3,30} old\W*$/i,
      /^(?:please )?(?:check|come|refresh)\b.{0,40}\b(?:back|page|updates|refresh)\b.{0,60}$/i,
      /^\(?(?:updates?|recasts|adds|corrects|refiles|rewrites|repeats)\b[^()]{0,20} (?:with|to|throughout|paragraph|dateline|background|details|comment|quote)[^()]{0,120}\)?$/i,
      /^(?:\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago|\d+[- ]min(?:ute)?s? read|read time:? .{1,20}|reading time:? .{1,20}|just now|more to come\W*|developing(?: story)?\W*|breaking(?: news)?\W*)$/i,
    ],
  },
];
