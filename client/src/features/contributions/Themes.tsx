import { changeTheme, listThemes, makeTheme, removeTheme } from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { useProcess } from "../../app/here.js";
import { useMay } from "../../app/process.js";
import { issueOf, issuesOf, Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  Button,
  Dialog,
  EmptyState,
  ErrorSummary,
  Link,
  PageTitle,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";
import "./contributions.css";

type Theme = ReplyOf<typeof listThemes>["themes"][number];

/** The themes of the process with scope and reasons (4.2). */
export default function Themes() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listThemes, { params: { process } });
  const maySort = useMay(process, "sort_contributions");
  const [open, setOpen] = useState<Theme | "new">();
  return (
    <>
      <PageTitle
        title={say("themes.title")}
        process={process}
        act={
          maySort ? (
            <Button kind="primary" onPress={() => setOpen("new")}>
              {say("themes.make")}
            </Button>
          ) : undefined
        }
      />
      <p>{say("themes.lead")}</p>
      <Reply asked={asked}>
        {({ themes, without }) => (
          <>
            {themes.length === 0 ? (
              <EmptyState text={say("themes.empty")} />
            ) : (
              <ul className="theme-lines">
                {themes.map((theme) => (
                  <Line
                    key={theme.id}
                    process={process}
                    theme={theme}
                    mayChange={maySort}
                    onChange={() => setOpen(theme)}
                  />
                ))}
              </ul>
            )}
            {themes.length === 0 && without === 0 ? null : (
              <p className="view-line">
                {say("themes.without", { count: without })}
                {without > 0 ? (
                  <Link href={`/app/${process}/contributions?theme=none`}>{say("themes.without.show")}</Link>
                ) : null}
              </p>
            )}
          </>
        )}
      </Reply>
      {open ? (
        <ThemeForm
          key={open === "new" ? "new" : open.id}
          process={process}
          theme={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

interface LineProps {
  readonly process: string;
  readonly theme: Theme;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

function Line({ process, theme, mayChange, onChange }: LineProps) {
  const say = useSay();
  const remove = useAct(removeTheme, { changes: [listThemes] });
  return (
    <li className="stack">
      <h2>
        <bdi>{theme.name}</bdi>
      </h2>
      {theme.scope ? <p dir="auto">{theme.scope}</p> : null}
      {theme.reasons ? (
        <p dir="auto" className="hint">
          {theme.reasons}
        </p>
      ) : null}
      {theme.groups.length > 0 ? (
        <p className="hint">{say("themes.group", { groups: theme.groups.join(", ") })}</p>
      ) : null}
      <div className="acts">
        {theme.contributions > 0 ? (
          <Link href={`/app/${process}/contributions?theme=${theme.id}`}>
            {say("themes.count", { count: theme.contributions })}
          </Link>
        ) : (
          <span>{say("themes.count", { count: 0 })}</span>
        )}
        {mayChange ? (
          <Button kind="quiet" onPress={onChange}>
            {say("themes.change")}
          </Button>
        ) : null}
        {mayChange && theme.contributions === 0 ? (
          <Button
            kind="quiet"
            pending={remove.pending}
            onPress={() => remove.act({ params: { process, theme: theme.id } })}
          >
            {say("themes.remove")}
          </Button>
        ) : null}
      </div>
      <Refusal error={remove.refused} />
    </li>
  );
}

function ThemeForm({
  process,
  theme,
  onClose,
}: {
  readonly process: string;
  readonly theme: Theme | undefined;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [words, setWords] = useState({
    name: theme?.name ?? "",
    scope: theme?.scope ?? "",
    reasons: theme?.reasons ?? "",
  });
  const done = { changes: [listThemes], onDone: onClose };
  const make = useAct(makeTheme, done);
  const change = useAct(changeTheme, done);
  const refused = make.refused ?? change.refused;
  const body = { ...words, name: words.name.trim() };
  const save = (): void =>
    theme
      ? change.act({ params: { process, theme: theme.id }, body })
      : make.act({ params: { process }, body });
  return (
    <Dialog
      title={say(theme ? "themes.change.title" : "themes.new")}
      isOpen
      onClose={onClose}
      acts={
        <Button
          kind="primary"
          isDisabled={body.name === ""}
          pending={make.pending || change.pending}
          onPress={save}
        >
          {say(theme ? "themes.save" : "themes.make")}
        </Button>
      }
    >
      <ErrorSummary issues={issuesOf(refused, say)} />
      <TextField
        name="name"
        label={say("themes.name")}
        value={words.name}
        onChange={(name) => setWords({ ...words, name })}
        maxLength={200}
        issue={issueOf(refused, "name", say)}
      />
      <TextArea
        name="scope"
        optional
        label={say("themes.scope")}
        value={words.scope}
        onChange={(scope) => setWords({ ...words, scope })}
        maxLength={4000}
      />
      <TextArea
        name="reasons"
        optional
        label={say("themes.reasons")}
        value={words.reasons}
        onChange={(reasons) => setWords({ ...words, reasons })}
        maxLength={4000}
      />
    </Dialog>
  );
}
