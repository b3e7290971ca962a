import type { ReactNode } from "react";
import { Shape } from "./shapes.js";

export type Tone =
  | "good"
  | "warn"
  | "warn-fill"
  | "bad"
  | "muted"
  | "plain"
  | "for"
  | "against"
  | "other"
  | "bloc-1"
  | "bloc-2"
  | "observer";

const sheet = "M3.500 1.500h6l3 3v10h-9z";
const line = (d: string): ReactNode => <path className="stroke" d={d} />;
const thin = (d: string): ReactNode => <path className="thin" d={d} />;
const hole = (d: string): ReactNode => <path className="hole" d={d} />;

/** Every shape of ux.md 2, told apart without colour. */
const drawings = {
  discTick: [
    <circle key="a" cx="8" cy="8" r="7" />,
    <g key="b">{hole("M4.500 8.300 7 10.800l4.500-5.300")}</g>,
  ],
  disc: <circle cx="8" cy="8" r="6.500" />,
  diamond: <path d="M8 .8 15.200 8 8 15.200.8 8z" />,
  triangle: <path d="M8 1.500 15.500 14.500H.5z" />,
  ring: <circle className="thin" cx="8" cy="8" r="6" />,
  tick: line("M2.500 8.500 6 12l7.500-8"),
  cross: line("m3.500 3.500 9 9m0-9-9 9"),
  question: (
    <>
      {line("M5 5.500C5 1.500 11 1.500 11 5.500 11 8 8 7.500 8 10.500")}
      <circle cx="8" cy="14" r="1.200" />
    </>
  ),
  bar: line("M2.500 8h11"),
  turning: <g className="turning">{line("M8 2a6 6 0 1 1-6 6")}</g>,
  broken: line("M1.500 8h4.500M10 8h4.500M7 4.500 6 6.500M10 9.500l-1 2"),
  alert: (
    <path d="M8 1 15.500 14.500H.5zM7.200 6v4.500h1.600V6zm0 5.500V13h1.600v-1.500z" fillRule="evenodd" />
  ),
  sheet: thin(sheet),
  sheetNumber: (
    <>
      {thin(sheet)}
      <path className="thin" d="M6.500 8.500 8.500 7v5" />
    </>
  ),
  sheetGlobe: (
    <>
      {thin(sheet)}
      <circle className="thin" cx="8" cy="9.500" r="2.700" />
      {thin("M5.300 9.500h5.400")}
    </>
  ),
  sheetLock: (
    <>
      {thin(sheet)}
      <path d="M5.500 9h5v4h-5z" />
      {thin("M6.500 9V7.500a1.500 1.500 0 0 1 3 0V9")}
    </>
  ),
  sheetSeal: (
    <>
      {thin(sheet)}
      <path d="m8 6.500 1 1.300 1.600-.2-.2 1.600 1.300 1-1.300 1 .2 1.600-1.600-.2-1 1.300-1-1.300-1.600.2.2-1.600-1.300-1 1.300-1-.2-1.600 1.600.2z" />
    </>
  ),
  squareFull: <path d="M1.500 1.500h13v13h-13z" />,
  squareHalf: (
    <>
      {thin("M2 2h12v12H2z")}
      <path d="M2 8h12v6H2z" />
    </>
  ),
  squareEmpty: thin("M2 2h12v12H2z"),
  squareDotted: <path className="dotted" d="M2 2h12v12H2z" />,
  discCaret: [<circle key="a" cx="6.500" cy="8" r="5.500" />, <g key="b">{thin("M14 2.500v11")}</g>],
  eye: (
    <>
      {thin("M1 8c3.500-6 10.500-6 14 0-3.500 6-10.500 6-14 0z")}
      <circle cx="8" cy="8" r="2.200" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type SignName = keyof typeof drawings;

export function Sign({ sign, tone = "plain" }: { readonly sign: SignName; readonly tone?: Tone }) {
  return <Shape className={`tone-${tone}`}>{drawings[sign]}</Shape>;
}

export type BlocShape = "disc" | "square" | "triangle";
export type VoteFill = "full" | "cross" | "bar" | "dotted" | "vacant";

const outlines: Record<BlocShape, string> = {
  disc: "M8 1.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 1 1 0-13z",
  square: "M2 2h12v12H2z",
  triangle: "M8 1.500 15 14.500H1z",
};

/** A choice inside the outline of its bloc: full, with a cross, with a bar, or a dotted outline. */
export function VoteSign(props: {
  readonly fill: VoteFill;
  readonly shape?: BlocShape;
  readonly tone?: Tone;
  readonly struck?: boolean;
}) {
  const { fill, shape = "disc", tone = "plain", struck = false } = props;
  const className = fill === "full" ? undefined : fill === "dotted" || fill === "vacant" ? "dotted" : "thin";
  return (
    <Shape className={`tone-${tone}`}>
      <path className={className} d={outlines[shape]} />
      {fill === "cross" ? thin("m5 5.500 6 6m0-6-6 6") : null}
      {fill === "bar" ? line("M4.800 8.500h6.400") : null}
      {struck ? line("M1 15 15 1") : null}
    </Shape>
  );
}
