import style from '../styles/print.css?inline';
import { adoptStyle } from './adopt-style.ts';

// Without scripts a link brings the same style, see `layouts/Page.astro`.
adoptStyle(style);
