export interface Card {
  readonly id: string;
  /** Where its passage stands. */
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of cards beside their passages, in their order and without overlap: the active one stands at its line, those
 * before it give way upwards, those behind it downwards; where there is no room above, all move down.
 */
export function beside(cards: readonly Card[], active: string | null, gap: number): Map<string, number> {
  const tops = cards.map(({ wanted }) => Math.max(0, wanted));
  const at = cards.findIndex(({ id }) => id === active);
  const down = (from: number): void => {
    for (let i = from; i < cards.length; i++) {
      const before = cards[i - 1];
      if (before) tops[i] = Math.max(tops[i] as number, (tops[i - 1] as number) + before.height + gap);
    }
  };
  if (at < 0) down(1);
  else {
    for (let i = at - 1; i >= 0; i--) {
      const { height } = cards[i] as Card;
      tops[i] = Math.min(tops[i] as number, (tops[i + 1] as number) - gap - height);
    }
    const short = Math.min(0, tops[0] ?? 0);
    if (short < 0) for (let i = 0; i <= at; i++) tops[i] = (tops[i] as number) - short;
    // Going up may have pulled cards over those before them only where there was no room; from here all is pushed down.
    down(1);
  }
  return new Map(cards.map(({ id }, i) => [id, tops[i] as number]));
}
