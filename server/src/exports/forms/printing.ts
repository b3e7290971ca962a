import type { PrintedFile, PublicRelease, ResponseRow } from "@accord/shared/responses";

/** What a child process is told first; the rows of the release follow, one a line. */
export interface PrintHead {
  readonly title: string;
  readonly language: string;
  readonly timeZone: string;
  /** Of the house, so that a link in a file leads somewhere. */
  readonly url: string;
  readonly release: PublicRelease;
  /** Where the files are written. */
  readonly folder: string;
  readonly mostInPart: Readonly<Record<"docx" | "pdf" | "xlsx", number>>;
}

/** Rows of one theme that stand in a part. */
interface PrintSection {
  readonly theme: string;
  readonly rows: readonly ResponseRow[];
}

export interface PrintPart {
  readonly head: PrintHead;
  readonly part: number;
  readonly parts: number;
  /** Themes of this part in words; empty where it holds all. */
  readonly title: string;
  readonly sections: readonly PrintSection[];
}

/** What a child says of each file that it has written. */
export interface Printed extends PrintedFile {
  readonly path: string;
}
