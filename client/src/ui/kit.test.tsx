import { act, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { key, press, render, type } from "../testing/render.js";
import { newAnnouncer } from "./announce.js";
import { matching } from "./Combobox.js";
import { initialsOf } from "./Identity.js";
import {
  Button,
  Combobox,
  DateField,
  ErrorSummary,
  FileField,
  PageTitle,
  ProcessTitles,
  RadioGroup,
  StateMark,
  Table,
  TextField,
  VirtualTable,
} from "./index.js";
import { focusTitle } from "./PageTitle.js";
import { stateNames } from "./StateMark.js";

let leave: () => Promise<void> = async () => {};
const show = async (node: Parameters<typeof render>[0]) => {
  const drawn = await render(node);
  leave = drawn.leave;
  return drawn;
};
afterEach(async () => leave());

describe("Button", () => {
  it("[C22] says that it waits, keeps its words for the width and ignores a second press", async () => {
    const onPress = vi.fn();
    const { place, draw } = await show(<Button onPress={onPress}>Vote</Button>);
    await press(place.querySelector("button"));
    expect(onPress).toHaveBeenCalledTimes(1);
    await draw(
      <Button pending onPress={onPress}>
        Vote
      </Button>,
    );
    await press(place.querySelector("button"));
    expect(onPress).toHaveBeenCalledTimes(1);
    expect(place.textContent).toContain("Recording…");
    expect(place.querySelector("[data-hidden]")?.textContent).toBe("Vote");
  });

  it("[C9] leaves nothing nameless behind for screen readers when it goes while it waits", async () => {
    const marks = () => document.querySelectorAll("[data-live-announcer] [aria-labelledby]").length;
    const { place, draw } = await show(<Button>Vote</Button>);
    await act(async () => place.querySelector("button")?.focus());
    await draw(<Button pending>Vote</Button>);
    await vi.waitFor(() => expect(marks()).toBe(1));
    const late = document.querySelector("[data-live-announcer] [aria-labelledby]")?.cloneNode();
    await draw(<p>Recorded</p>);
    expect(marks()).toBe(0);
    document.querySelector("[data-live-announcer] [role=log]")?.append(late as Node);
    await vi.waitFor(() => expect(marks()).toBe(0));
  });
});

describe("FileField", () => {
  it("[C21] lets the same file be chosen again where it is sent at once, and keeps it where it is sent later", async () => {
    for (const again of [true, false]) {
      const { place } = await show(
        <FileField name="file" label="File" hint="" again={again} onChange={() => undefined} />,
      );
      const input = place.querySelector("input") as HTMLInputElement;
      const set = vi.fn();
      Object.defineProperty(input, "value", { get: () => "paper.pdf", set });
      await press(input);
      expect(set.mock.calls).toEqual(again ? [[""]] : []);
      await leave();
      leave = async () => {};
    }
  });
});

describe("ErrorSummary", () => {
  it("[C25] takes the focus again when an act that submits no form is pressed with the same problem, in its own dialog only", async () => {
    const issues = [{ field: "role", text: "Choose a role." }];
    const { place } = await show(
      <>
        <div role="dialog">
          <ErrorSummary issues={issues} />
          <Button kind="primary">Make the link</Button>
          <Button>Choose</Button>
        </div>
        <Button kind="primary">Beside</Button>
      </>,
    );
    const summary = place.querySelector(".error-summary");
    const [make, choose, beside] = place.querySelectorAll("button");
    expect(document.activeElement).toBe(summary);
    for (const [pressed, focused] of [
      [choose, choose],
      [beside, beside],
      [make, summary],
    ] as const) {
      await act(async () => pressed?.focus());
      await press(pressed);
      await act(() => new Promise((next) => setTimeout(next)));
      expect(document.activeElement).toBe(focused);
    }
  });

  it("[C25] takes the focus, and its links lead into the field with the same words", async () => {
    const issue = "Title must have at most 150 characters.";
    const { place } = await show(
      <>
        <ErrorSummary issues={[{ field: "title", text: issue }]} />
        <TextField name="title" label="Title" issue={issue} />
      </>,
    );
    expect((document.activeElement as HTMLElement).className).toBe("error-summary");
    await press(place.querySelector(".error-summary a"));
    const input = place.querySelector("input");
    expect(document.activeElement).toBe(input);
    expect(input?.getAttribute("aria-invalid")).toBe("true");
    const described = (input?.getAttribute("aria-describedby") ?? "").split(" ");
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(issue);
  });

  it("[C9] leaves the focus in the field that is being mended, and takes it when the form is sent again", async () => {
    function Form() {
      const [title, setTitle] = useState("");
      const issues = ["title", "asked"].map((field) => ({ field, text: `${field} ${title}` }));
      return (
        <form onSubmit={(event) => event.preventDefault()}>
          <ErrorSummary issues={title.length > 1 ? issues.slice(1) : issues} />
          <TextField name="title" label="Title" value={title} onChange={setTitle} />
        </form>
      );
    }
    const { place } = await show(<Form />);
    const input = place.querySelector("input");
    await act(async () => input?.focus());
    for (const typed of ["a", "ab", "abc"]) {
      await type(input, typed);
      expect(document.activeElement).toBe(input);
    }
    await act(async () => {
      place.querySelector("form")?.requestSubmit();
      await new Promise((then) => setTimeout(then, 5));
    });
    expect((document.activeElement as HTMLElement).className).toBe("error-summary");
  });
});

describe("DateField", () => {
  function Field({ told }: { told: (day: string | undefined) => void }) {
    const [day, setDay] = useState("");
    return (
      <DateField
        name="end"
        label="End date"
        value={day}
        onChange={(next) => {
          told(next);
          setDay(next ?? "");
        }}
      />
    );
  }
  it("[C24] takes usual forms, gives ISO, and names a day that does not exist after it is left", async () => {
    const told = vi.fn();
    const { place } = await show(<Field told={told} />);
    const input = place.querySelector("input");
    await type(input, "30.6.2028");
    expect(told).toHaveBeenLastCalledWith("2028-06-30");
    await act(async () => input?.blur());
    expect(input?.value).toBe("30/06/2028");
    await type(input, "31/02/2028");
    expect(told).toHaveBeenLastCalledWith(undefined);
    expect(place.textContent).not.toContain("must be a real date");
    await act(async () => input?.blur());
    expect(place.textContent).toContain("End date must be a real date");
    expect(input?.value).toBe("31/02/2028");
  });
});

describe("RadioGroup", () => {
  it("[C1] starts without a choice and tells the one taken", async () => {
    const onChange = vi.fn();
    const options = [
      { value: "for", label: "For" },
      { value: "against", label: "Against" },
    ];
    const { place } = await show(
      <RadioGroup name="vote" label="Your vote" value={null} onChange={onChange} options={options} />,
    );
    expect(place.querySelectorAll("input:checked")).toHaveLength(0);
    await press(place.querySelectorAll("input")[1]);
    expect(onChange).toHaveBeenCalledWith("against");
  });
});

describe("Combobox", () => {
  const options = [
    { id: "h", label: "Health" },
    { id: "e", label: "Educación" },
  ];
  it("[C9] finds without accents, takes by key, and goes back to the last choice on Escape", async () => {
    expect(matching(options, "EDUCACION").map(({ id }) => id)).toEqual(["e"]);
    const onChange = vi.fn();
    const { place } = await show(
      <Combobox name="theme" label="Theme" options={options} value="h" onChange={onChange} />,
    );
    const input = place.querySelector("input");
    expect(input?.value).toBe("Health");
    await type(input, "educ");
    expect(place.querySelectorAll("[role=option]")).toHaveLength(1);
    await key(input, "Escape");
    expect(input?.value).toBe("Health");
    await type(input, "educ");
    await key(input, "ArrowDown");
    expect(document.getElementById(input?.getAttribute("aria-activedescendant") ?? "")?.textContent).toBe(
      "Educación",
    );
    await key(input, "Enter");
    expect(onChange).toHaveBeenCalledWith("e");
    expect(input?.getAttribute("aria-expanded")).toBe("false");
  });
});

const rows = Array.from({ length: 10_000 }, (_, at) => ({ ref: `C-${at}` }));
const columns = [{ id: "ref", title: "Reference", heads: true, cell: (row: { ref: string }) => row.ref }];

describe("tables", () => {
  function Chooser({ virtual }: { virtual?: boolean }) {
    const [selected, onChange] = useState<ReadonlySet<string>>(new Set());
    const props = {
      caption: "Contributions",
      rows: virtual ? rows : rows.slice(0, 3),
      columns,
      keyOf: (row: { ref: string }) => row.ref,
      selection: { selected, onChange, nameOf: (row: { ref: string }) => row.ref },
    };
    return (
      <>
        {virtual ? <VirtualTable {...props} /> : <Table {...props} />}
        <output>{[...selected].join(" ")}</output>
      </>
    );
  }
  it("[C9] selects all rows shown and one by one, each box named by its row", async () => {
    const { place } = await show(<Chooser />);
    const boxes = [...place.querySelectorAll("input")];
    expect(boxes.map((box) => box.closest("label")?.textContent)).toEqual([
      "Select all shown",
      "Select C-0",
      "Select C-1",
      "Select C-2",
    ]);
    await press(boxes[0]);
    expect(place.querySelector("output")?.textContent).toBe("C-0 C-1 C-2");
    await press(boxes[2]);
    expect(place.querySelector("output")?.textContent).toBe("C-0 C-2");
  });
  it("[C19] draws few of 10,000 rows, counts all, and moves and selects by key", async () => {
    const { place } = await show(<Chooser virtual />);
    const grid = place.querySelector("[role=grid]");
    expect(grid?.getAttribute("aria-rowcount")).toBe("10001");
    const drawn = place.querySelectorAll(".virtual-row");
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.length).toBeLessThan(60);
    await key(drawn[0], "j");
    expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("3");
    await key(document.activeElement, "x");
    expect(place.querySelector("output")?.textContent).toBe("C-1");
    expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
  });
});

