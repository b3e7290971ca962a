import { expect, it } from "vitest";
import { arrived, atRest, chosen, dropped, entered, left, type Typing, typedTo, written } from "./typing.js";

const type = (now: Typing, text: string): Typing => typedTo(entered(now), text);

it("[FLD-1] a cell that nobody types in follows the document", () => {
  const now = arrived(entered(atRest("Ministry")), "Ministry of Health");
  expect(now).toMatchObject({ typed: null, known: "Ministry of Health", other: null });
});

it("[FLD-1] what another writes meanwhile is offered, and mine stays in the box", () => {
  const now = arrived(type(atRest("a"), "mine"), "theirs");
  expect(now).toMatchObject({ typed: "mine", waits: true, other: { text: "theirs", whose: "theirs" } });
  const later = written(now, "mine");
  expect(later.other).toEqual({ text: "theirs", whose: "theirs" });
  expect(left(later)).toMatchObject({ typed: null, known: "mine", other: { text: "theirs" } });
});

it("[FLD-1] where another wrote last, theirs stands and mine is offered", () => {
  const now = left(arrived(written(type(atRest("a"), "mine"), "mine"), "theirs"));
  expect(now).toMatchObject({ typed: null, known: "theirs", other: { text: "mine", whose: "mine" } });
  expect(chosen(now, "mine")).toEqual({ ...atRest("mine") });
});

it("[FLD-1] what comes back as it was written, or in its usual form, is nobody else's", () => {
  const day = written(type(atRest(""), "1/3/2027"), "01/03/2027");
  expect(arrived(day, "01/03/2027").other).toBeNull();
  expect(left(arrived(day, "01/03/2027"))).toEqual(atRest("01/03/2027"));
});

it("[FLD-2] what is no value stays in the box after it is left", () => {
  const now = left(type(atRest("01/03/2027"), "31/02/2027"));
  expect(now).toMatchObject({ typed: "31/02/2027", waits: true, isHere: false, known: "01/03/2027" });
});

it("[FLD-3] after an undo the document's value shows again", () => {
  const now = arrived(dropped(written(type(atRest("a"), "mine"), "mine")), "a");
  expect(now).toMatchObject({ typed: null, known: "a", other: null });
});
