import { expect, it, vi } from "vitest";
import { announce } from "../ui/announce.js";
import { SaveState } from "./SaveState.js";
import { withOpenedPage } from "./testing/opened-page.js";

vi.mock("../ui/announce.js", async (original) => ({ ...(await original<object>()), announce: vi.fn() }));

const page = withOpenedPage({});

it("[ED-4] a lock is said once, also where the text is opened anew under it; and again when it falls again", async () => {
  const { state } = page.opened;
  const under = (lock: string | null) => (
    <SaveState
      state={
        {
          ...state,
          book: {
            ...state.book,
            rights: lock === null ? null : { may: lock === "" ? "edit" : "read", lock },
          },
        } as never
      }
    />
  );
  for (const lock of ["It is voted on.", null, "It is voted on."]) await page.show(under(lock));
  expect(announce).toHaveBeenCalledTimes(1);
  for (const lock of ["", "It is voted on."]) await page.show(under(lock));
  expect(announce).toHaveBeenCalledTimes(2);
});
