import { mapLimits } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { mayWrite } from "../connection/document-state.js";
import { announce } from "../ui/announce.js";
import { Button } from "../ui/Button.js";
import { CopyButton } from "../ui/CopyButton.js";
import { DateText, readersZone } from "../ui/DateText.js";
import { Notice } from "../ui/Notice.js";
import { Say, useSay } from "../ui/say.js";
import { UndoLine } from "../ui/UndoLine.js";
import type { Returned } from "./difference.js";
import { cameBack, type Draft } from "./drafts.js";
import { OwnWords, ownAmong } from "./OwnWords.js";
import { putBack } from "./put-back.js";
import { type OpenDocument, useDocument, useOf } from "./useDocument.js";
import { asText, fieldsOfValues, type NamesOfText } from "./words-back.js";
import "./editor.css";

export interface DraftReturnedProps extends NamesOfText {
  readonly document: OpenDocument;
  /** Offers words that came back to who may edit the text; not given where nobody suggests. */
  readonly onSuggest?: ((field: string, words: Returned) => void) | null;
  /** Goes to a text that words were put back into. */
  readonly onBack?: ((field: string) => void) | undefined;
}

/** Words that the server did not take, one notice for each time; nothing where none came back. */
export function DraftReturned({ document: opened, onSuggest = null, onBack, ...names }: DraftReturnedProps) {
  const [left, setLeft] = useState<Draft | null>(null);
  const [hadBack, setHadBack] = useState<string | null>(null);
  const { drafts, state } = useDocument(opened);
  // All of a text is shown only where the server's is not about to come.
  const isReopening = useOf(opened, isReopeningNow);
  const isAlone = state.kind === "offline" || (state.kind === "refused" && !isReopening);
  const filled = drafts.filter((draft) => cameBack(draft) > 0 && (draft.compared || isAlone));
  const letGo = (draft: Draft): void => {
    void opened.letGo(draft);
    setLeft(draft);
  };
  return (
    <>
      {filled.map((draft) => (
        <CameBack
          key={draft.id}
          {...{ draft, opened, names, onSuggest, onBack, letGo }}
          hadBack={draft.id === hadBack}
        />
      ))}
      {left ? (
        <LetGo
          key={left.id}
          onUndo={() => {
            setHadBack(left.id);
            void opened.takeBack(left).then(() => setLeft(null));
          }}
        />
      ) : null}
    </>
  );
}

function LetGo({ onUndo }: { readonly onUndo: () => void }) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  // The notice had the focus, and went.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div ref={place}>
      <UndoLine done={say("drafting.returned.gone")} onUndo={onUndo} />
    </div>
  );
}

const isReopeningNow = ({ isReopening }: OpenDocument): boolean => isReopening;

interface CameBackProps {
  readonly onSuggest: NonNullable<DraftReturnedProps["onSuggest"]> | null;
  readonly draft: Draft;
  readonly opened: OpenDocument;
  readonly names: NamesOfText;
  readonly onBack: DraftReturnedProps["onBack"];
  readonly letGo: (draft: Draft) => void;
  /** Its reader has just taken back that it was let go. */
  readonly hadBack: boolean;
}

function CameBack({ draft, opened, names, onSuggest, onBack, letGo, hadBack }: CameBackProps) {
  const say = useSay();
  const { locale } = useIntl();
  const { state, doc } = useDocument(opened);
  const place = useRef<HTMLDivElement>(null);
  // It may stand far from the words, and the field that had the focus is another one by now.
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: "center" });
    announce(say("drafting.returned.title"));
  }, [say]);
  useEffect(() => {
    if (hadBack) place.current?.querySelector("button")?.focus();
  }, [hadBack]);
  const open = draft.compared && mayWrite(state);

  const foundNoPlace = say("drafting.returned.left", { most: mapLimits.rows, ever: mapLimits.rowsEver });
  const restore = (): void => {
    const left = putBack(doc, draft, opened.template);
    void opened.wentBack(draft, left);
    if (left.length > 0) {
      announce(foundNoPlace);
      return;
    }
    // The notice goes with its buttons.
    const field = draft.fields[0]?.field ?? draft.values[0]?.root;
    if (field !== undefined) onBack?.(field);
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
              of={() => asText(draft, names)}
              label={say("drafting.returned.copy")}
              copied={say("drafting.returned.copied")}
            />
            <Button kind="quiet" onPress={() => letGo(draft)}>
              {say("drafting.returned.letGo")}
            </Button>
          </>
        }
      >
        <p>{say(`drafting.reason.${draft.reason}` satisfies MessageId)}</p>
        <p>
          <Say
            id="drafting.returned.at"
            values={{ time: <DateText value={draft.at} zone={readersZone()} withTime /> }}
          />
        </p>
        {open ? null : <p>{say("drafting.returned.cannot")}</p>}
        {draft.left ? <p>{foundNoPlace}</p> : null}
        {draft.compared ? null : <p>{say("drafting.returned.whole")}</p>}
        {draft.fields.some(({ runs }) => runs.some((run) => ownAmong(run, locale) !== null)) ? (
          <p>{say("drafting.returned.marked")}</p>
        ) : null}
        {draft.fields.map(({ field, runs }) => (
          <section key={field} className="returned-field">
            <h2>{say("drafting.returned.field", { field: names.fieldName(field) })}</h2>
            <blockquote className="words" dir="auto">
              {runs.map((run, index) => (
                <OwnWords key={index} words={run} />
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
        {fieldsOfValues(draft, names).map(({ root, count, words }) => (
          <section key={root} className="returned-field">
            <h2>{say("drafting.returned.values", { field: names.fieldName(root), count })}</h2>
            {words.map((one, at) => (
              <p key={at} dir="auto">
                {one}
              </p>
            ))}
          </section>
        ))}
      </Notice>
    </div>
  );
}
