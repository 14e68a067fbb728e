/**
 * Reads the ways in which documents write a date: ISO 8601 with or without its marks, the form of mail
 * and RSS, and English with the month in letters. Gives `2024-03-04`, or `2024-03-04T09:30:00+01:00`
 * where the offset is known too; a time without its offset means nothing elsewhere and is left out.
 * Undefined where it is no date, or one like `3/4/2024` that means two.
 */
export function readDate(text: string): string | undefined {
  const line = text.trim().slice(0, longestDate);
  return readIso(line) ?? readMail(line) ?? readEnglish(line);
}

const longestDate = 100;

const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;

function readIso(line: string): string | undefined {
  const parts = iso.exec(line);
  if (!parts) return undefined;
  const [, year = "", month = "", day = "", hour, minute, second = "00", offset] = parts;
  return join({ year, month, day }, hour, minute, second, offset);
}

const mail =
  /^(?:[a-z]{3,9},? +)?(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})(?: +(\d\d):(\d\d)(?::(\d\d))? *([+-]\d{4}|[a-z]{1,4}))?$/i;

function readMail(line: string): string | undefined {
  const parts = mail.exec(line);
  if (!parts) return undefined;
  const [, day = "", name = "", year = "", hour, minute, second = "00", zone] = parts;
  return join({ year, month: monthOf(name), day }, hour, minute, second, zone);
}

const english =
  /(?:^|\s)(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4}))(?!\d)/i;

function readEnglish(line: string): string | undefined {
  const parts = english.exec(line);
  if (!parts) return undefined;
  const name = parts[1] ?? parts[5] ?? "";
  return join({
    year: parts[3] ?? parts[6] ?? "",
    month: monthOf(name),
    day: parts[2] ?? parts[4] ?? "",
  });
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** The zones that RFC 822 names. */
const zones: Readonly<Record<string, string>> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  ut: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

function readZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  const parts = /^([+-]\d\d):?(\d\d)?$/.exec(zone);
  if (parts) return Number(parts[2] ?? 0) < 60 ? `${parts[1]}:${parts[2] ?? "00"}` : undefined;
  return Object.hasOwn(zones, zone.toLowerCase()) ? zones[zone.toLowerCase()] : undefined;
}

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function join(
  { year, month, day }: Day,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isDay || Number(year) < 1000) return undefined;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const offset = readZone(zone);
  if (hour === undefined || minute === undefined || offset === undefined) return written;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return written;
  return `${written}T${hour}:${minute}:${second ?? "00"}${offset}`;
}
