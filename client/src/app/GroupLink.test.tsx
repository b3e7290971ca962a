import { afterEach, expect, it } from "vitest";
import { render } from "../testing/render.js";
import { GroupLink } from "./GroupLink.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

it("[S29] the name of a working group leads to its room", async () => {
  shown = await render(<GroupLink process="test" group={{ id: "g1", name: "Health" }} />);
  const link = shown.place.querySelector("a");
  expect([link?.textContent, link?.getAttribute("href")]).toEqual(["Health", "/app/test/groups/g1"]);
});
