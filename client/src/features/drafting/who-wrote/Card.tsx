import { type RefObject, useEffect, useRef } from "react";
import { announce, Button, Link, useSay } from "../../../ui/index.js";
import { useTimes } from "../history/times.js";
import type { TextTalk } from "../useTextTalk.js";
import { letInBy, type WhoWrote } from "./groups.js";
import { sourcesBetween } from "./marks.js";
import type { Sentence } from "./useSentence.js";

interface Props {
  readonly on: TextTalk;
  readonly written: WhoWrote;
  readonly sentence: Sentence | null;
  readonly numberOf: (source: number) => number;
  readonly answers: ReadonlyMap<string, string>;
}

const quietMs = 700;
const mostParts = 4;

/** Who wrote the sentence that the caret is in or that is pointed at, when, and what let it in. */
export function Card({ on, written, sentence, numberOf, answers }: Props) {
  const say = useSay();
  const card = useRef<HTMLElement>(null);
  useWayThere(card, sentence);
  const parts = sentence === null ? [] : partsOf(sentence);
  const references = sentence === null ? [] : answersIn(sentence, answers);
  const times = useTimes(on.process);
  const told = parts
    .map(({ source }) => {
      const { person, from, until } = written.sources[source] ?? { person: null, from: "", until: "" };
      return say("history.who.wrote", {
        who: times.nameOf(written.people[person ?? -1]),
        when: times.span(from, until),
      });
    })
    .join(" ");
  useEffect(() => {
    if (told === "") return;
    const timer = setTimeout(() => announce(told), quietMs);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <aside ref={card} className="who-card stack" aria-label={say("history.who.card")} tabIndex={-1}>
      {sentence === null ? <p className="hint">{say("history.who.hint")}</p> : null}
      {sentence !== null && parts.length === 0 ? <p className="hint">{say("history.who.unknown")}</p> : null}
      {parts.slice(0, mostParts).map((part) => (
        <Part key={part.source} {...{ on, written, numberOf, ...part }} isAlone={parts.length === 1} />
      ))}
      {references.length > 0 ? (
        <p className="acts">
          {references.map((reference) => (
            <Link key={reference} href={`/app/${on.process}/contributions/${reference}`}>
              {say("history.who.answers", { reference })}
            </Link>
          ))}
        </p>
      ) : null}
    </aside>
  );
}

const partsOf = ({ editor, from, to }: Sentence) =>
  editor.isDestroyed ? [] : sourcesBetween(editor.state, from, Math.min(to, editor.state.doc.content.size));

function answersIn({ editor, from, to }: Sentence, answers: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  if (editor.isDestroyed) return [];
  editor.state.doc.nodesBetween(from, Math.min(to, editor.state.doc.content.size), ({ marks }) => {
    for (const { attrs } of marks) {
      const reference = answers.get(String(attrs.id));
      if (reference !== undefined) found.add(reference);
    }
  });
  return [...found];
}

/** F9 goes to the card, Escape back to the sentence. */
function useWayThere(card: RefObject<HTMLElement | null>, sentence: Sentence | null): void {
  const latest = useRef(sentence);
  latest.current = sentence;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "F9") {
        event.preventDefault();
        card.current?.focus({ preventScroll: true });
      } else if (event.key === "Escape" && card.current?.contains(document.activeElement)) {
        const editor = latest.current?.editor;
        if (editor && !editor.isDestroyed) editor.view.dom.focus({ preventScroll: true });
      }
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [card]);
}

interface PartProps extends Pick<Props, "on" | "written" | "numberOf"> {
  readonly source: number;
  readonly words: string;
  readonly isAlone: boolean;
}

/** One source of a sentence, and what let it in. */
export function Part({ on, written, numberOf, source, words, isAlone }: PartProps) {
  const say = useSay();
  const times = useTimes(on.process);
  const told = written.sources[source];
  if (told === undefined) return null;
  const { people } = written;
  const person = people[told.person ?? -1];
  const { through, placed } = told;
  const decided = letInBy(written, source);
  return (
    <div className="who-part">
      <p>
        <Swatch number={numberOf(source)} />{" "}
        <strong>
          <bdi>{times.nameOf(person)}</bdi>
        </strong>{" "}
        <span className="hint">
          {[person?.organisation, times.span(told.from, told.until)].filter(Boolean).join(", ")}
        </span>
      </p>
      {isAlone ? null : (
        <p className="who-words" dir="auto">
          {say("history.who.part", { words: words.trim() })}
        </p>
      )}
      {placed === null ? null : (
        <p className="hint">
          {say("history.who.placed", {
            who: times.nameOf(people[placed.person ?? -1]),
            when: times.when(placed.at),
          })}
        </p>
      )}
      {through === null || through.kind === "act" ? null : (
        <p className="acts">
          {through.kind === "proposal" ? (
            <>
              <Link href={`/app/${on.process}/proposals/${through.reference}`}>
                {say("history.who.proposal", { reference: through.reference })}
              </Link>
              {through.decision === null ? null : (
                <Link href={`/app/${on.process}/decisions/${through.decision}`}>
                  {say("history.who.decision", { sequence: through.decision })}
                </Link>
              )}
            </>
          ) : (
            <>
              <Button
                kind="quiet"
                onPress={() => {
                  on.talk.setActive(through.thread);
                  on.passages.go(through.thread);
                }}
              >
                {say("history.who.suggestion")}
              </Button>
              {through.answers === null ? null : (
                <Link href={`/app/${on.process}/contributions/${through.answers}`}>
                  {say("history.who.answers", { reference: through.answers })}
                </Link>
              )}
              {through.accepter === null ? null : (
                <span className="hint">
                  {say("history.who.accepted", { who: times.nameOf(people[through.accepter]) })}
                </span>
              )}
            </>
          )}
        </p>
      )}
      {decided === null ? null : (
        <p className="acts">
          <Link href={`/app/${on.process}/decisions/${decided.decision}`}>
            {say("history.who.decided", { n: decided.n, ballot: decided.ballot })}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The colour and pattern of a number, as they stand under words. */
export const Swatch = ({ number }: { readonly number: number }) => (
  <span className="by-author who-swatch" data-author={number} aria-hidden="true">
    {number}
  </span>
);
