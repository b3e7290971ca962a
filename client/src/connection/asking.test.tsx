import { listBallots } from "@accord/shared/ballots";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { render } from "../testing/render.js";
import { newQueryClient, useAsk } from "./asking.js";

let answer = "before";
vi.mock("./http.js", async (original) => ({
  ...(await original<object>()),
  call: async () => answer,
}));
let leave: () => Promise<void> = async () => {};
afterEach(async () => leave());

const args = { params: { process: "test" } };
function Asked({ anew }: { readonly anew: boolean }) {
  const { data } = useAsk(listBallots, args, { anew });
  return <p>{data === undefined ? "waits" : String(data)}</p>;
}

const opened = async (anew: boolean) => {
  answer = "before";
  const client = newQueryClient();
  const screen = (on: boolean) => (
    <QueryClientProvider client={client}>{on ? <Asked anew={anew} /> : null}</QueryClientProvider>
  );
  const drawn = await render(screen(true));
  leave = drawn.leave;
  const said = () => drawn.place.textContent;
  return { client, said, show: (on: boolean) => drawn.draw(screen(on)) };
};

it.each([true, false])(
  "[S13] an answer is drawn when no press is under way (released %s)",
  async (isReleased) => {
    const { client, said } = await opened(false);
    await act(async () => vi.waitFor(() => expect(said()).toBe("before")));
    vi.useFakeTimers();
    try {
      answer = "after";
      window.dispatchEvent(new Event("pointerdown"));
      await act(async () => {
        void client.invalidateQueries();
        await vi.advanceTimersByTimeAsync(900);
      });
      expect(said()).toBe("before");
      if (isReleased) window.dispatchEvent(new Event("pointerup"));
      await act(async () => {
        await vi.advanceTimersByTimeAsync(isReleased ? 1 : 101);
      });
      expect(said()).toBe("after");
    } finally {
      vi.useRealTimers();
    }
  },
);

it.each([
  { anew: true, first: "waits" },
  { anew: false, first: "before" },
])("[S3] who comes back sees first what is so now, where that is wanted: $anew", async ({ anew, first }) => {
  const { client, said, show } = await opened(anew);
  await act(async () => vi.waitFor(() => expect(said()).toBe("before")));
  await show(false);
  answer = "after";
  await act(async () => client.invalidateQueries());
  let seen: string | null = null;
  const watch = new MutationObserver(() => {
    seen ??= said();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  await show(true);
  await act(async () => vi.waitFor(() => expect(said()).toBe("after")));
  watch.disconnect();
  expect(seen).toBe(first);
});

it("[S3] [FREEZE-8] where that is wanted, what was told a moment ago is asked anew too", async () => {
  const { said, show } = await opened(true);
  await act(async () => vi.waitFor(() => expect(said()).toBe("before")));
  await show(false);
  answer = "after";
  await show(true);
  await act(async () => vi.waitFor(() => expect(said()).toBe("after")));
});
