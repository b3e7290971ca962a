import type { CategoryLine, DeskLine } from "@accord/shared/responses";
import { act, useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { call, OfflineError, RefusedError } from "../../connection/http.js";
import { button, press, renderAsking, type } from "../../testing/render.js";
import { loadWords } from "../../ui/catalogue.js";
import { ApproveBar } from "./ApproveBar.js";
import { ApproveLines } from "./ApproveLines.js";
import { CategoryForm } from "./CategoryForm.js";
import { Editor } from "./Editor.js";
import { useKeptDrafts } from "./kept-drafts.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useParams: () => ({ process: "test" }),
  useProcess: () => "test",
}));
vi.mock("../../app/process.js", async (original) => ({ ...(await original<object>()), useMay: () => true }));
vi.mock("../../connection/http.js", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let leave = async (): Promise<void> => undefined;
afterEach(() => leave());

/** What stands now, and the `seen` of each press: the first answer is lost, the second is no. */
function server(acts: string, read: string, page: () => unknown) {
  const seen: unknown[] = [];
  const answers: Error[] = [
    new OfflineError({ maybeDone: true, doneOnce: true }),
    new RefusedError(409, "changed_by_other", "", [], "r"),
  ];
  const their: { change: () => void } = { change: () => undefined };
  vi.mocked(call).mockImplementation((async ({ id }: { id: string }, { body }: { body?: unknown }) => {
    if (id === read) return page();
    if (id !== acts) return { processes: [] };
    seen.push((body as { seen: unknown }).seen);
    const wrong = answers.shift();
    their.change();
    if (wrong) throw wrong;
    return { ok: true, saved: 1, left: 0 };
  }) as never);
  return { seen, their };
}

it("[ACT-6] a line of the summary takes the place of what others wrote of it only once that was told", async () => {
  await loadWords(["responses"]);
  const { seen, their } = server("change-category", "", () => null);
  function Page() {
    const [changedAt, setChangedAt] = useState("first");
    their.change = () => setChangedAt("second");
    const line = { id: "l", theme: null, category: "Prices", outcome: null, reasonCodes: [], text: "" };
    return (
      <CategoryForm
        process="test"
        juncture="proposals"
        line={{ ...line, changedAt } as unknown as CategoryLine}
        themes={[]}
        onClose={() => undefined}
      />
    );
  }
  const { answered, ...drawn } = await renderAsking(<Page />);
  leave = drawn.leave;
  for (let time = 0; time < 3; time++) {
    await press(document.querySelector("button[type=submit]"));
    await answered();
  }
  expect(seen).toEqual(["first", "first", "second"]);
});

it("[ACT-6] lines of the summary are approved as they were read: what others changed meanwhile is read anew first", async () => {
  const { seen, their } = server("approve-responses-without-forum", "", () => null);
  function Page() {
    const [changedAt, setChangedAt] = useState("first");
    their.change = () => setChangedAt("second");
    const line = { id: "l", approved: false, mine: true, changedAt } as unknown as CategoryLine;
    return <ApproveLines process="test" lines={[line]} approval="point_of_contact" heading="summary" />;
  }
  const { answered, ...drawn } = await renderAsking(<Page />);
  leave = drawn.leave;
  const approve = () => button("Approve 1 line of the summary") ?? button("Approve 1 line");
  expect(approve()).toBeDefined();
  await act(async () => their.change());
  expect(approve()).toBeUndefined();
  expect(drawn.place.textContent).toContain("were changed after you opened this page");
  await press(button("Read the new words"));
  await press(approve());
  await answered();
  expect(seen).toEqual(["second"]);
});

it("[ACT-6] responses are approved as they first stood in the list that is read: of what others changed since one is told first", async () => {
  const { seen } = server("approve-responses-without-forum", "", () => null);
  const row = (id: string) => ({ reference: `C-${id}`, response: { id, mine: true } }) as unknown as DeskLine;
  const list: { come: (asOf: string, ids: string[], own?: string[]) => void } = { come: () => undefined };
  function Page() {
    const [now, set] = useState({ asOf: "t1", rows: [row("a"), row("b")], own: new Set<string>() });
    list.come = (asOf, ids, own = []) => set({ asOf, rows: ids.map(row), own: new Set(own) });
    return (
      <ApproveBar
        {...{ process: "test", selected: new Set(), approval: "point_of_contact", ...now }}
        onDone={() => undefined}
      />
    );
  }
  const { answered, ...drawn } = await renderAsking(<Page />);
  leave = drawn.leave;
  const approve = async () => {
    await press(document.querySelector(".acts button"));
    await answered();
  };
  await act(async () => list.come("t2", ["a", "b", "c"]));
  await approve();
  await act(async () => list.come("t3", ["c"]));
  await approve();
  await act(async () => list.come("t4", ["c"], ["C-c"]));
  await approve();
  expect(seen).toEqual(["t1", "t2", "t4"]);
});

it("[ACT-6] once that was told, responses are approved as the list stands then", async () => {
  const seen: unknown[] = [];
  vi.mocked(call).mockImplementation((async (_: unknown, { body }: { body?: unknown }) => {
    seen.push((body as { seen: unknown }).seen);
    if (seen.length === 1) throw new RefusedError(422, "rule", "", [{ code: "response_changed_since" }], "r");
    return { approved: 1, waiting: 0 };
  }) as never);
  const rows = [{ reference: "C-a", response: { id: "a", mine: true } }] as unknown as DeskLine[];
  const page = (asOf: string) => (
    <ApproveBar
      {...{ process: "test", selected: new Set(), approval: "point_of_contact", rows, asOf, own: new Set() }}
      onDone={() => undefined}
    />
  );
  const list: { come: (asOf: string) => void } = { come: () => undefined };
  function Page() {
    const [asOf, setAsOf] = useState("t1");
    list.come = setAsOf;
    return page(asOf);
  }
  const { answered, ...drawn } = await renderAsking(<Page />);
  leave = drawn.leave;
  const approve = async () => {
    await press(document.querySelector(".acts button"));
    await answered();
  };
  await act(async () => list.come("t2"));
  await approve();
  await approve();
  expect(seen).toEqual(["t1", "t2"]);
});

const nothing = { text: "", decisions: [] };
const editing = {
  things: [{ kind: "contribution", reference: "C-0001", title: "Prices", text: "Publish.", own: "" }],
  current: {
    ...{ outcome: "inclusion", reasonCodes: [], juncture: "proposals", theme: null, commitments: [] },
    ...{ decisions: [], before: null, after: null, departure: null },
    elements: {
      ...{ inputCollected: "", howConsidered: "", howInfluenced: "", includedAndWhy: "Yes." },
      beyondCurrentPlan: "",
    },
  },
  state: "drafted",
  prefill: null,
  suggestions: {
    ...{ inputCollected: nothing, howConsidered: nothing, howInfluenced: nothing },
    ...{ includedAndWhy: nothing, beyondCurrentPlan: nothing },
  },
  ...{ decided: [], themes: [], commitments: [] },
};

it("[ACT-6] a response that was begun, left and gone on with takes the place of what others saved meanwhile only once that was told", async () => {
  await loadWords(["responses"]);
  let now = "first";
  const { seen } = server("save-responses", "edit-responses", () => ({ ...editing, seen: now }));
  function Page() {
    const kept = useKeptDrafts("proposals");
    const [row, setRow] = useState("C-0001");
    return (
      <>
        <Editor
          key={row}
          {...{ process: "test", references: [row], juncture: "proposals", kept }}
          onSaved={() => undefined}
        />
        {["C-0001", "C-0002"].map((one) => (
          <button key={one} type="button" onClick={() => setRow(one)}>
            {one}
          </button>
        ))}
      </>
    );
  }
  const { answered, ...drawn } = await renderAsking(<Page />);
  leave = drawn.leave;
  await answered();
  await type(document.querySelector('[data-field="elements.includedAndWhy"] textarea'), "Ours.");
  await press(button("C-0002"));
  await answered();
  now = "second";
  drawn.forget();
  await press(button("C-0001"));
  await answered();
  for (let time = 0; time < 3; time++) {
    await press(document.querySelector(".desk-acts .button-primary"));
    await answered();
  }
  expect(seen).toEqual(["first", "first", "second"]);
});
