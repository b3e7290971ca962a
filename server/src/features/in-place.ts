/** Place in the address, and body, as an act takes them. */
export const inPlace = <P extends object, B extends object>(from: {
  readonly process: { readonly id: string };
  readonly params: P;
  readonly body: B;
}) => ({ ...from.params, ...from.body, process: from.process.id });
