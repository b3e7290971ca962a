import {
  type FirstBasis,
  firstBases,
  listPositions,
  type Network,
  openPosition,
} from "@accord/shared/positions";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  Button,
  EmptyState,
  ErrorSummary,
  LinkButton,
  PageTitle,
  RadioGroup,
  Select,
  TextField,
  useSay,
} from "../../ui/index.js";

/** A position begins with its title and the basis it is to stand on. */
export default function NewPosition() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listPositions, { params: { process } });
  useCrumb(say("positions.new"));
  return (
    <>
      <PageTitle title={say("positions.new")} part={say("positions.title")} process={process} />
      <Reply asked={asked}>
        {({ networks }) => {
          const own = networks.filter(({ can }) => can.write);
          return own.length === 0 ? (
            <EmptyState text={say("positions.new.members")}>
              <LinkButton href={`/app/${process}/positions`}>{say("positions.title")}</LinkButton>
            </EmptyState>
          ) : (
            <Form {...{ process }} networks={own} />
          );
        }}
      </Reply>
    </>
  );
}

function Form({ process, networks }: { readonly process: string; readonly networks: readonly Network[] }) {
  const say = useSay();
  const go = useGo();
  const [title, setTitle] = useState("");
  const [group, setGroup] = useState(networks[0]?.group ?? "");
  const [basis, setBasis] = useState<FirstBasis>("network_consensus");
  const open = useAct(openPosition, {
    changes: [listPositions],
    onDone: ({ no }) => go(`/app/${process}/positions/${no}/draft`, { replace: true }),
  });
  const { issues, of } = useIssues(open.refused);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open.act({ params: { process }, body: { group, title, basis } });
      }}
    >
      <ErrorSummary issues={issues} />
      <TextField
        name="title"
        label={say("positions.form.title")}
        maxLength={150}
        value={title}
        onChange={setTitle}
        issue={of("title")}
      />
      {networks.length > 1 ? (
        <Select
          name="group"
          label={say("positions.form.network")}
          value={group}
          onChange={setGroup}
          options={networks.map((one) => ({ id: one.group, label: one.name }))}
        />
      ) : null}
      <RadioGroup
        name="basis"
        label={say("positions.form.basis")}
        value={basis}
        onChange={(value) => setBasis(value as FirstBasis)}
        options={firstBases.map((value) => ({
          value,
          label: say(`positions.basis.${value}`),
          hint: say(`positions.basis.${value}.hint`),
        }))}
      />
      <Button type="submit" kind="primary" pending={open.pending}>
        {say("positions.make")}
      </Button>
    </form>
  );
}
