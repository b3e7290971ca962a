import type { Editor } from "@tiptap/core";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Menu as AriaMenu, Popover } from "react-aria-components";
import { areRoomKeysOn } from "../../editor/index.js";
import { Button, MenuItem, useSay } from "../../ui/index.js";
import { threadsAtCaret } from "./passage-marks.js";

/** Words, or only a caret, in one field of the text. */
export interface AtCaret {
  readonly field: string;
  readonly editor: Editor;
  readonly quote: string;
}

interface Props {
  readonly at: AtCaret | null;
  readonly text: RefObject<HTMLElement | null>;
  readonly known: (thread: string) => boolean;
  readonly fieldName: (root: string) => string;
  readonly mayComment: boolean;
  readonly onPassage: () => void;
  /** Other words for the selected ones; at a caret, for what stands there. */
  readonly onSuggest: () => void;
  readonly onField: (field: string) => void;
  readonly onThread: (thread: string) => void;
  /** Whose words these are. */
  readonly onWhoWrote: () => void;
  /** "This answers C-0143"; not given where nothing can be tied. */
  readonly onAnswers: (() => void) | null;
}

/** Selected words can be commented on at once; Alt+Enter opens all acts on the words at the caret. */
export function ActsAtCaret({ at, text, mayComment, ...props }: Props) {
  const say = useSay();
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const latest = useRef(at);
  latest.current = at;

  const measure = useCallback((): void => {
    const root = text.current;
    const now = latest.current;
    if (!now || now.editor.isDestroyed || !root) return;
    const { bottom, left } = now.editor.view.coordsAtPos(now.editor.state.selection.to);
    const own = root.getBoundingClientRect();
    setPlace({
      top: bottom - own.top + 6,
      left: Math.max(0, Math.min(left - own.left - 60, own.width - 360)),
    });
  }, [text]);
  // At a caret nothing is shown, so that typing asks for no place.
  useLayoutEffect(() => {
    if (at && at.quote !== "") measure();
    else setPlace(null);
  }, [at, measure]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !event.altKey || event.ctrlKey || event.metaKey || !areRoomKeysOn())
        return;
      if (!latest.current || !text.current?.contains(event.target as Node)) return;
      event.preventDefault();
      event.stopPropagation();
      measure();
      setOpen(true);
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [text, measure]);

  if (!at || !place) return null;
  const { field, editor, quote } = at;
  const [thread] = threadsAtCaret(editor).filter(props.known);
  const acts: { id: string; label: string; act: () => void }[] = [
    ...(mayComment && quote !== ""
      ? [{ id: "passage", label: say("comments.act.passage"), act: props.onPassage }]
      : []),
    ...(mayComment
      ? [
          {
            id: "suggest",
            label: say(quote === "" ? "comments.suggest.act.here" : "comments.suggest.act"),
            act: props.onSuggest,
          },
          {
            id: "field",
            label: say("comments.act.fieldLong", { field: props.fieldName(field) }),
            act: () => props.onField(field),
          },
        ]
      : []),
    { id: "who", label: say("comments.act.who"), act: props.onWhoWrote },
    ...(thread === undefined
      ? []
      : [{ id: "thread", label: say("comments.act.open"), act: () => props.onThread(thread) }]),
    ...(props.onAnswers && (quote !== "" || editor.schema.nodes.blockquote)
      ? [
          {
            id: "answers",
            label: say(quote === "" ? "comments.act.quote" : "comments.act.answers"),
            act: props.onAnswers,
          },
        ]
      : []),
  ];
  return (
    <>
      <span
        ref={anchor}
        className="caret-acts"
        style={{ insetBlockStart: place.top, insetInlineStart: place.left }}
      >
        {mayComment && quote !== "" ? (
          <>
            <Button className="caret-act" onPress={props.onPassage}>
              {say("comments.act.passage")}
            </Button>
            <Button className="caret-act" onPress={props.onSuggest}>
              {say("comments.suggest.act")}
            </Button>
          </>
        ) : null}
      </span>
      <Popover
        className="floating"
        aria-label={say("comments.acts")}
        triggerRef={anchor}
        isOpen={isOpen && acts.length > 0}
        onOpenChange={(is) => {
          setOpen(is);
          if (!is) setTimeout(() => editor.isDestroyed || editor.view.dom.focus({ preventScroll: true }));
        }}
      >
        <AriaMenu
          className="menu"
          aria-label={say("comments.acts")}
          autoFocus="first"
          onAction={(id) => {
            setOpen(false);
            acts.find((one) => one.id === id)?.act();
          }}
        >
          {acts.map(({ id, label }) => (
            <MenuItem key={id} id={id}>
              {label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </>
  );
}
