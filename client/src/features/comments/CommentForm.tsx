import { listReaders, nameBegun, peopleFor } from "@accord/shared/comments";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAsk } from "../../connection/asking.js";
import { keysHere } from "../../editor/tools.js";
import { Button, useSay } from "../../ui/index.js";
import type { useKeptWords } from "./kept-words.js";

interface Props {
  readonly process: string;
  readonly document: string;
  readonly kept: ReturnType<typeof useKeptWords>;
  readonly label: string;
  readonly send: string;
  readonly pending: boolean;
  readonly refused: unknown;
  readonly onSend: () => void;
  /** Esc, and the button beside sending. */
  readonly onLeave?: (() => void) | undefined;
  readonly focused?: boolean;
}

/** Where a comment is written: "@" names a person, Ctrl or Cmd with Enter sends, unsent words stay on this device. */
export function CommentForm({ kept: { words, change }, label, send, pending, refused, ...props }: Props) {
  const say = useSay();
  const { process, document, onSend, onLeave, focused = false } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<{ from: number; begun: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const readers = useAsk(listReaders, { params: { process, document } }, { enabled: begun !== null });
  const people = begun ? peopleFor(begun.begun, readers.data?.people ?? []) : [];
  const at = Math.min(chosen, people.length - 1);

  // At once, as whoever pressed may type at once; and again where what follows a touch has taken it away.
  useEffect(() => {
    if (!focused) return;
    const take = () => field.current?.focus({ preventScroll: true });
    take();
    const timer = setTimeout(() => {
      if (globalThis.document.activeElement === globalThis.document.body) take();
    }, 30);
    return () => clearTimeout(timer);
  }, [focused]);

  const typed = (area: HTMLTextAreaElement): void => {
    change({ text: area.value });
    setBegun(nameBegun(area.value, area.selectionStart));
    setChosen(0);
  };
  const take = (person: { id: string; name: string }): void => {
    if (!begun) return;
    const caret = begun.from + person.name.length + 2;
    const rest = words.text.slice(begun.from + 1 + begun.begun.length);
    change({
      text: `${words.text.slice(0, begun.from)}@${person.name} ${rest.replace(/^ /, "")}`,
      mentions: [...words.mentions.filter((one) => one.id !== person.id), person],
    });
    setBegun(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };
  const pressed = (event: KeyboardEvent): void => {
    if (people.length > 0) {
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const person = people[at];
      if (by !== 0) setChosen((at + by + people.length) % people.length);
      else if (event.key === "Escape") setBegun(null);
      else if ((event.key === "Enter" || event.key === "Tab") && person) take(person);
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };
  const list = `${id}-people`;
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <label className="comment-label" htmlFor={id}>
        {label}
      </label>
      <div className="comment-field">
        <textarea
          ref={field}
          id={id}
          className="control"
          dir="auto"
          rows={3}
          value={words.text}
          aria-describedby={`${id}-hint`}
          {...(people.length > 0
            ? {
                role: "combobox",
                "aria-expanded": true,
                "aria-controls": list,
                "aria-activedescendant": `${list}-${at}`,
              }
            : {})}
          onChange={(event) => typed(event.currentTarget)}
          onBlur={() => setTimeout(() => setBegun(null), 200)}
          onKeyDown={pressed}
        />
        {people.length > 0 ? (
          <div
            id={list}
            className="floating comment-people"
            role="listbox"
            aria-label={say("comments.people")}
          >
            {people.map((person, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field it belongs to
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
              <div
                key={person.id}
                id={`${list}-${place}`}
                role="option"
                aria-selected={place === at}
                className="menu-item"
                data-focused={place === at || undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(person)}
              >
                <bdi>{person.name}</bdi>
              </div>
            ))}
          </div>
        ) : null}
      </div>
      <p id={`${id}-hint`} className="hint">
        {say("comments.write.hint", { keys: keysHere("Mod+Enter") })}
      </p>
      <Refusal error={refused} />
      <div className="acts">
        {/* A second press while it is sent is ignored by the act itself. */}
        <Button type="submit" className="comment-send" {...(pending ? { "aria-disabled": true } : {})}>
          {pending ? say("comments.sending") : send}
        </Button>
        {onLeave ? (
          <Button kind="quiet" onPress={onLeave}>
            {say("comments.cancel")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
