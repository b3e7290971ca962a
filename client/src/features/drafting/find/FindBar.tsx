import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { type OpenDocument, useWrites } from "../../../editor/index.js";
import { announce, Button, Checkbox, TextField, UndoLine, useSay } from "../../../ui/index.js";
import type { TextTalk } from "../useTextTalk.js";
import { FindWords, type Wanted } from "./FindWaiting.js";
import type { Match } from "./places.js";
import { useFind } from "./useFind.js";

interface Props extends Wanted {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  readonly onClose: (isElsewhere: boolean) => void;
}

/** Height of what stands at the foot of a phone. */
const footBars = 104;

/** Looks through all fields; who may write here puts other words for what it finds. */
export default function FindBar({ opened, on, words, onWords, onClose }: Props) {
  const say = useSay();
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [instead, setInstead] = useState("");
  const [replaces, setReplaces] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const writes = useWrites(opened, true);
  const query = useMemo(() => ({ words, matchCase, wholeWords }), [words, matchCase, wholeWords]);
  const find = useFind(opened, on, query);
  const { matches, now, place } = find;
  const count = matches.length;
  const fields = new Set(matches.map(({ run }) => on.fieldElement(run.address))).size;
  const found = say("drafting.find.found", { count, fields });
  const isAsked = words.trim() !== "";
  useEffect(() => {
    if (isAsked) announce(found);
  }, [isAsked, found]);

  const bar = useRef<HTMLElement>(null);
  // On a phone two bars stand at the foot of the screen: what the bar grew by is not to be below them.
  useEffect(() => {
    const under = (bar.current?.getBoundingClientRect().bottom ?? 0) - window.innerHeight + footBars;
    if ((replaces || done !== null) && under > 0) window.scrollBy(0, under);
  }, [replaces, done]);

  const look = (next: () => void): void => {
    next();
    find.restart();
    setDone(null);
  };
  const step = (by: 1 | -1): void => find.step(by);
  const replace = (all: boolean): void =>
    setDone(all ? find.replaceAll(instead) : find.replaceOne(instead) ? 1 : 0);
  const pressed = (event: KeyboardEvent): void => {
    const isBack = event.key === "Enter" && event.shiftKey && event.target instanceof HTMLInputElement;
    if (event.key !== "Escape" && !isBack) return;
    event.preventDefault();
    event.stopPropagation();
    if (isBack) step(-1);
    else onClose(false);
  };
  return (
    <search ref={bar} className="find" aria-label={say("drafting.find.title")} onKeyDownCapture={pressed}>
      <form
        className="find-line"
        onSubmit={(event) => {
          event.preventDefault();
          step(1);
        }}
      >
        <FindWords words={words} onWords={(next) => look(() => onWords(next))} />
        <Checkbox isSelected={matchCase} onChange={(next) => look(() => setMatchCase(next))}>
          {say("drafting.find.case")}
        </Checkbox>
        <Checkbox isSelected={wholeWords} onChange={(next) => look(() => setWholeWords(next))}>
          {say("drafting.find.whole")}
        </Checkbox>
        <span className="find-acts">
          <Button kind="quiet" onPress={() => step(-1)} isDisabled={count === 0}>
            {say("drafting.find.previous")}
          </Button>
          <Button type="submit" kind="quiet" isDisabled={count === 0}>
            {say("drafting.find.next")}
          </Button>
          {writes ? (
            <Button kind="quiet" aria-expanded={replaces} onPress={() => setReplaces(!replaces)}>
              {say("drafting.find.toReplace")}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={() => onClose(false)}>
            {say("drafting.find.close")}
          </Button>
        </span>
      </form>
      {isAsked ? (
        <div className="find-found">
          {now ? (
            <>
              <span>
                {say("drafting.find.at", { at: place + 1, count, field: on.fieldName(now.run.address) })}
              </span>
              <Excerpt match={now} />
              <Button
                kind="quiet"
                onPress={() => {
                  find.select();
                  onClose(true);
                }}
              >
                {say("drafting.find.select")}
              </Button>
            </>
          ) : (
            <span>{say("drafting.find.none", { words: words.trim() })}</span>
          )}
        </div>
      ) : null}
      {writes && replaces ? (
        <form
          className="find-line"
          onSubmit={(event) => {
            event.preventDefault();
            if (count > 0) replace(false);
          }}
        >
          <TextField
            name="instead"
            label={say("drafting.find.instead")}
            value={instead}
            onChange={setInstead}
            autoFocus
            dir="auto"
            autoComplete="off"
          />
          <span className="find-acts find-instead">
            <Button type="submit" isDisabled={count === 0}>
              {say("drafting.find.replace")}
            </Button>
            <Button onPress={() => replace(true)} isDisabled={count === 0}>
              {say("drafting.find.replaceAll", { count })}
            </Button>
          </span>
        </form>
      ) : null}
      {done === null ? null : done === 0 ? (
        <p role="status">{say("drafting.find.changed")}</p>
      ) : (
        <UndoLine
          done={say("drafting.find.replaced", { count: done })}
          onUndo={() => {
            find.undo();
            setDone(null);
          }}
        />
      )}
    </search>
  );
}

const around = 24;

function Excerpt({ match: { run, at, length } }: { readonly match: Match }) {
  const before = run.text.slice(Math.max(0, at - around), at);
  const after = run.text.slice(at + length, at + length + around);
  return (
    <bdi className="words find-words">
      {at > around ? "…" : ""}
      {before}
      <mark>{run.text.slice(at, at + length)}</mark>
      {after}
      {at + length + around < run.text.length ? "…" : ""}
    </bdi>
  );
}
