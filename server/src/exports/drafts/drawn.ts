import { exportDraft } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import type { KeptPicture } from "../../features/pictures/index.js";
import { draftMarkdown } from "./markdown.js";
import type { DraftModel } from "./model.js";

export type Form = "docx" | "json" | "md";

interface Drawing {
  /** Of this server, for the addresses of pictures. */
  readonly origin: string;
  readonly picturesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, KeptPicture>>;
}

/** A draft as a file. */
export async function drawn(
  form: Form,
  model: DraftModel,
  { origin, picturesOf }: Drawing,
): Promise<Uint8Array> {
  if (form === "md") return Buffer.from(draftMarkdown(model, origin));
  if (form === "json") return Buffer.from(JSON.stringify(jsonOf(model)));
  // The library is large, and most servers are never asked for it.
  const { draftDocx } = await import("./docx.js");
  return draftDocx(model, await picturesOf(picturesIn(Object.values(model.words))));
}

function jsonOf({ process, title, address, at, version, words, data, threads }: DraftModel) {
  const format = "accord.draft/1" as const;
  return exportDraft.reply.parse({
    ...{ format, process: process.title, title, address, at, version, fields: words, data },
    threads: [...threads],
  });
}

function picturesIn(texts: readonly TextJson[]): string[] {
  const ids = new Set<string>();
  const walk = ({ type, attrs, content = [] }: TextJson): void => {
    if (type === "image") ids.add(String(attrs?.id));
    for (const child of content) walk(child);
  };
  for (const text of texts) walk(text);
  return [...ids];
}
