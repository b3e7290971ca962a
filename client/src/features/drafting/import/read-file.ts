import { openedSize } from "./zip.js";

export const fileLimits = { bytes: 10_000_000, unpacked: 60_000_000, words: 300_000 } as const;

export type FileRefusal = "kind" | "tooLarge" | "unreadable" | "empty";
export class FileRefused extends Error {
  constructor(readonly why: FileRefusal) {
    super(why);
  }
}

/** A DOCX or Markdown draft as HTML, read in this browser: nothing of it is run or fetched, and pictures stay out. */
export async function htmlOf(file: File): Promise<string> {
  if (file.size > fileLimits.bytes) throw new FileRefused("tooLarge");
  const bytes = await file.arrayBuffer();
  const isZip = new Uint8Array(bytes.slice(0, 4)).join(",") === "80,75,3,4";
  const isMarkdown = /\.(?:md|markdown|txt)$/iu.test(file.name);
  if (!isZip && !isMarkdown) throw new FileRefused("kind");
  const html = isZip ? await fromDocx(bytes) : await fromMarkdown(bytes);
  if (html.replaceAll(/<[^>]*>/gu, "").trim() === "") throw new FileRefused("empty");
  if (html.length > 4 * fileLimits.words) throw new FileRefused("tooLarge");
  return html;
}

async function fromDocx(bytes: ArrayBuffer): Promise<string> {
  // What a file says of its size is not believed: it is opened once only to be measured.
  const size = await openedSize(bytes, fileLimits.unpacked).catch(() => null);
  if (size === null) throw new FileRefused("unreadable");
  if (size > fileLimits.unpacked) throw new FileRefused("tooLarge");
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(
      // One name is that of its build for browsers, the other of that for Node.
      { arrayBuffer: bytes, buffer: bytes } as { arrayBuffer: ArrayBuffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), ignoreEmptyParagraphs: true },
    );
    return value;
  } catch {
    throw new FileRefused("unreadable");
  }
}

async function fromMarkdown(bytes: ArrayBuffer): Promise<string> {
  const text = new TextDecoder("utf-8", { fatal: true });
  const { marked } = await import("marked");
  try {
    return await marked.parse(text.decode(bytes), { gfm: true });
  } catch {
    throw new FileRefused("unreadable");
  }
}
