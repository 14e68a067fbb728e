/** What is wrong with an input, in the words a person needs to mend it. */
export interface InputProblem {
  /** The file or article that is wrong, as the caller named it. */
  readonly file: string;
  /** The field inside it, such as `articles[1].file`; absent where the file as a whole is wrong. */
  readonly field?: string;
  /** What was expected there. */
  readonly expected: string;
  /** What was found instead. */
  readonly received: string;
}

/** Bad input: names file, field and expectation. Everything else that is thrown is a bug in crossread. */
export class InputError extends Error {
  readonly problem: InputProblem;

  constructor(problem: InputProblem) {
    const place = problem.field ? `${problem.file}: ${problem.field}` : problem.file;
    super(`${place}: expected ${problem.expected}, found ${problem.received}`);
    this.name = "InputError";
    this.problem = problem;
  }
}
