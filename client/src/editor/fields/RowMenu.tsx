import { useState } from "react";
import { Button } from "../../ui/Button.js";
import { Dialog } from "../../ui/Dialog.js";
import { Menu, MenuItem, MenuTrigger } from "../../ui/Menu.js";
import { Select } from "../../ui/Select.js";
import { useSay } from "../../ui/say.js";

export interface RowMenuProps {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  readonly count: number;
  readonly rowName: (no: number) => string;
  readonly onMove: (place: number) => void;
  readonly onRemove: () => void;
}

/** The handle of a row: moved step by step, to any place, or taken out. */
export function RowMenu({ id, name, place, count, rowName, onMove, onRemove }: RowMenuProps) {
  const say = useSay();
  const [isMoving, setMoving] = useState(false);
  const [to, setTo] = useState(String(place));
  const acts: Readonly<Record<string, () => void>> = {
    up: () => onMove(place - 1),
    down: () => onMove(place + 1),
    to: () => {
      setTo(String(place));
      setMoving(true);
    },
    remove: onRemove,
  };
  const disabled = [
    ...(place === 1 ? ["up"] : []),
    ...(place === count ? ["down"] : []),
    ...(count === 1 ? ["to"] : []),
  ];
  return (
    <>
      <MenuTrigger>
        <Button kind="quiet" aria-label={say("drafting.rows.actsRow", { row: name })} data-row-handle={id}>
          {say("drafting.rows.acts")}
        </Button>
        <Menu
          aria-label={say("drafting.rows.actsRow", { row: name })}
          disabledKeys={disabled}
          onAction={(key) => acts[String(key)]?.()}
        >
          <MenuItem id="up">{say("drafting.rows.up")}</MenuItem>
          <MenuItem id="down">{say("drafting.rows.down")}</MenuItem>
          <MenuItem id="to">{say("drafting.rows.moveTo")}</MenuItem>
          <MenuItem id="remove">{say("drafting.rows.remove")}</MenuItem>
        </Menu>
      </MenuTrigger>
      {isMoving ? (
        <Dialog
          title={say("drafting.rows.moveToTitle", { row: name })}
          isOpen={isMoving}
          onOpenChange={setMoving}
          acts={(close) => (
            <Button
              kind="primary"
              onPress={() => {
                close();
                onMove(Number(to));
              }}
            >
              {say("drafting.rows.move")}
            </Button>
          )}
        >
          <Select
            name="place"
            label={say("drafting.rows.place")}
            options={Array.from({ length: count }, (_, at) => ({
              id: String(at + 1),
              label:
                at + 1 === place
                  ? say("drafting.rows.placeNow", { place })
                  : say("drafting.rows.placeOf", { place: at + 1, row: rowName(at + 1) }),
            }))}
            value={to}
            onChange={setTo}
          />
        </Dialog>
      ) : null}
    </>
  );
}
