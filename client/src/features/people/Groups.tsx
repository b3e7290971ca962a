import { readHome } from "@accord/shared/home";
import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import { createGroup, readPeople } from "@accord/shared/people";
import { useState } from "react";
import { GroupLink } from "../../app/GroupLink.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import {
  Button,
  Dialog,
  ErrorSummary,
  Link,
  type SummaryIssue,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";
import type { People } from "./on-page.js";

export function Groups(props: {
  readonly process: string;
  readonly people: People;
  readonly onInvite: (group: string) => void;
}) {
  const { process, people, onInvite } = props;
  const say = useSay();
  const [making, setMaking] = useState(false);
  return (
    <section className="stack" aria-labelledby="groups">
      <div className="section-head">
        <h2 id="groups">{say("people.groups")}</h2>
        <Link href={`/app/${process}/groups/forum`}>{say("people.groups.forum")}</Link>
        {people.may.includes("settings") ? (
          <Button onPress={() => setMaking(true)}>{say("people.groups.add")}</Button>
        ) : null}
      </div>
      {people.groups.length === 0 ? <p>{say("people.groups.none")}</p> : null}
      <ul className="seat-list">
        {people.groups.map((group) => (
          <li key={group.id} className="seat-line">
            <div>
              <h3>
                <GroupLink {...{ process, group }} />
              </h3>
              {group.remit ? <p>{group.remit}</p> : null}
              <p className="hint">
                <span className="fact">{say("people.groups.members", { count: group.members.length })}</span>
                {group.members.map((name) => (
                  <span key={name} className="fact member">
                    <bdi>{name}</bdi>
                  </span>
                ))}
              </p>
            </div>
            <div className="acts">
              <Link href={`/app/${process}/problems?group=${group.id}`}>{say("people.groups.sheets")}</Link>
              <Link href={`/app/${process}/stakeholders?group=${group.id}`}>{say("people.groups.map")}</Link>
              {people.may.includes("invite") ? (
                <Button
                  kind="quiet"
                  aria-label={say("people.groups.invite", { name: group.name })}
                  onPress={() => onInvite(group.id)}
                >
                  {say("people.invite")}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {making ? <GroupDialog process={process} onClose={() => setMaking(false)} /> : null}
    </section>
  );
}

function GroupDialog({ process, onClose }: { readonly process: string; readonly onClose: () => void }) {
  const say = useSay();
  const [name, setName] = useState("");
  const [remit, setRemit] = useState("");
  const act = useAct(createGroup, { changes: [readPeople, readHome], onDone: onClose });
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const { issues, of } = useIssues(act.refused, own);
  const create = (): void => {
    const missing =
      name.trim() === "" ? [{ field: "name", text: sayIssue(say, issue("group_name_missing")) }] : [];
    setOwn(missing);
    if (missing.length === 0) act.act({ params: { process }, body: { name, remit } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("people.groups.add")}
      acts={
        <Button kind="primary" pending={act.pending} onPress={create}>
          {say("people.groups.create")}
        </Button>
      }
    >
      <ErrorSummary issues={issues} />
      <TextField
        name="name"
        label={say("people.groups.name")}
        value={name}
        onChange={setName}
        issue={of("name")}
      />
      <TextArea name="remit" optional label={say("people.groups.remit")} value={remit} onChange={setRemit} />
    </Dialog>
  );
}
