import { hostFiles, immutable, immutableFolders, revalidated, securityHeaders } from '../../src/model/site/hosting.ts';
import { isCompressible, leastCompressed, mediaTypes } from '../../src/model/site/media-types.ts';
import type { Site } from './site.ts';

/** The part of an nginx `server` that belongs to this build: types, headers, caching and addresses. */
export function describeNginx({ base }: Site): string {
	return `# Written by the build; deploy/nginx.conf includes it.
absolute_redirect off;
${describeTypes()}

error_page 404 @missing;
error_page 405 @refused;
error_page 416 @outside;
set $allow "";
if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }
add_header Allow $allow always;
set $base "${base}";
${base === '' ? '' : belowBase(base)}
set $caching "${revalidated}";
if ($uri ~ "^(?:${immutableFolders.join('|')})") { set $caching "${immutable}"; }
add_header Cache-Control $caching always;
${Object.entries(securityHeaders)
	.map(([name, value]) => `add_header ${name} "${value}" always;`)
	.join('\n')}

${locations}`;
}

/** What files are called; `types` at this place takes the place of every list around it, which differ between packages. */
function describeTypes(): string {
	const lines = Object.entries(mediaTypes).map(([extension, type]) => `\t${withoutCharset(type)} ${extension};`);
	return `types {
${lines.join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types ${listTypes((type) => type.endsWith('; charset=utf-8'))};
gzip on;
gzip_comp_level 6;
gzip_min_length ${leastCompressed};
gzip_vary on;
gzip_types ${listTypes(isCompressible)};`;
}

/** The types that pass, without that of pages, which nginx adds to every list by itself. */
function listTypes(isListed: (type: string) => boolean): string {
	const listed = Object.values(mediaTypes).filter((type) => isListed(type) && type !== mediaTypes.html);
	return listed.map(withoutCharset).join(' ');
}

function withoutCharset(type: string): string {
	return type.split(';')[0] ?? type;
}

/** Takes the base off the address for what follows; what is outside it is not ours. */
function belowBase(base: string): string {
	return `if ($request_uri ~ "^${base}(?:\\?|$)") { return 301 ${base}/$is_args$args; }
if ($request_uri !~ "^${base}/") { return 404; }
rewrite "^${base}(/.*)$" $1;`;
}

const locations = `set $asked "$uri?$arg_code";
if ($asked ~* "^/error(?:\\.html)?/*\\?(?:[\\s+]|%20)*+(?:aadsts)?[-_ :+]*(?<number>[0-9]{4,8})(?:[\\s+]|%20)*$") { rewrite ^ /error/$number; }

location @missing {
	set $caching "${revalidated}";
	rewrite ^ /404.html break;
}
location @refused {
	set $caching "${revalidated}";
	set $allow "GET, HEAD";
	return 405;
}
# nginx has written the headers by the time it sees the range; a list of its own keeps it from writing them twice.
location @outside {
	add_header Allow "" always;
	return 416;
}
location ~ "^(?:/404(?:\\.html)?/*|${hostFiles.join('|')})$" { return 404; }
location = / { try_files /index.html =404; }
location ~ "^/index(?:\\.html)?/*$" { return 301 $base/$is_args$args; }
location ~ "^/error/(?<named>[0-9]{4,8})$" {
	if (!-f $document_root/codes/$named.html) { return 404; }
	return 301 $base/codes/$named;
}
location ~ "^/codes/(?<page>[0-9]{4,8})$" { try_files /codes/$page.html =404; }
location ~* "^/(?:codes/)?(?:aadsts)?[-_ ]?(?<code>[0-9]{4,8})(?:\\.html)?/*$" {
	if (!-f $document_root/codes/$code.html) { return 404; }
	return 301 $base/codes/$code$is_args$args;
}
location ~ "^(?<bare>/.+?)(?:/index(?:\\.html)?/*|\\.html/*|/+)$" {
	if (!-f $document_root$bare.html) { return 404; }
	return 301 $base$bare$is_args$args;
}
location / { try_files $uri.html $uri =404; }
`;
