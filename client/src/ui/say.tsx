import {
  type MessageId,
  messagesIn,
  type Say as SayIn,
  spokenIn,
  type Values,
} from "@accord/shared/messages";
import { type ReactNode, useMemo } from "react";
import { IntlProvider, useIntl } from "react-intl";

type Chunk = (words: ReactNode[]) => ReactNode;
export type RichValues = Readonly<Record<string, Values[string] | ReactNode | Chunk>>;

const rich = { b: (words: ReactNode[]) => <strong>{words}</strong> };

/** Puts the catalogue of one language around the screens. */
export function Words({ locale, children }: { readonly locale: string; readonly children: ReactNode }) {
  const messages = useMemo(() => messagesIn(locale), [locale]);
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
    () => (id, values) => String(intl.formatMessage({ id }, values as Record<string, string>)),
    [intl],
  );
}

/** One message of the catalogue with parts that are links, bold or isolated: `<link>words</link>` in the text. */
export function Say({ id, values }: { readonly id: MessageId; readonly values?: RichValues }) {
  const intl = useIntl();
  return <>{intl.formatMessage({ id }, values as Record<string, ReactNode>)}</>;
}
