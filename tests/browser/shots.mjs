// Takes pictures of one page of each template at 320, 768 and 1280 px, for people to look at.
// Usage: node shots.mjs PUBLIC_DIR OUT_DIR [--dark] [--only KIND,KIND] [--width 320,1280] [--height N]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, onePageOfEachKind, readSite } from './site.mjs';
import { serve } from './server.mjs';

const [publicDir, outDir, ...options] = process.argv.slice(2);
if (!publicDir || !outDir) {
  console.error('usage: node shots.mjs PUBLIC_DIR OUT_DIR [--dark] [--only KIND,KIND] [--width 320,1280]');
  process.exit(2);
}
const valueOf = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const only = valueOf('--only')?.split(',');
const widths = (valueOf('--width') ?? '320,768,1280').split(',').map(Number);
const dark = options.includes('--dark');

mkdirSync(outDir, { recursive: true });
const site = readSite(publicDir);
const server = await serve(publicDir, site.base);
const browser = await launch();
for (const page of onePageOfEachKind(site.pages)) {
  if (only && !only.includes(page.kind)) continue;
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
    const tab = await context.newPage();
    await tab.goto(server.origin + page.href);
    await tab.screenshot({ path: join(outDir, `${page.kind}-${width}${dark ? '-dark' : ''}.png`), fullPage: true });
    await context.close();
  }
}
await browser.close();
await server.close();
