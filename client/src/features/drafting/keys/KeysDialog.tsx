import { roomKeys } from "../../../editor/index.js";
import { keysHere } from "../../../editor/tools.js";
import { Checkbox, Dialog, Select, useSay } from "../../../ui/index.js";
import { readOut, readOuts } from "../../comments/index.js";
import { always, ofRoom } from "./listed-keys.js";

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
