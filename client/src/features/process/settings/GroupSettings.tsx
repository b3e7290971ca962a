import { readPeople } from "@accord/shared/people";
import { changeGroup, readSettings } from "@accord/shared/process";
import { useState } from "react";
import { useIssues } from "../../../app/useIssues.js";
import { useAct } from "../../../connection/asking.js";
import { Button, ErrorSummary, Select, TextArea, TextField, UndoLine, useSay } from "../../../ui/index.js";
import type { SettingsReply } from "./reply.js";
import type { GroupProps } from "./UsualSettings.js";

type Group = SettingsReply["groups"][number];

/** Remit, theme and choice of members of each working group (M10). */
export function GroupSettings({ process, reply, may }: GroupProps) {
  const say = useSay();
  const [editing, setEditing] = useState<string>();
  const [before, setBefore] = useState<Group>();
  const act = useAct(changeGroup, { changes: [readSettings, readPeople] });
  const save = async ({ id, ...body }: Group, undo: Group | undefined): Promise<void> => {
    if (!(await act.actAndWait({ params: { process, group: id }, body }))) return;
    setEditing(undefined);
    setBefore(undo);
  };
  const title = say("process.settings.group.groups");
  return (
    <section className="stack settings-group" aria-label={title}>
      <h2>{title}</h2>
      {reply.groups.length === 0 ? <p>{say("process.settings.groups.none")}</p> : null}
      {before ? (
        <UndoLine
          done={say("process.settings.saved", { group: before.name })}
          pending={act.pending}
          onUndo={() => void save(before, undefined)}
        />
      ) : null}
      {reply.groups.map((group) =>
        editing === group.id ? (
          <GroupForm
            key={group.id}
            group={group}
            themes={reply.themes}
            pending={act.pending}
            refused={act.refused}
            onSave={(next) => void save(next, group)}
            onCancel={() => {
              act.forget();
              setEditing(undefined);
            }}
          />
        ) : (
          <div key={group.id} className="setting">
            <div className="activity-head">
              <h3>
                <bdi>{group.name}</bdi>
              </h3>
              {may ? (
                <Button
                  kind="quiet"
                  aria-label={say("process.settings.groups.change.named", { name: group.name })}
                  onPress={() => setEditing(group.id)}
                >
                  {say("process.settings.groups.change")}
                </Button>
              ) : null}
            </div>
            <dl className="plan-facts">
              {(
                [
                  ["theme", reply.themes.find(({ id }) => id === group.theme)?.name ?? ""],
                  ["remit", group.remit],
                  ["selection", group.selection],
                ] as const
              ).map(([name, text]) => (
                <div key={name}>
                  <dt>{say(`process.settings.groups.${name}`)}</dt>
                  <dd dir="auto">{text || say("process.plan.facts.notSet")}</dd>
                </div>
              ))}
            </dl>
          </div>
        ),
      )}
    </section>
  );
}

function GroupForm({
  group,
  themes,
  pending,
  refused,
  onSave,
  onCancel,
}: {
  readonly group: Group;
  readonly themes: SettingsReply["themes"];
  readonly pending: boolean;
  readonly refused: unknown;
  readonly onSave: (group: Group) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const [form, setForm] = useState(group);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Group>): void => setForm({ ...form, ...part });
  const missing = form.name.trim() === "" ? [{ field: "name", text: say("issue.group_name_missing") }] : [];
  const { issues, of } = useIssues(refused, tried ? missing : []);
  return (
    <div className="stack setting">
      <ErrorSummary issues={issues} />
      <TextField
        name="name"
        label={say("process.settings.groups.name")}
        maxLength={120}
        value={form.name}
        onChange={(name) => set({ name })}
        issue={of("name")}
      />
      <Select
        name="theme"
        label={say("process.settings.groups.theme")}
        value={form.theme ?? "none"}
        onChange={(theme) => set({ theme: theme === "none" ? null : theme })}
        options={[
          { id: "none", label: say("process.settings.groups.theme.none") },
          ...themes.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <TextArea
        name="remit"
        optional
        label={say("process.settings.groups.remit")}
        value={form.remit}
        onChange={(remit) => set({ remit })}
      />
      <TextArea
        name="selection"
        optional
        label={say("process.settings.groups.selection")}
        hint={say("process.settings.groups.selection.hint")}
        value={form.selection}
        onChange={(selection) => set({ selection })}
      />
      <div className="acts">
        <Button
          kind="primary"
          pending={pending}
          onPress={() => {
            setTried(true);
            if (missing.length === 0) onSave({ ...form, name: form.name.trim() });
          }}
        >
          {say("process.settings.save", { group: group.name })}
        </Button>
        <Button onPress={onCancel}>{say("ui.cancel")}</Button>
      </div>
    </div>
  );
}
