// What a built portal holds: its pages, their kinds (the template, from <body class="kind-…">) and its base path.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { chromium } from 'playwright-core';

function* htmlFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* htmlFiles(path);
    else if (entry.name.endsWith('.html')) yield path;
  }
}

// The base path is where the front page says that its canonical address is.
function basePath(frontPage) {
  const canonical = frontPage.match(/<link rel="canonical" href="([^"]+)"/)?.[1] ?? '/';
  return new URL(canonical, 'http://localhost').pathname.replace(/\/$/, '');
}

// Returns {base, pages: [{file, address, href, kind, redirect}]}; addresses are below the base path.
export function readSite(publicDir) {
  const base = basePath(readFileSync(join(publicDir, 'index.html'), 'utf8'));
  const pages = [...htmlFiles(publicDir)].map((file) => {
    const text = readFileSync(file, 'utf8');
    const address = '/' + relative(publicDir, file).split(sep).join('/').replace(/(^|\/)index\.html$/, '$1');
    return {
      file, address, href: base + encodeURI(address), kind: text.match(/<body class="kind-([\w-]+)/)?.[1] ?? 'unknown',
      redirect: /<meta http-equiv="refresh"/.test(text),
    };
  });
  return { base, pages };
}

// One page of each template, the largest file of each: the one with most to go wrong.
export function onePageOfEachKind(pages) {
  const largest = new Map();
  for (const page of pages) {
    if (page.redirect) continue;
    const size = readFileSync(page.file).length;
    if (!(largest.get(page.kind)?.size >= size)) largest.set(page.kind, { page, size });
  }
  return [...largest.values()].map((entry) => entry.page);
}

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
