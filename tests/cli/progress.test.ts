import { describe, expect, it } from "vitest";
import { type ProgressLine, progressLine } from "../../packages/cli/src/progress.ts";

describe("progress on a terminal", () => {
  it("is one line that is written over, with rate and time left", () =>
    live(
      ({ show, at }) => {
        show("compared", 0, 90);
        at(2);
        show("compared", 6, 90);
        at(10);
        show("compared", 30, 90);
      },
      [
        "\rcompared 0 of 90",
        "\rcompared 6 of 90, 3.0 a second, 28 s left",
        "\rcompared 30 of 90, 3.0 a second, 20 s left",
      ],
    ));
  it("reckons the time left by the share of the work where that is not the share of the things", () =>
    live(
      ({ show, at }) => {
        show("compared", 0, 90, 0);
        at(10);
        show("compared", 1, 90, 0.5);
      },
      ["\rcompared 0 of 90", "\rcompared 1 of 90, 0.1 a second, 10 s left"],
    ));
  it("tells the rate alone where no total is known", () =>
    live(
      ({ show, at }) => {
        show("read", 0);
        at(2);
        show("read", 1200);
      },
      ["\rread 0", "\rread 1200, 600 a second"],
    ));
  it("is written no more often than an eye can follow", () =>
    live(
      ({ show, at }) => {
        for (let step = 0; step < 100; step += 1) {
          at(step / 100);
          show("read", step);
        }
      },
      [
        "\rread 0",
        "\rread 20, 100 a second",
        "\rread 40, 100 a second",
        "\rread 60, 100 a second",
        "\rread 80, 100 a second",
      ],
    ));
  it("begins anew with what is done next, and leaves nothing of the longer line", () =>
    live(
      ({ show, at }) => {
        show("grouped", 0, 100);
        at(60);
        show("grouped", 10, 100);
        show("compared", 0, 5);
      },
      [
        "\rgrouped 0 of 100",
        "\rgrouped 10 of 100, 0.2 a second, 9 min left",
        `\r${"compared 0 of 5".padEnd(43)}`,
      ],
    ));
  it("is cleared for what follows", () =>
    live(
      ({ show, clear }) => {
        show("read", 5);
        clear();
        clear();
      },
      ["\rread 5", "\r      \r"],
    ));
});

describe("progress elsewhere", () => {
  it("is a plain line every ten seconds", () =>
    plain(
      ({ show, at }) => {
        for (let second = 0; second <= 25; second += 1) {
          at(second);
          show("compared", second * 2, 90);
        }
      },
      [
        "crossread: compared 20 of 90, 2.0 a second, 35 s left\n",
        "crossread: compared 40 of 90, 2.0 a second, 25 s left\n",
      ],
    ));
  it("says nothing of what is done in less", () =>
    plain(({ show, at, clear }) => {
      show("read", 0);
      at(9);
      show("read", 900);
      show("grouped", 0, 900);
      at(18);
      show("grouped", 900, 900);
      clear();
    }, []));
});

interface Stage extends ProgressLine {
  /** Sets the clock, in seconds. */
  at(seconds: number): void;
}

function live(act: (stage: Stage) => void, expected: readonly string[]): void {
  expect(written(true, act)).toEqual(expected);
}

function plain(act: (stage: Stage) => void, expected: readonly string[]): void {
  expect(written(false, act)).toEqual(expected);
}

function written(isLive: boolean, act: (stage: Stage) => void): readonly string[] {
  const pieces: string[] = [];
  let now = 0;
  const system = {
    files: { kind: nothing, list: nothing, read: nothing, realPath: nothing },
    write: nothing,
    out: () => undefined,
    err: (text: string) => void pieces.push(text),
    colour: false,
    live: isLive,
  };
  const line = progressLine(system, () => now * 1000);
  act({
    ...line,
    at(seconds) {
      now = seconds;
    },
  });
  return pieces;
}

async function nothing(): Promise<never> {
  throw new Error("Nobody is to ask for this");
}
