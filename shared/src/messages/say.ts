import { IntlMessageFormat } from "intl-messageformat";
import { en, type MessageId } from "./en/index.js";
import { isPseudo, pseudo } from "./pseudo.js";

export type Value = string | number | bigint | boolean | Date | null | undefined;
export type Values = Readonly<Record<string, Value>>;
/** Says a message; `has`: whether the catalogue holds this id, or may still fetch it. */
export interface Say {
  (id: MessageId, values?: Values): string;
  has(id: string): boolean;
}
export type Overrides = Partial<Record<MessageId, string>>;

/** Language in which numbers, plurals and dates of a locale are formed: a pseudo-locale's are English. */
export const spokenIn = (locale: string): string => (isPseudo(locale) ? "en" : locale);

/** Every message in the language of `locale`; English where no other text is given. */
export function messagesIn(locale: string, overrides: Overrides = {}): Record<MessageId, string> {
  const all: Record<MessageId, string> = { ...en, ...overrides };
  if (!isPseudo(locale)) return all;
  const turned = { ...all };
  for (const id of Object.keys(all) as MessageId[]) turned[id] = pseudo(all[id]);
  return turned;
}

/** Reading a message costs more than saying it, so each language has one that keeps what it has read. */
const spoken = new Map<string, Say>();

/** A function that says a message. */
export function sayIn(locale: string, overrides?: Overrides): Say {
  if (overrides) return made(locale, overrides);
  const known = spoken.get(locale) ?? made(locale, {});
  spoken.set(locale, known);
  return known;
}

function made(locale: string, overrides: Overrides): Say {
  const messages = messagesIn(locale, overrides);
  const language = spokenIn(locale);
  const formats = new Map<MessageId, IntlMessageFormat>();
  const say = (id: MessageId, values?: Values): string => {
    let format = formats.get(id);
    if (!format) {
      // A message that nobody wrote is a mistake of the program: its id is shown rather than nothing.
      format = new IntlMessageFormat(messages[id] ?? id, language, undefined, { ignoreTag: true });
      formats.set(id, format);
    }
    return String(
      format.format(values as Record<string, string | number | boolean | Date | null | undefined>),
    );
  };
  return Object.assign(say, { has: (id: string) => Object.hasOwn(messages, id) });
}
