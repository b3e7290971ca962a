import { expect, it, vi } from "vitest";
import { bringTools } from "./tools-here.js";

it("[ED-25] the tools come to one text at a time, and its words stay where they are on the screen", () => {
  const scrolled = vi.spyOn(window, "scrollBy").mockImplementation(() => undefined);
  const text = (own: number): HTMLElement => {
    const field = document.createElement("div");
    field.className = "text-field";
    const words = field.appendChild(document.createElement("div"));
    document.body.append(field);
    const top = (): number => own + 48 * document.querySelectorAll("[data-tools]").length;
    words.getBoundingClientRect = () => ({ top: top() }) as DOMRect;
    return words;
  };
  const [first, second] = [text(100), text(300)];
  const withTools = () => [...document.querySelectorAll("[data-tools]")].map((one) => one.firstElementChild);
  bringTools(first);
  expect(withTools()).toEqual([first]);
  expect(scrolled.mock.calls).toEqual([[{ top: 48, behavior: "instant" }]]);
  bringTools(first);
  bringTools(second);
  expect(withTools()).toEqual([second]);
  expect(scrolled).toHaveBeenCalledTimes(1);
});
