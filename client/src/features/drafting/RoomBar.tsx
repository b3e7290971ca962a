import type { ReactNode } from "react";
import { useSearch } from "../../app/here.js";
import { Button, Menu, MenuItem, MenuTrigger, Sheet, useSay } from "../../ui/index.js";

export interface RoomPart {
  readonly id: string;
  readonly label: string;
  /** Of a part that counts something: its name and its count apart, for where it is narrow. */
  readonly counted?: { readonly name: string; readonly count: string };
  /** In the bar before the others, as there is room for few. */
  readonly isUrgent?: boolean;
  /** In a sheet, what leads to the text closes it first. */
  readonly content: (close?: () => void) => ReactNode;
}

interface Props {
  readonly label: string;
  readonly parts: readonly RoomPart[];
  /** The text is on its way: nothing is said of it yet. */
  readonly waits: boolean;
}

/** So many stand side by side on the narrowest page. */
const most = 4;

/**
 * Where it is narrow: what stands beside the text opens as a sheet from a bar; it hides while somebody types. Which one
 * is open stands in the address, as where it is wide.
 */
export function RoomBar({ label, parts, waits }: Props) {
  const say = useSay();
  const [{ tab, show, thread }, setSearch] = useSearch();
  const setAsked = (id: string): void => setSearch({ tab: id });
  const asked = tab ?? (show !== undefined && thread === undefined ? "threads" : undefined);
  const open = waits ? undefined : parts.find(({ id }) => id === asked);
  const close = (): void => setSearch({ tab: undefined, show: undefined });
  const ordered = parts.toSorted((a, b) => Number(b.isUrgent ?? false) - Number(a.isUrgent ?? false));
  const first = ordered.length > most ? ordered.slice(0, most - 1) : ordered;
  const rest = ordered.slice(first.length);
  return (
    <nav className="room-bar" aria-label={label}>
      {first.map((part) => (
        <Button key={part.id} kind="quiet" onPress={() => setAsked(part.id)}>
          {part.label}
        </Button>
      ))}
      {rest.length > 0 ? (
        <MenuTrigger>
          <Button kind="quiet">{say("drafting.more")}</Button>
          <Menu aria-label={say("drafting.more")} onAction={(id) => setAsked(String(id))}>
            {rest.map((part) => (
              <MenuItem key={part.id} id={part.id}>
                {part.label}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      ) : null}
      <Sheet
        title={open?.label ?? ""}
        isOpen={open !== undefined}
        onOpenChange={(is) => {
          if (!is) close();
        }}
      >
        {open?.content(close)}
      </Sheet>
    </nav>
  );
}
