import type { Say } from "../messages/index.js";
import type { FormChange } from "./text-difference.js";

/** How words that stayed look now, in sentences: form alone would be told by eye only. */
export function lookSaid(
  { words, came, went, link }: FormChange,
  say: Say,
  list: (names: readonly string[]) => string,
): string {
  const looks = (names: readonly string[]): string =>
    list(names.map((name) => say(`drafting.compare.look.${name}` as "drafting.compare.look.bold")));
  return [
    ...(came.length > 0 ? [say("drafting.compare.came", { words, looks: looks(came) })] : []),
    ...(went.length > 0 ? [say("drafting.compare.went", { words, looks: looks(went) })] : []),
    ...(link ? [say("drafting.compare.led", { words, ...link })] : []),
  ].join(" ");
}
