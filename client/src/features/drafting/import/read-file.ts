import { givenAttributes, placeholder } from "./pictures.js";
import { openedSize } from "./zip.js";

export const fileLimits = { bytes: 10_000_000, unpacked: 60_000_000, words: 300_000 } as const;

export type FileRefusal = "kind" | "tooLarge" | "unreadable" | "empty";
export class FileRefused extends Error {
  constructor(readonly why: FileRefusal) {
    super(why);
  }
}

export interface DraftFile {
  readonly html: string;
  /** By the placeholders that stand for them in the HTML. */
  readonly pictures: ReadonlyMap<string, File>;
  /** How many more it shows that stand elsewhere: they are not fetched. */
  readonly elsewhere: number;
}

/** A DOCX or Markdown draft as HTML, read in this browser: nothing of it is run or fetched. */
export async function readDraftFile(file: File): Promise<DraftFile> {
  if (file.size > fileLimits.bytes) throw new FileRefused("tooLarge");
  const bytes = await file.arrayBuffer();
  const isZip = new Uint8Array(bytes.slice(0, 4)).join(",") === "80,75,3,4";
  const isMarkdown = /\.(?:md|markdown|txt)$/iu.test(file.name);
  if (!isZip && !isMarkdown) throw new FileRefused("kind");
  const pictures = new Map<string, File>();
  const html = isZip ? await fromDocx(bytes, pictures) : await fromMarkdown(bytes);
  if (html.replaceAll(/<[^>]*>/gu, "").trim() === "") throw new FileRefused("empty");
  if (html.length > 4 * fileLimits.words) throw new FileRefused("tooLarge");
  const all = new DOMParser().parseFromString(html, "text/html").querySelectorAll("img").length;
  return { html, pictures, elsewhere: all - pictures.size };
}

/** What the reader of DOCX files would take for plain paragraphs. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

async function fromDocx(bytes: ArrayBuffer, pictures: Map<string, File>): Promise<string> {
  // What a file says of its size is not believed: it is opened once only to be measured.
  const size = await openedSize(bytes, fileLimits.unpacked).catch(() => null);
  if (size === null) throw new FileRefused("unreadable");
  if (size > fileLimits.unpacked) throw new FileRefused("tooLarge");
  const { default: mammoth } = await import("mammoth");
  let count = 0;
  type Picture = Parameters<Parameters<typeof mammoth.images.imgElement>[0]>[0];
  const given = async (picture: Picture) => {
    const no = count++;
    const { altText = "" } = picture as { altText?: string };
    const own = await picture.readAsArrayBuffer();
    pictures.set(placeholder(no), new File([own], `${no + 1}`, { type: picture.contentType }));
    return givenAttributes(no, altText);
  };
  try {
    const { value } = await mammoth.convertToHtml(
      // One name is that of its build for browsers, the other of that for Node.
      { arrayBuffer: bytes, buffer: bytes } as { arrayBuffer: ArrayBuffer },
      { convertImage: mammoth.images.imgElement(given), ignoreEmptyParagraphs: true, styleMap: styles },
    );
    return value;
  } catch {
    throw new FileRefused("unreadable");
  }
}

/** What a site keeps of a page before its words. */
const front = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/u;

async function fromMarkdown(bytes: ArrayBuffer): Promise<string> {
  const text = new TextDecoder("utf-8", { fatal: true });
  const { marked } = await import("marked");
  try {
    const { words, notes } = notesApart(text.decode(bytes).replace(front, ""));
    const html = await marked.parse(words, { gfm: true });
    const below = [...notes].map(([id, note]) => `<li id="footnote-${id}">${marked.parseInline(note)}</li>`);
    return below.length === 0 ? html : `${html}<ol>${below.join("")}</ol>`;
  } catch {
    throw new FileRefused("unreadable");
  }
}

/** Footnotes, "[^1]" in the words and "[^1]: …" on a line of its own, as the reader of DOCX files leads to them. */
function notesApart(markdown: string): { words: string; notes: ReadonlyMap<string, string> } {
  const notes = new Map<string, string>();
  const rest = markdown.replaceAll(/^\[\^(\w{1,40})\]:[ \t]+(.+)$/gmu, (_all, id: string, note: string) => {
    notes.set(id, note);
    return "";
  });
  const words = rest.replaceAll(/\[\^(\w{1,40})\]/gu, (all, id: string) =>
    notes.has(id) ? `<sup><a href="#footnote-${id}">${id}</a></sup>` : all,
  );
  return { words, notes };
}
