/** A node of a text as ProseMirror writes it: plain JSON, the same on server, client and in frozen versions. */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean | null>>;
  readonly content?: readonly RichNode[];
  readonly marks?: readonly RichMark[];
  readonly text?: string;
}
export interface RichMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Mark that ties a passage to a thread or a contribution: no part of what is decided. */
const threadMark = "thread";

/**
 * The same words without thread marks. Pieces that only such a mark kept apart are joined again, so that marking a
 * passage never changes the text's hash.
 */
export function withoutThreads(node: RichNode): RichNode {
  const content: RichNode[] = [];
  for (const child of node.content ?? []) {
    const clean = withoutThreads(child);
    const last = content.at(-1);
    if (clean.text !== undefined && last?.text !== undefined && sameMarks(clean.marks, last.marks)) {
      content[content.length - 1] = { ...last, text: last.text + clean.text };
    } else {
      content.push(clean);
    }
  }
  const { content: _content, marks, ...rest } = node;
  const kept = marks?.filter((mark) => mark.type !== threadMark) ?? [];
  return {
    ...rest,
    ...(content.length > 0 ? { content } : {}),
    ...(kept.length > 0 ? { marks: kept } : {}),
  };
}

const sameMarks = (one: readonly RichMark[] = [], other: readonly RichMark[] = []) =>
  JSON.stringify(one) === JSON.stringify(other);

/** All words of a node; blocks end a line. */
export function plainText(node: RichNode): string {
  return linesOf(node).join("\n");
}

/** The words block by block: each paragraph, heading or cell a line. */
export function linesOf(node: RichNode): string[] {
  if (node.text !== undefined) return [node.text];
  const inline = (node.content ?? []).every(
    (child) => child.text !== undefined || child.type === "hardBreak",
  );
  if (inline) {
    return [(node.content ?? []).map((child) => (child.type === "hardBreak" ? "\n" : child.text)).join("")];
  }
  return (node.content ?? []).flatMap(linesOf);
}

/** Ids of the threads whose marks stand in the text, in reading order. */
export function threadsIn(node: RichNode): string[] {
  const found = new Set<string>();
  const walk = (one: RichNode): void => {
    for (const mark of one.marks ?? []) {
      const id = mark.type === threadMark ? mark.attrs?.id : undefined;
      if (typeof id === "string") found.add(id);
    }
    for (const child of one.content ?? []) walk(child);
  };
  walk(node);
  return [...found];
}

/** A text as paragraphs, one for each line that has words: for seeding a draft. */
export function paragraphsFrom(text: string): RichNode {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return {
    type: "doc",
    content: (lines.length === 0 ? [""] : lines).map((line) => ({
      type: "paragraph",
      ...(line === "" ? {} : { content: [{ type: "text", text: line.trim() }] }),
    })),
  };
}
