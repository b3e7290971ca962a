import { type MessageId, type Say as SayIn, spokenIn, type Values, wordsIn } from "@accord/shared/messages";
import { type ReactNode, useMemo } from "react";
import { IntlProvider, type IntlShape, useIntl } from "react-intl";
import { hasAllWords, loadAllWords, useCatalogue } from "./catalogue.js";

type Chunk = (words: ReactNode[]) => ReactNode;
export type RichValues = Readonly<Record<string, Values[string] | ReactNode | Chunk>>;

const rich = { b: (words: ReactNode[]) => <strong>{words}</strong> };

/** Puts the catalogue of one language around the screens. */
export function Words({ locale, children }: { readonly locale: string; readonly children: ReactNode }) {
  const words = useCatalogue();
  const messages = useMemo(() => wordsIn(locale, words) as Record<MessageId, string>, [locale, words]);
  return (
    <IntlProvider
      locale={spokenIn(locale)}
      messages={messages}
      defaultRichTextElements={rich}
      onWarn={() => {}}
    >
      {children}
    </IntlProvider>
  );
}

/** `say("ballots.vote", { version: 4 })`: one message of the catalogue as text. */
export function useSay(): SayIn {
  const intl = useIntl();
  return useMemo(
    () =>
      Object.assign(
        (id: MessageId, values?: Values) =>
          isHere(intl, id) ? String(intl.formatMessage({ id }, values as Record<string, string>)) : "",
        { has: (id: string) => id in intl.messages || !hasAllWords() },
      ),
    [intl],
  );
}

/** One message of the catalogue with parts that are links, bold or isolated: `<link>words</link>` in the text. */
export function Say({ id, values }: { readonly id: MessageId; readonly values?: RichValues }) {
  const intl = useIntl();
  return isHere(intl, id) ? intl.formatMessage({ id }, values as Record<string, ReactNode>) : null;
}

/** A word that is still to be fetched shows as nothing for a moment, and then as itself. */
function isHere(intl: IntlShape, id: MessageId): boolean {
  if (id in intl.messages) return true;
  loadAllWords();
  return false;
}
