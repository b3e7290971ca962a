import { afterEach, expect, it, vi } from "vitest";
import { button, press, renderAsking } from "../../testing/render.js";
import type { Conversations } from "./useConversations.js";
import { useThreadKeys } from "./useThreadKeys.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useSearch: () => [{}, () => undefined],
}));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

const fieldElement = (root: string): string => `field-${root}`;

it("[C9] who leaves a comment on a field is back at the button by which it was begun", async () => {
  const talk = {
    ...{ all: [], open: [], active: null, loaded: true, cards: new Set(), marks: new Set() },
    ...{ target: { kind: "field", field: "problem" }, writeInstead: () => true, setActive: () => undefined },
  } as unknown as Conversations;
  function Page() {
    const keys = useThreadKeys(talk, fieldElement, true);
    return (
      <section id="field-problem">
        <button type="button" className="field-comment">
          Comment
        </button>
        <button type="button" onClick={keys.leave}>
          Leave
        </button>
      </section>
    );
  }
  const drawn = await renderAsking(<Page />);
  leave = drawn.leave;
  await press(button("Leave"));
  await vi.waitFor(() => expect(document.activeElement).toBe(button("Comment")));
});