describe("PageTitle", () => {
  it("[C10] names the window by object, part and process, and takes the focus only after going there", async () => {
    const { place, leave: away } = await show(
      <ProcessTitles value={new Map([["demo", "City plan 2027-2030"]])}>
        <PageTitle title="Ballot 7" part="Ballots" process="demo" />
      </ProcessTitles>,
    );
    expect(document.title).toBe("Ballot 7, Ballots, City plan 2027-2030");
    expect(document.activeElement).toBe(document.body);
    focusTitle();
    expect(document.activeElement).toBe(place.querySelector("h1"));
    await away();
    focusTitle();
    const next = await show(<PageTitle title="Ballot 8" process="demo" error />);
    expect(document.title).toBe("Error: Ballot 8");
    expect(document.activeElement).toBe(next.place.querySelector("h1"));
  });
});

describe("StateMark", () => {
  it("[C8] gives each state a word beside its shape, and no two of a kind the same drawing", async () => {
    const { place } = await show(
      stateNames.map((state) => <StateMark key={state} state={state} values={{ days: 2, time: "14:02" }} />),
    );
    const marks = [...place.querySelectorAll(".state-mark")];
    expect(marks.map((mark) => mark.textContent).every((word) => (word ?? "").length > 1)).toBe(true);
    const drawn = Object.fromEntries(
      stateNames.map((state, at) => [state, marks[at]?.querySelector("svg")?.innerHTML]),
    );
    for (const kind of [
      ["completed", "onTrack", "delayed", "overdue", "notStarted"],
      ["included", "includedWithChanges", "notIncluded", "noResponse"],
      ["for", "against", "abstain", "notVoted"],
      ["draft", "frozen", "published", "locked", "filed"],
      ["saved", "saving", "offline", "notSaved"],
      ["civilSociety", "government", "observer", "vacant"],
    ])
      expect(new Set(kind.map((state) => drawn[state])).size).toBe(kind.length);
  });
  it("[C15] makes initials from any script", () => {
    expect(["María Fernández Ruiz", "李雷", "Cher", "جمعية المرضى", "X", ""].map(initialsOf)).toEqual([
      "MR",
      "李雷",
      "CH",
      "جا",
      "X",
      "?",
    ]);
  });
});

