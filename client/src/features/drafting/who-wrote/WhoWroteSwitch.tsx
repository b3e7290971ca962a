import { Button, Menu, MenuItem, MenuTrigger, useSay } from "../../../ui/index.js";
import { type Colouring, colourings } from "./groups.js";

interface Props {
  readonly by: Colouring;
  readonly onBy: (by: Colouring) => void;
}

/** Whose words are whose: by person, by organisation, by bloc, or not shown. */
export function WhoWroteSwitch({ by, onBy }: Props) {
  const say = useSay();
  return (
    <MenuTrigger>
      <Button kind="quiet">
        {by === "off" ? say("history.who") : say("history.who.switch", { how: say(`history.who.${by}`) })}
      </Button>
      <Menu
        aria-label={say("history.who")}
        selectionMode="single"
        selectedKeys={[by]}
        disallowEmptySelection
        onAction={(id) => onBy(id as Colouring)}
      >
        {colourings.map((id) => (
          <MenuItem key={id} id={id}>
            {say(`history.who.${id}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
