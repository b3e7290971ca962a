import { Link } from "../ui/index.js";

/** The name of a working group leads to its room: whoever reads the workspace may open it. */
export function GroupLink({
  process,
  group: { id, name },
}: {
  readonly process: string;
  readonly group: { readonly id: string; readonly name: string };
}) {
  return (
    <Link href={`/app/${process}/groups/${id}`}>
      <bdi>{name}</bdi>
    </Link>
  );
}