describe("announce", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it("[C11] says at most one polite message in 5 s, merges those that wait, and never holds back an urgent one", () => {
    const page = newAnnouncer();
    const heard: string[] = [];
    page.subscribe(() => heard.push(page.said("polite")));
    page.announce("One.");
    page.announce("Two.");
    page.announce("Two.");
    page.announce("Three.");
    expect(heard).toEqual(["One."]);
    page.announce("Signed out.", "assertive");
    expect(page.said("assertive")).toBe("Signed out.");
    vi.advanceTimersByTime(4900);
    expect(page.said("polite")).toBe("One.");
    vi.advanceTimersByTime(200);
    expect(page.said("polite")).toBe("Two. Three.");
    vi.advanceTimersByTime(5100);
    page.announce("Four.");
    expect(page.said("polite")).toBe("Four.");
  });
});

it("[C8] what is wrong with a field has a sign beside its words, whatever kind of field it is", async () => {
  const field = { name: "one", label: "One", issue: "It is too large." };
  const { place } = await show(
    <>
      <TextField {...field} value="" onChange={() => undefined} />
      <FileField {...field} hint="" onChange={() => undefined} />
      <Combobox {...field} options={[]} value="" onChange={() => undefined} />
    </>,
  );
  const issues = [...place.querySelectorAll(".field-issue")];
  expect(issues.map((one) => one.textContent)).toEqual(Array(3).fill(field.issue));
  expect(issues.map((one) => one.querySelectorAll("svg").length)).toEqual([1, 1, 1]);
});
