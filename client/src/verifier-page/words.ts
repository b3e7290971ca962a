import type { MessageId } from "@accord/shared/messages";

export type Values = Readonly<Record<string, string | number>>;
export type Say = (id: MessageId, values?: Values) => string;

/** The server has said every sentence in the page's language, and left the places of figures open. */
export const sayFrom =
  (words: Readonly<Record<string, string>>): Say =>
  (id, values = {}) =>
    (words[id] ?? id).replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
