import { fitWords } from "@accord/shared/document-schema";
import { dayText, readDay } from "@accord/shared/messages";
import { useId, useRef } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Input,
  type KeyboardEvent,
} from "react-aria-components";
import { Button } from "../../ui/Button.js";
import { FieldHead } from "../../ui/Field.js";
import { useSay } from "../../ui/say.js";
import { undoAsked, undoManagerOf } from "../undo.js";
import type { OpenDocument } from "../useDocument.js";
import type { Bound, FieldColumn, PlainShape } from "./columns.js";
import { unreadAt } from "./unread.js";
import { type TypingNow, useTyping } from "./useTyping.js";

export type TypedShape = Extract<PlainShape, { cell: "words" | "day" | "whole" }>;

export interface CellProps<Shape> {
  readonly opened: OpenDocument;
  readonly column: FieldColumn;
  readonly shape: Shape;
  readonly bound: Bound;
  /** Where this person is said to be while they are in it. */
  readonly place: string;
  readonly issue?: string | undefined;
  /** One of the offered names was taken, from the list or by typing it out. */
  readonly onChosen?: (name: string) => void;
}

/** So many characters stand in one line; more get a box that grows. */
const lineMost = 300;

/** A value that is typed: words, a day, a whole number. */
export function CellInput({ opened, column, shape, bound, place, issue, onChosen }: CellProps<TypedShape>) {
  const say = useSay();
  const offered = useId();
  const cameWith = useRef("");
  const form = formOf(shape);
  const typing = useTyping({
    opened,
    value: form.show(bound.value),
    unread: unreadAt(opened, `${place}/${column.key}`),
    write: (text) => {
      const value = form.read(text);
      if (value === undefined) return undefined;
      bound.write(value);
      return form.show(value);
    },
  });
  const take = (name: string): void => {
    if (name === cameWith.current || !column.suggestions?.includes(name)) return;
    cameWith.current = name;
    typing.flush();
    onChosen?.(name);
  };
  const found = typing.unread?.trim();
  const unread =
    found === undefined
      ? undefined
      : shape.cell === "whole"
        ? say("drafting.cell.wholeWrong", { found, least: shape.least, most: shape.most })
        : say("drafting.cell.dayWrong", { found });
  const long = shape.cell === "words" && shape.most > lineMost;
  const Box = long ? AriaTextArea : Input;
  return (
    <div className="cell" data-wide={column.wide || undefined}>
      <AriaTextField
        name={column.key}
        data-field={column.key}
        value={typing.shown}
        onChange={(text) => {
          const isTyped = text.startsWith(typing.shown) && text.length === typing.shown.length + 1;
          typing.onChange(text);
          if (!isTyped && !typing.shown.startsWith(text)) take(text);
        }}
        onFocus={() => {
          cameWith.current = typing.shown;
          opened.awareness.setLocalStateField("field", place);
          typing.onFocus();
        }}
        onBlur={() => {
          opened.awareness.setLocalStateField("field", null);
          typing.onBlur();
          take(typing.shown);
        }}
        onKeyDown={undoKeys(opened, typing)}
        isInvalid={(unread ?? issue) !== undefined}
        validationBehavior="aria"
        autoComplete="off"
        {...(shape.cell === "words" ? { maxLength: shape.most } : { inputMode: "numeric" as const })}
        className="field"
      >
        <FieldHead
          name={column.key}
          label={labelOf(column, say)}
          hint={column.hint}
          issue={unread ?? issue}
        />
        <Box
          className="control"
          dir="auto"
          {...(long ? { rows: 1 } : {})}
          {...(column.suggestions ? { list: offered } : {})}
        />
        {column.suggestions ? (
          <datalist id={offered}>
            {column.suggestions.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        ) : null}
      </AriaTextField>
      <OtherWords typing={typing} bound={bound} />
    </div>
  );
}

export const labelOf = ({ label, isPrivate }: FieldColumn, say: ReturnType<typeof useSay>): string =>
  isPrivate ? say("drafting.cell.labelNotShown", { label }) : label;

const formOf = (
  shape: TypedShape,
): { show(value: Bound["value"]): string; read(text: string): Bound["value"] | undefined } => {
  switch (shape.cell) {
    case "words":
      return { show: (value) => String(value ?? ""), read: (text) => fitWords(text, shape.most) };
    case "day":
      return {
        show: (value) => (typeof value === "string" && value !== "" ? dayText(value) : ""),
        read: (text) => (text.trim() === "" ? null : readDay(text)),
      };
    case "whole":
      return {
        show: (value) => (value === null ? "" : String(value)),
        read: (text) => {
          if (text.trim() === "") return null;
          const whole = /^\d{1,9}$/u.test(text.trim()) ? Number(text) : Number.NaN;
          return whole >= shape.least && whole <= shape.most ? whole : undefined;
        },
      };
  }
};

/** Undo is one for the whole document: what this cell waits with is written first, then the last change goes back. */
const undoKeys = (opened: OpenDocument, typing: TypingNow) => (event: KeyboardEvent) => {
  const go = undoAsked(event);
  if (go === null) return;
  event.preventDefault();
  typing.flush();
  undoManagerOf(opened.doc, opened.template)[go]();
  typing.drop();
};

/** Two wrote one cell: the words that do not stand there are offered, and nothing is lost silently. */
function OtherWords({ typing, bound }: { readonly typing: TypingNow; readonly bound: Bound }) {
  const say = useSay();
  const id = useId();
  const { other } = typing;
  if (other === null) return null;
  const name = bound.writer() ?? say("drafting.cell.somebody");
  const said =
    other.whose === "mine"
      ? say("drafting.cell.mine", { name, value: other.text })
      : other.text === ""
        ? say("drafting.cell.otherEmptied", { name })
        : say("drafting.cell.other", { name, value: other.text });
  return (
    <div className="cell-other" role="status" aria-labelledby={id}>
      <p id={id}>{said}</p>
      <p className="acts">
        <Button kind="quiet" onPress={typing.take}>
          {say(other.text === "" ? "drafting.cell.takeEmpty" : "drafting.cell.take")}
        </Button>
        <Button kind="quiet" onPress={typing.keep}>
          {say("drafting.cell.keep")}
        </Button>
      </p>
    </div>
  );
}
