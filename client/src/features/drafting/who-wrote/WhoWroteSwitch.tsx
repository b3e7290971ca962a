import { lazy, Suspense, useState } from "react";
import type { OpenDocument } from "../../../editor/index.js";
import { Button, Link, Menu, MenuItem, MenuTrigger, useSay } from "../../../ui/index.js";
import type { TextTalk } from "../useTextTalk.js";
import { type Colouring, colourings } from "./groups.js";

/** Costs nothing while it is off. */
const WhoWrote = lazy(() => import("./WhoWrote.js"));

interface Props {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  /** Address of the history of the text. */
  readonly history: string;
  /** References of the contributions that passages answer, by mark. */
  readonly answers?: ReadonlyMap<string, string> | undefined;
}

/** Whose words are whose: by person, by organisation, by bloc, or not shown; and the way to how they came to stand so. */
export function WhoWroteSwitch({ history, ...props }: Props) {
  const say = useSay();
  const [by, setBy] = useState<Colouring>("off");
  return (
    <>
      <p className="who-wrote-switch">
        <MenuTrigger>
          <Button kind="quiet">{say("history.who.switch", { how: say(`history.who.${by}`) })}</Button>
          <Menu
            aria-label={say("history.who")}
            selectionMode="single"
            selectedKeys={[by]}
            disallowEmptySelection
            onAction={(id) => setBy(id as Colouring)}
          >
            {colourings.map((id) => (
              <MenuItem key={id} id={id}>
                {say(`history.who.${id}`)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
        <Link href={history}>{say("history.link")}</Link>
      </p>
      {by === "off" ? null : (
        <Suspense fallback={<p className="hint">{say("history.who.loading")}</p>}>
          <WhoWrote {...props} by={by} />
        </Suspense>
      )}
    </>
  );
}
