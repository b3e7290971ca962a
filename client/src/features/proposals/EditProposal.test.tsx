import type { ProposalPage } from "@accord/shared/proposals";
import { act, useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { call, OfflineError, RefusedError } from "../../connection/http.js";
import { button, press, renderAsking } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { EditProposal } from "./EditProposal.js";

vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

it("[ACT-6] new words of a proposal that others changed are refused once, and may then take the place of theirs; a lost answer lets them take nobody's", async () => {
  await loadWords(["proposals"]);
  const seen: string[] = [];
  const answers: Error[] = [
    new OfflineError({ maybeDone: true }),
    new RefusedError(409, "changed_by_other", "", [], "r"),
  ];
  vi.mocked(call).mockImplementation((async (_: unknown, { body }: { body: { seen: string } }) => {
    seen.push(body.seen);
    const wrong = answers.shift();
    if (wrong) throw wrong;
  }) as never);
  const closed = vi.fn();
  let changedTo: (at: string) => void = () => undefined;
  function Page() {
    const [changedAt, setChangedAt] = useState("first");
    changedTo = setChangedAt;
    const proposal = { reference: "P-0001", title: "A", problem: "B", asked: "C", changedAt };
    return <EditProposal process="test" onClose={closed} proposal={proposal as ProposalPage} />;
  }
  const { answered, ...drawn } = await renderAsking(<Page />);
  leave = drawn.leave;
  const save = async () => {
    await press(button("Save the words"));
    await answered();
  };
  await save();
  await act(async () => changedTo("second"));
  await save();
  await save();
  expect(seen).toEqual(["first", "first", "second"]);
  expect(closed).toHaveBeenCalledOnce();
});
