/** How long a test waits for anything, in milliseconds. Only a fault takes so long, also on a machine that is busy with much else. */
export const longestWait = 200_000;
