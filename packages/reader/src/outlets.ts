/**
 * What outlets call themselves in print, by the host of their pages without `www.`; so that a page, a feed
 * and a wire of one outlet go by one name. Hosts that are not listed keep the name their page gives.
 */
const byHost: Readonly<Record<string, string>> = {
  "abc.net.au": "ABC News (Australia)",
  "abcnews.go.com": "ABC News",
  "afp.com": "AFP",
  "aljazeera.com": "Al Jazeera",
  "apnews.com": "AP",
  "axios.com": "Axios",
  "bbc.co.uk": "BBC News",
  "bbc.com": "BBC News",
  "bloomberg.com": "Bloomberg",
  "cbc.ca": "CBC News",
  "cbsnews.com": "CBS News",
  "cnbc.com": "CNBC",
  "cnn.com": "CNN",
  "dailymail.co.uk": "Daily Mail",
  "dw.com": "DW",
  "economist.com": "The Economist",
  "euronews.com": "Euronews",
  "foxnews.com": "Fox News",
  "france24.com": "France 24",
  "ft.com": "Financial Times",
  "huffpost.com": "HuffPost",
  "independent.co.uk": "The Independent",
  "irishtimes.com": "The Irish Times",
  "latimes.com": "Los Angeles Times",
  "mirror.co.uk": "Daily Mirror",
  "msnbc.com": "MSNBC",
  "nbcnews.com": "NBC News",
  "news.sky.com": "Sky News",
  "npr.org": "NPR",
  "nypost.com": "New York Post",
  "nytimes.com": "The New York Times",
  "pbs.org": "PBS",
  "politico.com": "Politico",
  "politico.eu": "Politico Europe",
  "reuters.com": "Reuters",
  "rte.ie": "RTÉ",
  "scmp.com": "South China Morning Post",
  "smh.com.au": "The Sydney Morning Herald",
  "straitstimes.com": "The Straits Times",
  "telegraph.co.uk": "The Telegraph",
  "theatlantic.com": "The Atlantic",
  "theglobeandmail.com": "The Globe and Mail",
  "theguardian.com": "The Guardian",
  "thehindu.com": "The Hindu",
  "thetimes.co.uk": "The Times",
  "thetimes.com": "The Times",
  "time.com": "Time",
  "usatoday.com": "USA Today",
  "voanews.com": "VOA",
  "vox.com": "Vox",
  "washingtonpost.com": "The Washington Post",
  "wsj.com": "The Wall Street Journal",
};

/** The name of the outlet whose page this is, where the table knows its host or one above it. */
export function outletOfUrl(url: string | undefined): string | undefined {
  let host = hostOf(url);
  while (host?.includes(".")) {
    if (Object.hasOwn(byHost, host)) return byHost[host];
    host = host.replace(/^[^.]*\./, "");
  }
  return undefined;
}

/** The host of a page without `www.`, for outlets that give no name at all. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^(?:www|m|amp|edition)\./, "").slice(0, 253);
}
