export interface IdentityProps {
  readonly name: string;
  /** Unique within the document, from the server; else made from the name. */
  readonly initials?: string | undefined;
  readonly detail?: string | undefined;
  /** Author number in the document, 1 to 36: its colour, then dashed, then dotted. */
  readonly author?: number | undefined;
  /** Only the label; the name is still said. */
  readonly short?: boolean;
}

/** Two letters from the first and last word of a name, one from a name of one letter or sign. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? "?")];
  const last = words.length > 1 ? [...(words.at(-1) ?? "")][0] : first[1];
  return `${first[0] ?? "?"}${last ?? ""}`.toLocaleUpperCase();
}

export function Identity({ name, initials, detail, author, short = false }: IdentityProps) {
  const label = initials ?? initialsOf(name);
  const round = author === undefined ? undefined : Math.floor((author - 1) / 12);
  return (
    <span className="identity" title={short ? name : undefined}>
      <span
        className="identity-label"
        data-author={author === undefined ? undefined : ((author - 1) % 12) + 1}
        data-round={round || undefined}
        aria-hidden="true"
      >
        {label}
      </span>
      <span className={short ? "visually-hidden" : "identity-name"}>
        <bdi>{name}</bdi>
        {detail ? <span className="hint"> {detail}</span> : null}
      </span>
    </span>
  );
}
