import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterPress, unlessPressed } from "./after-press.js";

/** A field with words and the button that sends them; the button takes the focus as it is pressed. */
function form(): { field: HTMLTextAreaElement; button: HTMLButtonElement } {
  const field = document.createElement("textarea");
  const button = document.createElement("button");
  document.body.append(field, button);
  field.focus();
  return { field, button };
}

const point = (name: string, target: EventTarget): void => {
  target.dispatchEvent(new Event(name, { bubbles: true }));
};

describe("What is drawn after a press", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    point("pointercancel", window);
    vi.runAllTimers();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it("waits until the button came up, though the press took the focus out of a field", () => {
    const { button } = form();
    const draw = vi.fn();
    point("pointerdown", button);
    button.focus();
    afterPress(draw);
    vi.advanceTimersByTime(200);
    expect(draw).not.toHaveBeenCalled();
    point("pointerup", button);
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(draw).toHaveBeenCalledOnce();
  });

  it("waits no longer than a second, and not for a press that the window lost", () => {
    const { button } = form();
    const long = vi.fn();
    point("pointerdown", button);
    afterPress(long);
    vi.advanceTimersByTime(1_000);
    expect(long).toHaveBeenCalledOnce();

    const left = vi.fn();
    point("pointerdown", button);
    afterPress(left);
    window.dispatchEvent(new Event("blur"));
    vi.advanceTimersByTime(0);
    expect(left).toHaveBeenCalledOnce();
  });

  it("leaves a button where it is while it is down; what its press does is laid out at once", () => {
    const { button } = form();
    const layOut = vi.fn();
    point("pointerdown", button);
    unlessPressed(layOut);
    expect(layOut).not.toHaveBeenCalled();
    point("pointerup", button);
    expect(layOut).not.toHaveBeenCalled();
    unlessPressed(layOut);
    expect(layOut).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(0);
    expect(layOut).toHaveBeenCalledTimes(2);
  });

  it("is drawn at once where nothing is pressed", () => {
    const draw = vi.fn();
    afterPress(draw);
    vi.advanceTimersByTime(0);
    expect(draw).toHaveBeenCalledOnce();
  });
});
