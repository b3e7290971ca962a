import type { MessageId } from "@accord/shared/messages";
import { roomKeys } from "../../../editor/index.js";
import { forms, keysHere, steps } from "../../../editor/tools.js";
import { Checkbox, Dialog, Select, useSay } from "../../../ui/index.js";
import { readOut, readOuts } from "../../comments/index.js";
import { findKeys } from "../find/FindSwitch.js";
import { listKeys } from "./useKeysList.js";

const ofRoom: readonly (readonly [keys: string, act: MessageId])[] = [
  ["F6, Shift+F6", "drafting.keys.round"],
  ["F8, Shift+F8", "drafting.keys.threads"],
  ["Alt+Enter", "drafting.keys.caret"],
  [findKeys, "drafting.keys.find"],
];

const always: readonly (readonly [keys: string, act: MessageId])[] = [
  [listKeys, "drafting.keys.list"],
  ["Alt+F10", "drafting.keys.tools"],
  ["Mod+Enter", "drafting.keys.send"],
  ["Esc", "drafting.keys.leave"],
  ["F9", "drafting.keys.who"],
  ["n, p", "drafting.keys.differences"],
  ...[...forms, ...steps].flatMap(({ keys, id }) => (keys === "" ? [] : [[keys, id] as const])),
];

/** All that keys do in a room; those that the room listens to everywhere can be switched off. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const isOn = roomKeys.use() === "on";
  const told = readOut.use();
  const list = (all: typeof ofRoom) => (
    <dl className="keys-list">
      {all.map(([keys, act]) => (
        <div key={keys}>
          <dt>
            <kbd>{keysHere(keys)}</kbd>
          </dt>
          <dd>{say(act as "drafting.keys.list")}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <Dialog title={say("drafting.keys")} isOpen onClose={onClose}>
      <Checkbox isSelected={isOn} onChange={(is) => roomKeys.choose(is ? "on" : "off")}>
        {say("drafting.keys.use")}
      </Checkbox>
      {list(ofRoom)}
      <h3>{say("drafting.keys.always")}</h3>
      {list(always)}
      <h3>{say("drafting.readOut")}</h3>
      <Select
        name="readOut"
        label={say("drafting.readOut.label")}
        value={told}
        onChange={(id) => readOut.choose(readOuts.find((one) => one === id) ?? "one")}
        options={readOuts.map((id) => ({ id, label: say(`drafting.readOut.${id}`) }))}
      />
    </Dialog>
  );
}
