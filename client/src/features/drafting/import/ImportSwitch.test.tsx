import { QueryClientProvider } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import { newQueryClient } from "../../../connection/asking.js";
import { withOpenedPage } from "../../../editor/testing/opened-page.js";
import { press } from "../../../testing/render.js";
import { ImportSwitch } from "./ImportSwitch.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

it("[IMPD-5] a draft goes into no text that is not read yet: each of its fields would be taken for empty", async () => {
  const asked = vi.fn(() => []);
  const client = newQueryClient();
  const shown = (isRead: boolean) =>
    page.show(
      <QueryClientProvider client={client}>
        <ImportSwitch opened={page.opened} places={asked} isRead={isRead} />
      </QueryClientProvider>,
    );
  await shown(false);
  await press(page.place.querySelector("button"));
  expect(asked).not.toHaveBeenCalled();
  await shown(true);
  expect(asked).toHaveBeenCalled();
});
