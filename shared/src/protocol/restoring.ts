/** Yjs draws the ids of pages below this; the server takes none from here on of anybody. */
const firstRestoring = 2 ** 32;

/** The id of an act that writes words anew which had gone: what a page's undo still holds of them would be there twice. */
export const restoringClient = (client: number): number => firstRestoring + client;

export const isRestoringClient = (client: number): boolean => client >= firstRestoring;
