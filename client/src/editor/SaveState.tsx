import { useEffect, useRef } from "react";
import { Button, DialogTrigger } from "react-aria-components";
import { useIntl } from "react-intl";
import type { DocumentState } from "../connection/document-state.js";
import { useLine } from "../connection/state.js";
import { Aside } from "../ui/Aside.js";
import { announce } from "../ui/announce.js";
import { Button as KitButton } from "../ui/Button.js";
import { StateMark } from "../ui/StateMark.js";
import { useSay } from "../ui/say.js";
import { Sign, type SignName, type Tone } from "../ui/signs.js";
import type { UnsavedWords } from "./unsaved-words.js";
import "./state.css";

export interface SaveStateProps {
  readonly state: DocumentState;
  /** Words that the server did not take are offered on the page. */
  readonly cameBack?: boolean;
  /** Tries the line at once: `document.connectNow`. */
  readonly onTryNow?: (() => void) | undefined;
  /** What is unsaved, by what people call its place; asked while it is looked at. */
  readonly unsaved?: (() => readonly UnsavedPlace[]) | undefined;
}

export interface UnsavedPlace extends Pick<UnsavedWords, "words" | "takenOut"> {
  readonly name: string;
}

const signs: Record<DocumentState["kind"], { readonly sign: SignName; readonly tone: Tone }> = {
  loading: { sign: "turning", tone: "muted" },
  connecting: { sign: "turning", tone: "muted" },
  synced: { sign: "tick", tone: "good" },
  saving: { sign: "turning", tone: "muted" },
  late: { sign: "alert", tone: "warn" },
  offline: { sign: "broken", tone: "warn" },
  refused: { sign: "alert", tone: "warn" },
};

/** Whether one's words are with the server, in a word; opens what is unsaved. */
export function SaveState({ state, cameBack = false, onTryNow, unsaved: places }: SaveStateProps) {
  const say = useSay();
  const { formatTime } = useIntl();
  const time = (instant: string): string =>
    formatTime(instant, { hour: "2-digit", minute: "2-digit", hour12: false });
  const line = useLine();
  // The line on top tells the same hour.
  const since = line.kind === "offline" ? line.since : state.book.since;
  const isRefused = state.kind === "refused";
  const words = isRefused && !cameBack ? say("drafting.ended") : wordsOf(state, say, time, time(since));
  const { unsaved, book } = state;
  const lock = book.rights?.may === "read" ? book.rights.lock || null : null;
  const isKnown = book.rights !== null;
  const told = useRef<string | null>(null);
  useEffect(() => {
    // A copy that is opened anew is told of the same lock again.
    if (!isKnown) return;
    if (lock !== null && lock !== told.current) announce(say("drafting.state.locked", { reason: lock }));
    told.current = lock;
  }, [isKnown, lock, say]);
  const isLocked = lock !== null && state.kind === "synced";
  return (
    <DialogTrigger>
      <Button className="button button-quiet save-state" data-kind={isLocked ? "locked" : state.kind}>
        {isLocked ? (
          <StateMark state="locked" />
        ) : (
          <span className="state-mark">
            <Sign {...signs[state.kind]} />
            <span>{words}</span>
          </span>
        )}
      </Button>
      <Aside title={say("drafting.state.about")} placement="bottom start">
        <p>
          {unsaved
            ? say("drafting.state.unsaved", { changes: unsaved.changes, time: time(unsaved.since) })
            : say(
                isRefused
                  ? cameBack
                    ? "drafting.state.back"
                    : "drafting.state.ended"
                  : "drafting.state.all",
              )}
        </p>
        {unsaved && places ? <Places all={places()} /> : null}
        {unsaved ? (
          <p className="hint">{say(book.kept ? "drafting.state.kept" : "drafting.state.notKept")}</p>
        ) : null}
        {book.rights?.may === "read" ? (
          <p>
            {book.rights.lock
              ? say("drafting.state.locked", { reason: book.rights.lock })
              : say("drafting.state.readOnly")}
          </p>
        ) : null}
        {onTryNow && ["offline", "late", "refused"].includes(state.kind) ? (
          <KitButton onPress={onTryNow}>{say("drafting.state.tryNow")}</KitButton>
        ) : null}
      </Aside>
    </DialogTrigger>
  );
}

const mostShown = 8;
const mostWords = 120;

/** Which words they are, field by field. */
function Places({ all }: { readonly all: readonly UnsavedPlace[] }) {
  const say = useSay();
  return (
    <ul className="unsaved-places">
      {all.slice(0, mostShown).map(({ name, words, takenOut }) => (
        <li key={name}>
          <strong>
            <bdi>{name}</bdi>
          </strong>{" "}
          {words === "" ? null : (
            <q className="words" dir="auto">
              {words.length > mostWords ? `…${words.slice(-mostWords)}` : words}
            </q>
          )}
          {takenOut ? <span> {say("drafting.state.takenOut")}</span> : null}
        </li>
      ))}
      {all.length > mostShown ? (
        <li>{say("drafting.state.morePlaces", { count: all.length - mostShown })}</li>
      ) : null}
    </ul>
  );
}

type SayHere = ReturnType<typeof useSay>;

function wordsOf(
  state: DocumentState,
  say: SayHere,
  time: (instant: string) => string,
  since: string,
): string {
  switch (state.kind) {
    case "loading":
      return say("drafting.loading");
    case "connecting":
      return say("drafting.connecting");
    case "saving":
      return say("drafting.saving");
    case "synced":
      return state.savedAt ? say("drafting.savedAt", { time: time(state.savedAt) }) : say("drafting.saved");
    case "late":
      return say("drafting.notSaved", { seconds: state.seconds, changes: state.unsaved.changes });
    case "offline":
      return say(state.book.rights?.may === "read" ? "drafting.offlineReading" : "drafting.offline", {
        time: since,
      });
    case "refused":
      return say("drafting.notTaken");
  }
}
