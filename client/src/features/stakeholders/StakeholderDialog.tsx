import { stakeholderTypes } from "@accord/shared/contributions";
import {
  addStakeholder,
  changeStakeholder,
  levels,
  minimumGroups,
  readStakeholders,
  removeStakeholder,
  type StakeholderRow,
} from "@accord/shared/stakeholders";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import {
  announce,
  Button,
  Dialog,
  ErrorSummary,
  RadioGroup,
  Select,
  TextField,
  useSay,
} from "../../ui/index.js";
import type { StakeholderAnswer } from "./answer.js";

interface Props {
  readonly process: string;
  readonly adds: StakeholderAnswer["adds"];
  /** The map that is looked at; null: all of them. */
  readonly group: string | null;
  /** Null: a new one. */
  readonly stakeholder: StakeholderRow | null;
  readonly onClose: () => void;
}

const none = "none";

/** Somebody is put on the map, changed, or taken off it. */
export function StakeholderDialog({ process, adds, group, stakeholder, onClose }: Props) {
  const say = useSay();
  const [facts, setFacts] = useState<Omit<StakeholderRow, "id" | "group" | "engagements" | "can">>({
    name: stakeholder?.name ?? "",
    type: stakeholder?.type ?? "citizen",
    support: stakeholder?.support ?? "high",
    influence: stakeholder?.influence ?? "low",
    minimumGroup: stakeholder?.minimumGroup ?? null,
  });
  const maps = [
    ...adds.groups.map(({ id, name }) => ({ id, label: name })),
    ...(adds.whole ? [{ id: none, label: say("stakeholders.group.none") }] : []),
  ];
  const [map, setMap] = useState((maps.find(({ id }) => id === group) ?? maps[0])?.id ?? none);
  const changes = [readStakeholders];
  const add = useAct(addStakeholder, { changes, onDone: onClose });
  const change = useAct(changeStakeholder, { changes, onDone: onClose });
  const remove = useAct(removeStakeholder, {
    changes,
    onDone: () => {
      announce(say("stakeholders.removed", { name: facts.name }));
      onClose();
    },
  });
  const refused = add.refused ?? change.refused ?? remove.refused;
  const save = (): void => {
    if (stakeholder) change.act({ params: { process, stakeholder: stakeholder.id }, body: facts });
    else add.act({ params: { process }, body: { ...facts, group: map === none ? null : map } });
  };
  const level = (name: "support" | "influence") => (
    <RadioGroup
      name={name}
      label={say(`stakeholders.${name}`)}
      options={levels.map((value) => ({ value, label: say(`stakeholders.level.${value}`) }))}
      value={facts[name]}
      onChange={(value) => setFacts({ ...facts, [name]: value === "high" ? "high" : "low" })}
    />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        stakeholder ? say("stakeholders.change.named", { name: stakeholder.name }) : say("stakeholders.add")
      }
      acts={
        <>
          <Button kind="primary" pending={add.pending || change.pending} onPress={save}>
            {say("stakeholders.save")}
          </Button>
          {stakeholder ? (
            <Button
              pending={remove.pending}
              onPress={() => remove.act({ params: { process, stakeholder: stakeholder.id }, body: {} })}
            >
              {say("stakeholders.remove")}
            </Button>
          ) : null}
        </>
      }
    >
      <ErrorSummary issues={issuesOf(refused, say)} />
      <TextField
        name="name"
        label={say("stakeholders.name")}
        value={facts.name}
        onChange={(name) => setFacts({ ...facts, name })}
        issue={issueOf(refused, "name", say)}
      />
      {stakeholder || maps.length < 2 ? null : (
        <Select name="map" label={say("stakeholders.group")} value={map} onChange={setMap} options={maps} />
      )}
      <Select
        name="type"
        label={say("stakeholders.type")}
        value={facts.type}
        onChange={(id) =>
          setFacts({ ...facts, type: stakeholderTypes.find((one) => one === id) ?? facts.type })
        }
        options={stakeholderTypes.map((id) => ({ id, label: say(`contributions.stakeholder.${id}`) }))}
      />
      {level("support")}
      {level("influence")}
      <RadioGroup
        name="minimumGroup"
        label={say("stakeholders.minimum")}
        options={[...minimumGroups, none].map((value) => ({
          value,
          label: say(`stakeholders.minimum.${value as "none"}`),
        }))}
        value={facts.minimumGroup ?? none}
        onChange={(value) =>
          setFacts({ ...facts, minimumGroup: minimumGroups.find((one) => one === value) ?? null })
        }
      />
    </Dialog>
  );
}
