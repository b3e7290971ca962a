import {
  addContribution,
  entryForm,
  listContributions,
  stakeholderTypes,
  titleFromText,
} from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";
import { useEffect, useState } from "react";
import { useProcess } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { RefusedError } from "../../connection/http.js";
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Link,
  Notice,
  PageTitle,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";
import { channelOptions } from "./words.js";
import "./contributions.css";

/** Entering what came by post, telephone, e-mail or was said. */
export default function AddContribution() {
  const process = useProcess() ?? "";
  const asked = useAsk(entryForm, { params: { process } });
  const [round, setRound] = useState(0);
  const [made, setMade] = useState<string>();
  return (
    <Reply asked={asked}>
      {(form) => (
        <Form
          key={round}
          process={process}
          form={form}
          made={made}
          onMade={(reference) => {
            setMade(reference);
            setRound(round + 1);
          }}
        />
      )}
    </Reply>
  );
}

const newKey = (): string => crypto.randomUUID().replaceAll("-", "");
const orNull = (value: string): string | null => (value.trim() === "" ? null : value.trim());

interface FormProps {
  readonly process: string;
  readonly form: ReplyOf<typeof entryForm>;
  readonly made: string | undefined;
  readonly onMade: (reference: string) => void;
}

function Form({ process, form, made, onMade }: FormProps) {
  const say = useSay();
  const [once, setOnce] = useState(newKey);
  const [words, setWords] = useState({ title: "", text: "", name: "", organisation: "", place: "" });
  const [kind, setKind] = useState<string>("individual");
  const [channel, setChannel] = useState<string>("post");
  const [stakeholder, setStakeholder] = useState("none");
  const [theme, setTheme] = useState("none");
  const [receivedOn, setReceivedOn] = useState<string | undefined>(form.today);
  const [ground, setGround] = useState<string | null>(null);
  const [anonymous, setAnonymous] = useState(false);
  const add = useAct(addContribution, {
    changes: [listContributions],
    onDone: ({ reference }) => onMade(reference),
  });
  const { refused } = add;
  // It was entered with other words: these are another contribution, if they are added all the same.
  useEffect(() => {
    if (refused instanceof RefusedError && refused.issues.some(({ code }) => code === "entry_made_already"))
      setOnce(newKey());
  }, [refused]);
  const set = (name: keyof typeof words) => (value: string) => setWords({ ...words, [name]: value });
  const { issues, of: issue } = useIssues(add.refused);
  const send = (): void =>
    add.act({
      params: { process },
      body: {
        title: words.title.trim() || titleFromText(words.text),
        text: words.text,
        contributorName: orNull(words.name),
        organisation: orNull(words.organisation),
        kind: kind as "individual",
        stakeholderType: stakeholder === "none" ? null : (stakeholder as "other"),
        channel: channel as "other",
        receivedOn: receivedOn || form.today,
        place: orNull(words.place),
        language: null,
        anonymous,
        anonymityGround: anonymous ? (ground as "minor" | null) : null,
        themes: theme === "none" ? [] : [theme],
        once,
      },
    });
  return (
    <>
      <PageTitle
        title={say("contributions.add.title")}
        part={say("contributions.title")}
        process={process}
        error={issues.length > 0}
      />
      {made ? (
        <div role="status">
          <Notice tone="good" title={say("contributions.added", { reference: made })}>
            <Link href={`/app/${process}/contributions/${made}`}>{say("contributions.added.open")}</Link>
          </Notice>
        </div>
      ) : null}
      <div className="form">
        <p>{say("contributions.add.lead")}</p>
        <ErrorSummary issues={issues} />
        <TextArea
          name="text"
          words
          rows={8}
          label={say("contributions.add.text")}
          value={words.text}
          onChange={set("text")}
          issue={issue("text")}
        />
        <TextField
          name="title"
          optional
          label={say("contributions.add.titleField")}
          hint={say("contributions.add.titleField.hint")}
          value={words.title}
          onChange={set("title")}
          issue={issue("title")}
        />
        <Select
          name="channel"
          label={say("contributions.one.channel")}
          options={channelOptions(say)}
          value={channel}
          onChange={setChannel}
          issue={issue("channel")}
        />
        <DateField
          name="receivedAt"
          label={say("contributions.add.receivedOn")}
          value={receivedOn ?? ""}
          onChange={setReceivedOn}
          issue={issue("receivedAt")}
        />
        <RadioGroup
          name="contributorKind"
          label={say("contributions.one.kind")}
          value={kind}
          onChange={setKind}
          options={(["individual", "organisation"] as const).map((value) => ({
            value,
            label: say(`contributions.kind.${value}`),
          }))}
        />
        <TextField
          name="contributorName"
          label={say("contributions.add.name")}
          value={words.name}
          onChange={set("name")}
          issue={issue("contributorName")}
        />
        <TextField
          name="organisation"
          optional
          label={say("contributions.add.organisation")}
          value={words.organisation}
          onChange={set("organisation")}
        />
        <Select
          name="stakeholderType"
          label={say("contributions.one.stakeholder")}
          value={stakeholder}
          onChange={setStakeholder}
          options={(["none", ...stakeholderTypes] as const).map((id) => ({
            id,
            label: say(`contributions.stakeholder.${id}`),
          }))}
        />
        {form.themes.length > 0 ? (
          <Select
            name="theme"
            label={say("contributions.filter.theme")}
            value={theme}
            onChange={setTheme}
            options={[
              { id: "none", label: say("contributions.filter.none") },
              ...form.themes.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        ) : null}
        <TextField
          name="place"
          optional
          label={say("contributions.add.place")}
          value={words.place}
          onChange={set("place")}
        />
        {form.grounds.length > 0 ? (
          <>
            <Checkbox name="anonymous" isSelected={anonymous} onChange={setAnonymous}>
              {say("contributions.add.anonymous")}
            </Checkbox>
            {anonymous ? (
              <RadioGroup
                name="anonymityGround"
                label={say("contributions.add.ground")}
                value={ground}
                onChange={setGround}
                issue={issue("anonymityGround")}
                options={form.grounds.map((value) => ({
                  value,
                  label: say(`contributions.ground.${value}`),
                }))}
              />
            ) : null}
          </>
        ) : null}
        <Button kind="primary" pending={add.pending} onPress={send}>
          {say("contributions.add.do")}
        </Button>
      </div>
    </>
  );
}
