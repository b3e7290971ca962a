import type { AreaIcon } from "./areas.js";

const paths: Readonly<Record<AreaIcon | "more", string>> = {
  home: "M3 9.5 10 4l7 5.5V17h-5v-4H8v4H3z",
  overview: "M3 5h8M6 10h9M9 15h8",
  contributions: "M3 4h14v9H9l-4 4v-4H3z",
  proposals: "M10 3a5 5 0 0 1 3 9v2H7v-2a5 5 0 0 1 3-9zM8 17h4",
  commitments: "M5 3h7l3 3v11H5zM8 9h5M8 13h5",
  ballots: "M3 10h14v7H3zM6 10V3h8v7M8 13h4",
  choices: "M3 17V11h4v6zM8 17V4h4v13zM13 17V8h4v9z",
  responses: "M17 4H3v9h8l4 4v-4h2zM6 8.500l2 2 5-4",
  plan: "M4 3h9l3 3v11H4zM7 7h5M7 10h6M7 13h6M4 5H2v13h10v-1",
  meetings: "M3 5h14v12H3zM3 9h14M7 3v4M13 3v4",
  positions: "M3 8h3l8-4v12l-8-4H3zM6 12v5h3v-3.500M17 8v4",
  decisions: "M4 4h12M4 8h12M4 12h7M12 15l2 2 3-4",
  people: "M7 9a3 3 0 1 0 0-.01M2 17c0-4 10-4 10 0M13.500 9a2.500 2.500 0 1 0 0-.01M14 13c2 0 4 1 4 4",
  terms: "M5 3h10v14H5zM8 7h4M8 10h4M8 13h2",
  settings: "M3 6h9M16 6h1M3 14h1M8 14h9M12 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M4 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
  more: "M4 10h.01M10 10h.01M16 10h.01",
};

/** A line drawing beside a word; never alone. */
export function AreaSign({ icon }: { readonly icon: AreaIcon | "more" }) {
  return (
    <svg className="area-sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[icon]} />
    </svg>
  );
}
