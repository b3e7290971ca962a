import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, Link, useSay } from "../../../ui/index.js";
import { usePrints } from "../../../ui/printing.js";
import { threadAddress } from "../address.js";
import type { Conversations } from "../useConversations.js";
import { OthersBecome } from "./OthersBecome.js";
import { SuggestedWords } from "./SuggestedWords.js";
import { SuggestionActs } from "./SuggestionActs.js";
import type { Standing } from "./useStandings.js";

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
  /** There is room for one at a time. */
  readonly isNarrow: boolean;
}

/** All suggestions for the words of one passage beside each other, each against what stands there now (S11). */
export function CompareSuggestions({ talk, standing, isNarrow }: Props) {
  const say = useSay();
  const { now, others, thread } = standing;
  const all = [standing, ...others.flatMap((id) => talk.suggestions?.standings.get(id) ?? [])].toSorted(
    (a, b) => (a.thread.at < b.thread.at ? -1 : 1),
  );
  const [shown, setShown] = useState(thread.id);
  const prints = usePrints();
  const place = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const step = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target as Element)) return;
    if (event.key !== "n" && event.key !== "p") return;
    const changes = [
      ...(place.current?.querySelectorAll<HTMLElement>(".compare-one ins, .compare-one del") ?? []),
    ];
    const at = changes.indexOf(document.activeElement as HTMLElement);
    const next = changes[(at + (event.key === "n" ? 1 : at < 0 ? 0 : -1) + changes.length) % changes.length];
    if (!next) return;
    event.preventDefault();
    next.tabIndex = -1;
    next.focus();
  };
  const tabs = [
    { id: "now", label: say("comments.suggest.compare.now") },
    ...all.map((one, at) => ({ id: one.thread.id, label: letterOf(at) })),
  ];
  const visible = (id: string): boolean => !isNarrow || prints || id === shown;
  return (
    <section
      ref={place}
      className="compare-suggestions stack"
      aria-labelledby="compare-head"
      onKeyDown={step}
    >
      <h2 id="compare-head" ref={heading} tabIndex={-1}>
        {say("comments.suggest.compare.title")}
      </h2>
      <p>
        <Link href={threadAddress(thread.id)}>{say("comments.suggest.compare.back")}</Link>
      </p>
      {isNarrow ? null : <p className="hint">{say("comments.suggest.compare.keys")}</p>}
      {isNarrow ? (
        <fieldset className="compare-tabs">
          <legend className="visually-hidden">{say("comments.suggest.compare.which")}</legend>
          {tabs.map(({ id, label }) => (
            <Button
              key={id}
              kind={id === shown ? "plain" : "quiet"}
              aria-pressed={id === shown}
              onPress={() => setShown(id)}
            >
              {label}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <div className="compare-columns">
        {visible("now") ? (
          <section className="compare-one stack">
            <h3>{say("comments.suggest.compare.now")}</h3>
            {now ? (
              <SuggestedWords before={now} after={now} />
            ) : (
              <>
                <p className="hint">{say("comments.gone.why")}</p>
                <p className="words" dir="auto">
                  {thread.quote}
                </p>
              </>
            )}
          </section>
        ) : null}
        {all.map((one, at) =>
          visible(one.thread.id) ? (
            <One
              key={one.thread.id}
              {...{ talk }}
              standing={one}
              letter={letterOf(at)}
              isFirst={one === standing}
            />
          ) : null,
        )}
      </div>
    </section>
  );
}

const letterOf = (at: number): string => String.fromCodePoint(65 + at);
const isTyping = (element: Element): boolean =>
  element.closest("input, textarea, [contenteditable='true'], [role='textbox']") !== null;

interface OneProps extends Pick<Props, "talk" | "standing"> {
  readonly letter: string;
  /** The one that the address names. */
  readonly isFirst: boolean;
}

function One({ talk, standing, letter, isFirst }: OneProps) {
  const say = useSay();
  const { thread, base, now, proposed, left } = standing;
  const { answers } = thread.suggestion;
  const reasons = thread.comments.filter(({ removedAt, text }) => removedAt === null && text !== "");
  return (
    <section
      className="compare-one stack"
      aria-label={say("comments.suggest.compare.of", { letter, name: thread.by.name })}
    >
      <h3>
        <bdi>{say("comments.suggest.compare.of", { letter, name: thread.by.name })}</bdi>
      </h3>
      <SuggestedWords before={now ?? base} after={left?.blocks ?? proposed} />
      {left ? (
        <p className="hint">
          {say("comments.suggest.changed")}{" "}
          {say("comments.suggest.applies", { applies: left.applies, of: left.of })}
        </p>
      ) : null}
      {answers ? <p className="hint">{say("comments.suggest.answers.one", { reference: answers })}</p> : null}
      {reasons.length > 0 ? (
        <ul className="compare-reasons">
          {reasons.map(({ id, by, text }) => (
            <li key={id}>
              <bdi className="thread-author">{by.name}</bdi>
              <p className="comment-words" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {talk.suggestions ? <OthersBecome standing={standing} standings={talk.suggestions.standings} /> : null}
      <SuggestionActs {...{ talk, standing, letter, isFirst }} />
      <p>
        <Link href={threadAddress(thread.id)}>{say("comments.suggest.compare.open")}</Link>
      </p>
    </section>
  );
}
