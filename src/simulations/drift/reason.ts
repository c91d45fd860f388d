/** The reason for which no cause need be named. */
export const unclear = 'unclear';
