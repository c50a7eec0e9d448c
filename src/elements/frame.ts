// What the pages share, small and in one script: each script of its own costs a request and a stop of the parser.
import './code-neighbours.ts';
import './copy-button.ts';
import './offline-state.ts';
import './site-search.ts';
import './theme-switch.ts';
