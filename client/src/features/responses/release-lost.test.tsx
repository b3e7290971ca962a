import { publishRelease, reviewRelease } from "@accord/shared/responses";
import { afterEach, expect, it, vi } from "vitest";
import { call, OfflineError } from "../../connection/http.js";
import { button, press, renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import PublishRelease from "./PublishRelease.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useParams: () => ({ process: "test" }),
  useProcess: () => "test",
}));
vi.mock("../../app/process.js", async (original) => ({
  ...(await original<object>()),
  useMay: () => true,
  useZone: () => "UTC",
}));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

const list = (count: number) => ({ count, first: [] });
const review = (number: number, things: number) => ({
  ...{ number, responses: things, counts: { inclusion: things, amendment: 0, rejection: 0 } },
  ...{ newlyAnswered: list(things), changed: list(0), notPublic: list(0), gaps: list(0), nextPlan: list(0) },
  ...{ told: list(0), noAddress: 0, categories: { changed: 0, waiting: [], gaps: [] } },
  last: number === 1 ? null : { no: number - 1, at: "2026-11-02T09:00:00.000Z", hash: "a".repeat(64) },
});

it("[LIVE-7] a release whose answer was lost is said to be published once its page shows it", async () => {
  await loadWords(["responses"]);
  let stands = review(1, 2);
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }) => {
    if (id === reviewRelease.id) return stands;
    if (id !== publishRelease.id) return { processes: [] };
    stands = review(2, 0);
    throw new OfflineError({ maybeDone: true });
  }) as never);
  const { place, answered, ...drawn } = await renderAsking(<PublishRelease />);
  leave = drawn.leave;
  await answered();
  await press(button("Publish release 1"));
  await answered();
  expect(place.querySelector("[role=status]")?.textContent).toBe("Release 1 is published");
  expect(place.textContent).not.toContain("No answer came");
});
