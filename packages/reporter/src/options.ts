/** What a reader of a report may choose. All have a sensible default. */
export interface ReportOptions {
  /** The outlet, or article id, whose editor reads: the brief is then told from its view. Default: none. */
  readonly ours?: string;
  /** Terminal: colour the output. Default: no. */
  readonly colour?: boolean;
  /** Terminal: width in columns. Default: 80. */
  readonly width?: number;
  /** Terminal: where the reports were written, shown at the end. Default: not shown. */
  readonly reports?: readonly string[];
}
