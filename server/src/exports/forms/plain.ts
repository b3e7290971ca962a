/** What XML 1.0 cannot hold (control characters, half characters) is left out; of line ends one kind stays. */
export const plain = (text: string): string =>
  text.replaceAll(/\r\n?/gu, "\n").replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
