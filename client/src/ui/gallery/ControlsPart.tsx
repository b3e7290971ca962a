import { useState } from "react";
import {
  announce,
  Button,
  Checkbox,
  CheckboxGroup,
  Combobox,
  DateField,
  Dialog,
  DialogTrigger,
  EmptyState,
  ErrorSummary,
  FileField,
  Link,
  Menu,
  MenuItem,
  MenuTrigger,
  NewRows,
  Notice,
  Progress,
  RadioGroup,
  SearchField,
  Select,
  Sheet,
  Tabs,
  TextArea,
  TextField,
  UndoLine,
  WordsOf,
} from "../index.js";

const themes = ["Health", "Open data", "Water", "Education", "Justice"].map((label) => ({
  id: label.toLowerCase(),
  label,
}));

export function ControlsPart() {
  const [pending, setPending] = useState(false);
  const [vote, setVote] = useState<string | null>(null);
  const [theme, setTheme] = useState<string | null>(null);
  const [member, setMember] = useState<string | null>(null);
  const [day, setDay] = useState<string | undefined>("2028-06-30");
  const [search, setSearch] = useState("");
  const [reasons, setReasons] = useState<readonly string[]>(["a"]);
  const [wrong, setWrong] = useState(false);
  return (
    <section className="stack">
      <h2>Controls</h2>
      <div className="acts">
        <Button
          kind="primary"
          pending={pending}
          onPress={() => {
            setPending(true);
            setTimeout(() => setPending(false), 2000);
          }}
        >
          Vote on version 4
        </Button>
        <Button onPress={() => announce("4 new contributions.")}>Accept with changes</Button>
        <Button kind="quiet">Undo</Button>
        <Button isDisabled>Waits for the other co-chair</Button>
        <MenuTrigger>
          <Button>Move to…</Button>
          <Menu aria-label="Move to">
            {themes.map((one) => (
              <MenuItem key={one.id}>{one.label}</MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      </div>
      <SearchField label="Search contributions" value={search} onChange={setSearch} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(true);
        }}
      >
        <ErrorSummary
          issues={wrong ? [{ field: "end", text: "End date must be after the start date, 01/02/2027." }] : []}
        />
        <TextField name="title" label="Title" hint="At most 150 characters." />
        <TextField name="seats" label="Seats" width={4} inputMode="numeric" />
        <TextField
          name="mail"
          label="E-mail"
          issue="E-mail must have an @, as in name@example.org."
          type="email"
        />
        <TextArea name="problem" label="Problem" words optional hint="What is wrong today, and for whom?" />
        <DateField
          name="end"
          label="End date"
          value={day ?? ""}
          onChange={setDay}
          issue={wrong ? "End date must be after the start date, 01/02/2027." : undefined}
        />
        <Select name="theme" label="Theme" options={themes} value={theme} onChange={setTheme} />
        <Combobox name="member" label="Member" options={themes} value={member} onChange={setMember} />
        <RadioGroup
          name="vote"
          label="Your vote"
          value={vote}
          onChange={setVote}
          options={[
            { value: "for", label: "For" },
            { value: "against", label: "Against" },
            { value: "abstain", label: "Abstain", hint: "Counts as taking part." },
          ]}
        />
        <CheckboxGroup
          name="reasons"
          label="Reason codes"
          value={reasons}
          onChange={setReasons}
          options={[
            { value: "a", label: "Beyond the plan period" },
            { value: "b", label: "Already being done", hint: "Name the law or programme." },
          ]}
        />
        <Checkbox>Show my name publicly</Checkbox>
        <FileField name="file" label="File" hint="CSV or XLSX, at most 20 MB." onChange={() => {}} />
        <Button type="submit" kind="primary">
          Send
        </Button>
      </form>
      <Notice tone="good" title="Saved at 14:02." />
      <Notice
        tone="warn"
        title="Not saved for 40 seconds: 3 changes."
        acts={<Button>Show what is unsaved</Button>}
      >
        <p>Keep writing: your changes stay on this device.</p>
      </Notice>
      <Notice tone="bad" title="The plan cannot be finalised: 3 contributions have no response (rule R1)." />
      <Notice tone="plain" title="Locked since 12/11/2026, 10:00." />
      <EmptyState text="No contributions yet. They appear here as they arrive.">
        <Link href="/gallery">Open a call</Link>
        <Link href="/gallery">Import a file</Link>
      </EmptyState>
      <UndoLine done="3 contributions set to Health." onUndo={() => {}} />
      <NewRows count={5} onShow={() => {}} />
      <Progress
        label="Importing contributions"
        done={240}
        total={888}
        minutesLeft={2}
        acts={<Button>Leave it running</Button>}
      />
    </section>
  );
}

export function DialogsPart() {
  const [tab, setTab] = useState("words");
  return (
    <section className="stack">
      <h2>Floating and folding</h2>
      <div className="acts">
        <DialogTrigger>
          <Button>Merge 2 contributions</Button>
          <Dialog
            title="Merge 2 contributions"
            acts={(close) => (
              <Button kind="primary" onPress={close}>
                Merge
              </Button>
            )}
          >
            <p>Both references stay valid, and both contributors get the same response.</p>
            <TextField name="merge-title" label="Title of the merged contribution" />
          </Dialog>
        </DialogTrigger>
        <DialogTrigger>
          <Button>Threads 4</Button>
          <Sheet title="Thread on “after it”">
            <p>Replace “after it” with “only on the bill”.</p>
            <TextArea name="reply" label="Reply" />
          </Sheet>
        </DialogTrigger>
      </div>
      <Tabs
        label="Views of the contribution"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "words",
            label: "Words",
            content: (
              <WordsOf>
                <p>
                  Patients learn the price of an operation after it. In 2025, 26 % of complaints concerned
                  bills that nobody had announced. Hospitals know the price before; the law does not make them
                  tell.
                </p>
                <p>We ask that every hospital publishes the price of its fifty most frequent operations.</p>
              </WordsOf>
            ),
          },
          { id: "way", label: "Its way", content: <p>Seven stations.</p> },
        ]}
      />
    </section>
  );
}
