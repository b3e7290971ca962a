import { isRestoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";

/** Fewer letters may stand in a passage by chance, unless they are all of it. */
const enough = 12;

/**
 * Whether somebody brought those words back with an earlier text, since another copy of the text was as it is: they
 * stand there in letters that only a restore writes, and that the copy does not know.
 */
export function broughtBackIn(text: Y.XmlFragment, since: Y.Doc): (words: string) => boolean {
  const passages = passagesIn(text, since);
  return (words) =>
    passages.some((passage) => passage === words || (words.length >= enough && passage.includes(words)));
}

function passagesIn(type: Pick<Y.XmlFragment, "_start"> | Y.AbstractType<unknown>, since: Y.Doc): string[] {
  const passages = [""];
  const inner: string[] = [];
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { content, id } = item;
    if (content instanceof Y.ContentType) inner.push(...passagesIn(content.type, since));
    const isRestored = isRestoringClient(id.client) && Y.getState(since.store, id.client) <= id.clock;
    if (isRestored && content instanceof Y.ContentString) passages.push(passages.pop() + content.str);
    else passages.push("");
  }
  return [...passages.map((one) => one.trim()), ...inner].filter((one) => one !== "");
}
