import { QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { newQueryClient } from "../connection/asking.js";
import { Words } from "../ui/say.js";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
// What jsdom leaves out and React Aria asks for.
globalThis.CSS ??= { escape: (text: string) => text.replace(/["\\]/g, "\\$&") } as typeof CSS;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
// jsdom lays nothing out: a list would have no height to draw rows in.
for (const [name, value] of [
  ["clientWidth", 800],
  ["clientHeight", 600],
] as const)
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });

/** Draws something with the catalogue around it and takes it away again after the test. */
export async function render(children: ReactNode) {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const draw = (next: ReactNode) => act(async () => root.render(<Words locale="en">{next}</Words>));
  await draw(children);
  return {
    place,
    draw,
    leave: () =>
      act(async () => {
        root.unmount();
        place.remove();
      }),
  };
}

/** The same for what asks the server, with nothing known from an earlier test. */
export async function renderAsking(children: ReactNode) {
  const client = newQueryClient();
  const { queries, ...rest } = client.getDefaultOptions();
  // What a test answers nothing to is not asked again after seconds.
  client.setDefaultOptions({ ...rest, queries: { ...queries, retry: false } });
  const drawn = await render(<QueryClientProvider client={client}>{children}</QueryClientProvider>);
  /** Once all that was asked is answered and drawn, and what this drawing asked too. */
  const answered = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet++) {
      await act(() => new Promise((next) => setTimeout(next, 0)));
      if (client.isFetching() + client.isMutating() > 0) quiet = -1;
    }
  };
  return { ...drawn, answered, forget: (): void => client.clear() };
}

export const press = (element: Element | null | undefined) =>
  act(async () => {
    (element as HTMLElement).click();
  });

export const key = (element: Element | null | undefined, name: string) =>
  act(async () => {
    element?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
    element?.dispatchEvent(new KeyboardEvent("keyup", { key: name, bubbles: true, cancelable: true }));
  });

/** Types as a person would: the whole text at once, then an input event. */
export const type = (element: Element | null | undefined, text: string) =>
  act(async () => {
    const input = element as HTMLInputElement;
    input.focus();
    const proto = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(proto.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

export const button = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>("button, [role=button]")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent)?.trim() === name,
  );
