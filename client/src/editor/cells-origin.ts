/** Origin of values set in structured fields, which undo takes back in turn with the words. */
export const cellsOrigin = "cells";
