import { changeNetwork, foundNetwork, listPositions, type Network } from "@accord/shared/positions";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams } from "../../app/here.js";
import { NotFoundPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  announce,
  Button,
  CheckboxGroup,
  ErrorSummary,
  PageTitle,
  Select,
  TextField,
  useSay,
} from "../../ui/index.js";

/** A working group becomes a network, or its coordinator changes what stands there. */
export default function NetworkForm() {
  const say = useSay();
  const { process, group } = useParams<"process" | "group">();
  const asked = useAsk(listPositions, { params: { process } });
  useCrumb(say("positions.network.form"));
  return (
    <Reply asked={asked}>
      {({ networks, founding }) => {
        const there = networks.find((one) => one.group === group);
        const free = founding.find((one) => one.group === group);
        const known = there?.can.change ? there : (free ?? null);
        return known === null ? (
          <NotFoundPage />
        ) : (
          <Form {...{ process, group }} members={known.members} there={there} founds={free !== undefined} />
        );
      }}
    </Reply>
  );
}

interface Props {
  readonly process: string;
  readonly group: string;
  readonly members: Network["members"];
  readonly there: Network | undefined;
  readonly founds: boolean;
}

function Form({ process, group, members, there, founds }: Props) {
  const say = useSay();
  const go = useGo();
  const [name, setName] = useState(there?.name ?? "");
  const [coordinator, setCoordinator] = useState(there?.coordinator?.id ?? null);
  const [committee, setCommittee] = useState<string[]>(there?.committee.map(({ id }) => id) ?? []);
  const done = {
    changes: [listPositions],
    onDone: () => {
      announce(say("positions.network.saved"));
      go(`/app/${process}/positions`);
    },
  };
  const found = useAct(foundNetwork, done);
  const change = useAct(changeNetwork, done);
  const save = founds ? found : change;
  const { issues, of } = useIssues(save.refused);
  const people = members.map(({ id, name: label }) => ({ id, label }));
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.act({ params: { process, group }, body: { name, coordinator: coordinator ?? "", committee } });
      }}
    >
      <PageTitle title={say("positions.network.form")} part={say("positions.title")} process={process} />
      {founds ? <p>{say("positions.network.found.hint")}</p> : null}
      <ErrorSummary issues={issues} />
      <TextField
        name="name"
        label={say("positions.network.name")}
        hint={say("positions.network.name.hint", { network: name || "…" })}
        value={name}
        onChange={setName}
        issue={of("name")}
      />
      <Select
        name="coordinator"
        label={say("positions.network.coordinator")}
        options={people}
        value={coordinator}
        onChange={setCoordinator}
        issue={of("coordinator")}
      />
      <CheckboxGroup
        name="committee"
        label={say("positions.network.committee")}
        options={people.map(({ id, label }) => ({ value: id, label }))}
        value={committee}
        onChange={setCommittee}
      />
      <Button type="submit" kind="primary" pending={save.pending}>
        {say("positions.network.save")}
      </Button>
    </form>
  );
}
