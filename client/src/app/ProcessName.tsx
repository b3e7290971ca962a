import { Button } from "../ui/Button.js";
import { Menu, MenuItem, MenuTrigger } from "../ui/Menu.js";
import { useSay } from "../ui/say.js";
import { Chevron } from "../ui/shapes.js";
import { useSession } from "./session.js";

/** The process one is in; with several, the way to the others. */
export function ProcessName({ slug }: { readonly slug: string | undefined }) {
  const say = useSay();
  const { person, processes } = useSession();
  // Until it is known who is signed in, its place stays empty rather than said by the address.
  const unnamed = slug !== undefined && person === undefined ? "" : (slug ?? say("app.name"));
  const name = processes.find((one) => one.slug === slug)?.title ?? unnamed;
  const others = processes.filter((one) => one.slug !== slug);
  if (others.length === 0) {
    return (
      <p className="rail-name">
        <bdi>{name}</bdi>
      </p>
    );
  }
  return (
    <MenuTrigger>
      <Button kind="quiet" className="rail-name rail-switch" aria-label={say("app.processes.now", { name })}>
        <bdi>{name}</bdi>
        <Chevron />
      </Button>
      <Menu aria-label={say("app.processes")}>
        {others.map((one) => (
          <MenuItem key={one.slug} href={`/app/${one.slug}`} textValue={one.title}>
            <bdi>{one.title}</bdi>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
