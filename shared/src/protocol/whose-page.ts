/**
 * The header by which a page says whose page it is: the id of a person, or that it is nobody's. The cookie that goes
 * along may be another's by now.
 */
export const pageOfHeader = "accord-page-of";
export const nobodysPage = "nobody";
