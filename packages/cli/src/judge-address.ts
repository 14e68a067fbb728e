import { InputError } from "@crossread/core";

/** Where a judge is. */
export interface Address {
  /** Up to and including the version, without a slash at the end. */
  readonly url: string;
  readonly host: string;
  /** Text that goes there stays on this machine. */
  readonly here: boolean;
  /** Text that goes there can be read on the way. */
  readonly open: boolean;
}

/**
 * Reads the address of a judge; one of the endpoint itself is understood too.
 * @throws InputError where it is no address of the web.
 */
export function readAddress(text: string): Address {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    return refuse(
      "an address such as http://127.0.0.1:8080/v1, or a folder with a model",
      `“${text}”`,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    return refuse("an address without name, password, ? and #", "one with them");
  }
  const here = isLoopback(url.hostname);
  return {
    url: `${url.origin}${url.pathname.replace(/\/(?:chat\/completions\/?)?$/, "")}`,
    host: url.host,
    here,
    open: !here && url.protocol === "http:",
  };
}

/** 127.0.0.0/8, ::1 and the name that every system gives them; the parser has put numbers in normal form. */
function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function refuse(expected: string, received: string): never {
  throw new InputError({ file: "--judge", expected, received });
}
