import { expect, it } from "vitest";
import { render } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { LockBanner } from "./Lock.js";

it("[LOCK-1] tells everybody why, since when and by whom nobody writes, also who may not open it again", async () => {
  await loadWords(["commitments"]);
  const lock = { by: "Helena", at: "2026-11-02T09:00:00.000Z", reason: "It is voted on." };
  const { QueryClient, QueryClientProvider } = await import("@tanstack/react-query");
  const { place, leave } = await render(
    <QueryClientProvider client={new QueryClient()}>
      <LockBanner lock={lock} process="test" n={1} mayUnlock={false} />
    </QueryClientProvider>,
  );
  expect(place.textContent).toContain("It is voted on. Locked 02/11/2026 by Helena.");
  expect(place.textContent).toContain("A co-chair can open it again.");
  expect(place.querySelector("button")).toBeNull();
  await leave();
});
