import { act } from "react";
import { expect, it, vi } from "vitest";
import { withOpenedPage } from "../../../editor/testing/opened-page.js";
import { press } from "../../../testing/render.js";
import { ImportSwitch } from "./ImportSwitch.js";

vi.mock("./ImportDraft.js", () => ({ default: () => <p>The way to choose a file.</p> }));
const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

it("[IMPD-5] a draft goes into no text that is not read yet: each of its fields would be taken for empty", async () => {
  const asked = vi.fn(() => []);
  const shown = (isRead: boolean) =>
    page.show(<ImportSwitch opened={page.opened} places={asked} isRead={isRead} />);
  await shown(false);
  await press(page.place.querySelector("button"));
  expect(asked).not.toHaveBeenCalled();
  await shown(true);
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(page.place.textContent).toContain("The way to choose a file.");
  });
  expect(asked).toHaveBeenCalled();
});
