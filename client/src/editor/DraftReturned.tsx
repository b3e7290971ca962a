import { plainText } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { mayWrite } from "../connection/document-state.js";
import { announce } from "../ui/announce.js";
import { Button } from "../ui/Button.js";
import { CopyButton } from "../ui/CopyButton.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";
import type { Returned } from "./difference.js";
import { cameBack, type Draft } from "./drafts.js";
import { putBack } from "./put-back.js";
import { type OpenDocument, useDocument, useOf } from "./useDocument.js";
import { asText, fieldsOfValues, wordsOf } from "./words-back.js";
import "./editor.css";

export interface DraftReturnedProps {
  readonly document: OpenDocument;
  readonly fieldName: (root: string) => string;
  /** Offers words that came back to who may edit the text; not given where nobody suggests. */
  readonly onSuggest?: ((field: string, words: Returned) => void) | null;
}

/** Words that the server did not take, one notice for each time; nothing where none came back. */
export function DraftReturned({ document: opened, fieldName, onSuggest = null }: DraftReturnedProps) {
  const { drafts, state } = useDocument(opened);
  // All of a text is shown only where the server's is not about to come.
  const isReopening = useOf(opened, isReopeningNow);
  const isAlone = state.kind === "offline" || (state.kind === "refused" && !isReopening);
  const filled = drafts.filter((draft) => cameBack(draft) > 0 && (draft.compared || isAlone));
  return filled.map((draft) => <CameBack key={draft.id} {...{ draft, opened, fieldName, onSuggest }} />);
}

const isReopeningNow = ({ isReopening }: OpenDocument): boolean => isReopening;

interface CameBackProps {
  readonly onSuggest: NonNullable<DraftReturnedProps["onSuggest"]> | null;
  readonly draft: Draft;
  readonly opened: OpenDocument;
  readonly fieldName: (root: string) => string;
}

function CameBack({ draft, opened, fieldName, onSuggest }: CameBackProps) {
  const say = useSay();
  const { formatTime } = useIntl();
  const { state, doc } = useDocument(opened);
  const place = useRef<HTMLDivElement>(null);
  // It may stand far from the words, and the field that had the focus is another one by now.
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: "center" });
    announce(say("drafting.returned.title"));
  }, [say]);
  const open = draft.compared && mayWrite(state);
  const time = formatTime(draft.at, { hour: "2-digit", minute: "2-digit", hour12: false });

  const restore = (): void => {
    putBack(doc, draft, opened.template);
    void opened.wentBack(draft);
  };
  return (
    <div ref={place}>
      <Notice
        tone="warn"
        title={say("drafting.returned.title")}
        acts={
          <>
            {open ? <Button onPress={restore}>{say("drafting.returned.putBack")}</Button> : null}
            <CopyButton
              of={() => asText(draft, fieldName)}
              label={say("drafting.returned.copy")}
              copied={say("drafting.returned.copied")}
            />
            <Button kind="quiet" onPress={() => void opened.letGo(draft)}>
              {say("drafting.returned.letGo")}
            </Button>
          </>
        }
      >
        <p>{say(`drafting.reason.${draft.reason}` satisfies MessageId)}</p>
        <p>{say("drafting.returned.at", { time })}</p>
        {open ? null : <p>{say("drafting.returned.cannot")}</p>}
        {draft.compared ? null : <p>{say("drafting.returned.whole")}</p>}
        {draft.fields.map(({ field, runs }) => (
          <section key={field} className="returned-field">
            <h4>{say("drafting.returned.field", { field: fieldName(field) })}</h4>
            <blockquote className="words" dir="auto">
              {runs
                .flatMap(({ mine }) => mine)
                .map((node, index) => (
                  <p key={index}>{plainText(node)}</p>
                ))}
            </blockquote>
            {onSuggest && draft.compared ? (
              <div className="acts">
                {runs.map((run, at) => (
                  <Button key={at} onPress={() => onSuggest(field, run)}>
                    {say("drafting.returned.suggest", { count: runs.length, at: at + 1 })}
                  </Button>
                ))}
              </div>
            ) : null}
          </section>
        ))}
        {fieldsOfValues(draft).map(([root, values]) => (
          <section key={root} className="returned-field">
            <h4>{say("drafting.returned.values", { field: fieldName(root), count: values.length })}</h4>
            {wordsOf(values).map(({ row, key, value }) => (
              <p key={`${row} ${key}`} dir="auto">
                {String(value)}
              </p>
            ))}
          </section>
        ))}
      </Notice>
    </div>
  );
}
