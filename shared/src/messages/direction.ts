const rightToLeft = ["ar", "he", "fa", "ur", "ps", "dv", "yi", "ku-Arab"];

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  rightToLeft.some((one) => language === one || language.startsWith(`${one}-`));
