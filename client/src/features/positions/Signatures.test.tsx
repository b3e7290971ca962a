import { issue } from "@accord/shared/issues";
import { signPosition } from "@accord/shared/positions";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { newQueryClient } from "../../connection/asking.js";
import { call, RefusedError } from "../../connection/http.js";
import { press, render, renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import type { OnPosition } from "./position.js";
import { Signatures } from "./Signatures.js";

vi.mock("../../connection/http.js", async (original) => ({
  ...(await original<object>()),
  call: vi.fn(async () => ({ ok: true })),
}));
let leave = async (): Promise<void> => undefined;
afterEach(async () => leave());

const onPosition = (version: number) =>
  ({
    process: "test",
    position: { no: 3, signatures: [], can: ["sign"], posted: { version } },
  }) as unknown as OnPosition;

it("[POS-1] words that are posted anew while somebody is about to sign are signed only once they were read", async () => {
  await loadWords(["positions"]);
  const client = newQueryClient();
  const page = (version: number) => (
    <QueryClientProvider client={client}>
      <h2 id="posted-text">Text as posted</h2>
      <Signatures {...onPosition(version)} />
    </QueryClientProvider>
  );
  const { place, draw, ...drawn } = await render(page(1));
  leave = drawn.leave;
  const button = (name: string) =>
    [...place.querySelectorAll("button")].find((one) => one.textContent === name);
  button("Sign")?.focus();
  await draw(page(2));
  expect(place.textContent).toContain("This text was posted anew meanwhile. Read the new words, then sign.");
  expect(button("Sign")).toBeUndefined();
  expect(document.activeElement, "the focus is not lost with the act").toBe(button("Read the new words"));
  await act(async () => place.querySelector("form")?.requestSubmit());
  expect(call).not.toHaveBeenCalled();
  await press(button("Read the new words"));
  expect(document.activeElement?.id).toBe("posted-text");
  await press(button("Sign"));
  const signed = { params: { process: "test", no: 3 }, body: { version: 2, organisation: null } };
  expect(call).toHaveBeenCalledWith(signPosition, signed, expect.anything());
});

it("[C25] [POS-1] a signature without its organisation is told on top of the form, with the way to the field", async () => {
  await loadWords(["positions"]);
  const { place, ...drawn } = await renderAsking(<Signatures {...onPosition(1)} />);
  leave = drawn.leave;
  const missing = issue("text_empty", { field: "organisation" }, "organisation");
  vi.mocked(call).mockRejectedValueOnce(new RefusedError(400, "invalid", "", [missing], ""));
  await press([...place.querySelectorAll("input[type=radio]")].at(1));
  await act(async () => place.querySelector("form")?.requestSubmit());
  await vi.waitFor(() => expect(document.activeElement?.className).toBe("error-summary"));
  await press(place.querySelector(".error-summary a"));
  expect(document.activeElement).toBe(place.querySelector('input[name="organisation"]'));
});
