import { Link } from "./Link.js";

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** At most two: the part of the program and the object. */
export function Breadcrumb({ label, items }: { readonly label: string; readonly items: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {items.map((item, at) => (
          <li key={item.label}>
            {item.href ? (
              <Link href={item.href}>{item.label}</Link>
            ) : (
              <span aria-current={at === items.length - 1 ? "page" : undefined}>
                <bdi>{item.label}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
