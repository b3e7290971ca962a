import { useRef } from "react";
import { Button } from "../ui/Button.js";
import { Link } from "../ui/Link.js";
import { Menu, MenuItem, MenuTrigger } from "../ui/Menu.js";
import { useSay } from "../ui/say.js";
import { AreaSign } from "./AreaSign.js";
import type { Area, AreaIcon } from "./areas.js";
import { ProcessName } from "./ProcessName.js";
import { useBarHeight } from "./useBarHeight.js";

type Placed = Area & { readonly href: string };
interface RailProps {
  readonly areas: readonly Placed[];
  readonly current: AreaIcon | undefined;
  readonly process?: string | undefined;
}

export function Rail({
  areas,
  current,
  process,
  id = "navigation",
  label,
}: RailProps & { readonly id?: string; readonly label?: string }) {
  const say = useSay();
  const first = areas.filter((area) => !area.more);
  const more = areas.filter((area) => area.more);
  return (
    <nav id={id} className="rail" aria-label={label ?? say("app.navigation")} tabIndex={-1}>
      <ProcessName slug={process} />
      <Entries areas={first} current={current} />
      {more.length === 0 ? null : (
        <>
          <p className="rail-more" id={`${id}-more`}>
            {say("area.more")}
          </p>
          <Entries areas={more} current={current} labelledBy={`${id}-more`} />
        </>
      )}
    </nav>
  );
}

function Entries(props: RailProps & { readonly labelledBy?: string }) {
  const say = useSay();
  return (
    <ul aria-labelledby={props.labelledBy}>
      {props.areas.map((area) => (
        <li key={area.id}>
          <Link
            href={area.href}
            className="rail-entry"
            {...(area.id === props.current ? { "aria-current": "page" as const } : {})}
          >
            <AreaSign icon={area.id} />
            <span>{say(area.label)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The bar of a phone: three places and the rest behind "More". */
export function BottomBar(props: RailProps & { readonly label?: string }) {
  return props.areas.length === 0 ? null : <Bar {...props} />;
}

function Bar({ areas, current, label }: RailProps & { readonly label?: string }) {
  const say = useSay();
  const bar = useRef<HTMLElement>(null);
  useBarHeight(bar);
  const first = areas.filter((area) => area.onPhone);
  const rest = areas.filter((area) => !area.onPhone);
  return (
    <nav ref={bar} className="bottom-bar" aria-label={label ?? say("app.navigation.bottom")}>
      <Entries areas={first} current={current} />
      {rest.length === 0 ? null : (
        <MenuTrigger>
          <Button kind="quiet" className="rail-entry">
            <AreaSign icon="more" />
            <span>{say("area.more")}</span>
          </Button>
          <Menu aria-label={say("area.more")}>
            {rest.map((area) => (
              <MenuItem key={area.id} href={area.href}>
                {say(area.label)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </nav>
  );
}
