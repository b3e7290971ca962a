import { listBallots, openBallot } from "@accord/shared/ballots";
import { makeProposal } from "@accord/shared/proposals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Refusal } from "../app/Refusal.js";
import { button, press, renderAsking } from "../testing/render.js";
import { useAct, useAsk } from "./asking.js";
import { call, OfflineError } from "./http.js";

vi.mock("./http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
let stands: object;
/** What was done although no answer came. */
let done: () => void;
beforeEach(() => {
  stands = { now: 1, state: "draft", more: ["a"] };
  done = () => undefined;
  let times = 0;
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }) => {
    times += 1;
    if (id === listBallots.id) return { ...structuredClone(stands), now: times };
    done();
    throw new OfflineError({ maybeDone: true, doneOnce: id === makeProposal.id });
  }) as never);
});
afterEach(() => leave());

function Page() {
  const ballot = useAsk(listBallots, { params: { process: "test" } });
  const changes = { changes: [listBallots] };
  const open = useAct(openBallot, changes);
  const form = useAct(openBallot, { ...changes, onDone: () => undefined });
  const make = useAct(makeProposal, changes);
  const acts = { Open: open, "Open in a dialog": form, Make: make };
  return (
    <>
      <p>{(ballot.data as unknown as { state: string } | undefined)?.state}</p>
      {Object.entries(acts).map(([name, act]) => (
        <div key={name}>
          <Refusal error={act.refused} />
          <button type="button" onClick={() => act.act({ params: { process: "test" } } as never)}>
            {name}
          </button>
        </div>
      ))}
    </>
  );
}

async function pressing(name: string) {
  const { answered, place, ...drawn } = await renderAsking(<Page />);
  leave = drawn.leave;
  await answered();
  await press(button(name));
  await answered();
  return { told: place.querySelector("[role=alert]")?.textContent ?? "", shown: place.querySelector("p") };
}

it("[LIVE-7] once the page shows what an act has changed whose answer was lost, it is not said any more that none came", async () => {
  done = () => {
    stands = { ...stands, state: "open" };
  };
  const { told, shown } = await pressing("Open");
  expect(shown?.textContent).toBe("open");
  expect(told).toBe("");
});

it("[LIVE-7] as long as the page shows the same it is said that no answer came, though its clock goes on", async () => {
  expect((await pressing("Open")).told).toContain("No answer came");
});

it.each(["Open in a dialog", "Make"])(
  "[LIVE-7] where a form stays open, or a second press is safe, it goes on being said: %s",
  async (name) => {
    done = () => {
      stands = { ...stands, state: "open" };
    };
    expect((await pressing(name)).told).toContain("No answer came");
  },
);
