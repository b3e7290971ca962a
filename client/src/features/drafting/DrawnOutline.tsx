import type { DocumentData, DrawnField, TextJson } from "@accord/shared/document-schema";
import { isDrawnFilled } from "@accord/shared/plan";
import { wordsOfDocument } from "../../editor/index.js";
import { Button, Sign, useSay } from "../../ui/index.js";

interface Props {
  readonly drawn: readonly DrawnField[];
  readonly text: { readonly fields: Readonly<Record<string, TextJson>>; readonly data: DocumentData };
  /** "Filled 14 of 18". */
  readonly filled: string;
  readonly shortName: (root: string) => string;
  /** Before it goes to a field, from a sheet. */
  readonly onGo: (() => void) | undefined;
}

/** The fields of a text whose template says how it is drawn: which are filled, and the way to each. */
export function DrawnOutline({ drawn, text, filled, shortName, onGo }: Props) {
  const say = useSay();
  return (
    <>
      <p className="hint">{filled}</p>
      <p className="hint">{say("drafting.words", { count: wordsOfDocument(text) })}</p>
      <ul className="outline">
        {drawn.map((field) => {
          const full = isDrawnFilled(field, text);
          return (
            <li key={field.root}>
              <Button
                kind="quiet"
                className="outline-entry"
                onPress={() => {
                  onGo?.();
                  // After the sheet has given the focus back.
                  setTimeout(() => goToField(field.root), onGo ? 80 : 0);
                }}
              >
                <span className="room-number">{field.id}</span>
                <span className="outline-label">{shortName(field.root)}</span>
                <span className="outline-state">
                  <Sign sign={full ? "tick" : "ring"} tone={full ? "good" : "muted"} />
                </span>
                <span className="visually-hidden">
                  {say(full ? "drafting.isFilled" : "drafting.isEmpty")}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const controls = '[role="textbox"], input, textarea, button:not(.field-comment), summary';

/** Goes to a field and puts the caret there. */
function goToField(root: string): void {
  const place = document.getElementById(`field-${root}`);
  if (place === null) return;
  place.scrollIntoView({ block: "start" });
  place.querySelector<HTMLElement>(`.field-body :is(${controls})`)?.focus({ preventScroll: true });
}
