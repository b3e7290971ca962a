import { z } from "zod";

/** Printed forms of a release: made once, after it, outside the server's own process. */
export const printedForms = ["docx", "pdf", "xlsx"] as const;
export type PrintedForm = (typeof printedForms)[number];

/** Most responses in one file of a form, long ones counting double or more; the rest stand in numbered parts by theme. */
export const mostInPart: Readonly<Record<PrintedForm, number>> = { docx: 1500, pdf: 1500, xlsx: 5000 };

export const printedFile = z.strictObject({
  format: z.enum(printedForms),
  /** 1, 2, 3 …; one file is part 1. */
  part: z.int().min(1),
  parts: z.int().min(1),
  /** Themes in it; empty where it holds all. */
  title: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type PrintedFile = z.infer<typeof printedFile>;

/** Publication of kind "release_files" at "response/files": what can be fetched of the last release. */
export const releaseFiles = z.strictObject({
  release: z.int(),
  state: z.enum(["making", "ready", "failed"]),
  files: z.array(printedFile),
});
export type ReleaseFiles = z.infer<typeof releaseFiles>;

/** Tail of a file's address under /p/<process>/: of several parts each has its own. */
export const addressOfFile = ({
  format,
  part,
  parts,
}: Pick<PrintedFile, "format" | "part" | "parts">): string =>
  parts === 1 ? `response.${format}` : `response.${format}?part=${part}`;

/** How much of a part a row takes up, by the length of its words: a part of long responses holds fewer of them. */
export const weightOf = (characters: number): number => Math.max(1, Math.ceil(characters / 3000));

export interface ThemeRows {
  readonly theme: string;
  /** Of its rows, in the order of references. */
  readonly weights: readonly number[];
}
export interface FilePart {
  /** Rows of a theme, from the first to before the last. */
  readonly slices: readonly { readonly theme: string; readonly from: number; readonly to: number }[];
}

/** Themes in their order, filled up to the ceiling; a theme larger than it stands in several parts. */
export function partsOf(themes: readonly ThemeRows[], most: number): FilePart[] {
  const parts: { theme: string; from: number; to: number }[][] = [];
  let room = 0;
  for (const { theme, weights } of themes) {
    const whole = weights.reduce((sum, one) => sum + one, 0);
    if (whole > room && whole <= most) room = 0;
    for (let from = 0; from < weights.length; ) {
      if (room < (weights[from] ?? 0)) {
        parts.push([]);
        room = most;
      }
      let to = from;
      do room -= weights[to++] ?? 0;
      while (to < weights.length && (weights[to] ?? 0) <= room);
      parts.at(-1)?.push({ theme, from, to });
      from = to;
    }
  }
  return parts.length === 0 ? [{ slices: [] }] : parts.map((slices) => ({ slices }));
}
