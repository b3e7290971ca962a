import { Button } from "../ui/Button.js";
import { Identity, initialsOf } from "../ui/Identity.js";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "../ui/Menu.js";
import { useSay } from "../ui/say.js";
import { useSession } from "./session.js";
import { type Theme, useTheme } from "./theme.js";

export function AccountMenu() {
  const say = useSay();
  const [theme, setTheme] = useTheme();
  const { person, signOut } = useSession();
  return (
    <MenuTrigger>
      <Button
        kind="quiet"
        aria-label={
          person
            ? say("app.account", { name: person.name, initials: initialsOf(person.name) })
            : say("app.account.menu")
        }
      >
        {person ? <Identity name={person.name} short /> : say("app.account.menu")}
      </Button>
      <Menu aria-label={say("app.account.menu")}>
        <MenuSection
          title={say("app.theme")}
          selectionMode="single"
          selectedKeys={[theme]}
          onSelectionChange={(keys) => setTheme([...keys][0] as Theme)}
        >
          <MenuItem id="device">{say("app.theme.device")}</MenuItem>
          <MenuItem id="light">{say("app.theme.light")}</MenuItem>
          <MenuItem id="dark">{say("app.theme.dark")}</MenuItem>
        </MenuSection>
        {person ? <MenuItem href="/account">{say("app.account.page")}</MenuItem> : null}
        {person ? (
          <MenuItem onAction={signOut}>{say("app.signOut")}</MenuItem>
        ) : (
          <MenuItem href="/sign-in">{say("app.signIn")}</MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  );
}
