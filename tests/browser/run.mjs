// Looks at a built portal as a browser does. Each page: axe (WCAG 2.2 A and AA, best practice) at 1280 and 320 px, no
// sideways scrolling at 320, 768 and 1280 px (at 320 px with the text spacing of WCAG 1.4.12 too), nothing on the
// console, no request to another host, the same text without JavaScript. All files: the Nu HTML checker. Prints what
// it finds; exits 1 when there is anything.
// Usage: node run.mjs PUBLIC_DIR [--sample N] [--no-vnu]
//   --sample N  one page of each template, and N others spread over the rest
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checkHtml } from './html.mjs';
import { serve } from './server.mjs';
import { launch, onePageOfEachKind, readSite } from './site.mjs';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeWidths = [1280, 320];
const widths = [1280, 768, 320];
const settled = 15000;  // milliseconds that a page may take to load

function sample(pages, count) {
  const first = onePageOfEachKind(pages);
  const rest = pages.filter((page) => !first.includes(page));
  const step = Math.max(1, Math.ceil(rest.length / Math.max(1, count)));
  return [...first, ...(count > 0 ? rest.filter((_, index) => index % step === 0) : [])];
}

// What axe finds, one line per rule and element.
async function axeFindings(tab, width) {
  const result = await tab.evaluate(async ([source, values]) => {
    if (!window.axe) (0, eval)(source);
    return window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
  }, [axeSource, axeRules]);
  return result.violations.flatMap((rule) => rule.nodes.map((node) =>
    `axe ${rule.id} at ${width} px: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`));
}

// The first elements that make the page wider than the window; what scrolls in a region of its own may be wide.
async function overflowFindings(tab, width) {
  const wide = await tab.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const culprits = [...document.querySelectorAll('body *')].filter((element) =>
      element.getBoundingClientRect().right > limit + 1 && !element.closest('.scroll, .table-scroll'));
    const all = culprits.length ? culprits : [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1);
    return all.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
  const scrolls = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return scrolls > 0 ? [`scrolls sideways by ${scrolls} px at ${width} px: ${wide.join(', ') || 'unknown element'}`] : [];
}

// A reader's own spacing of text (WCAG 1.4.12), set as a constructed sheet: the content policy refuses style elements.
async function spaceText(tab) {
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
      + ' p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];
  });
}

const words = (text) => text.trim().replace(/\s+/g, ' ');

async function checkPage(context, plain, origin, page) {
  const findings = [];
  const tab = await context.newPage();
  const watch = (where) => {
    where.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) findings.push(`console ${message.type()}: ${message.text()}`);
    });
    where.on('pageerror', (error) => findings.push(`script error: ${error.message}`));
    where.on('request', (request) => {
      if (!request.url().startsWith(origin + '/')) findings.push(`asks another host: ${request.url()}`);
    });
    where.on('response', (response) => {
      if (response.status() >= 400) findings.push(`${response.status()} for ${new URL(response.url()).pathname}`);
    });
  };
  watch(tab);
  await tab.setViewportSize({ width: widths[0], height: 900 });
  await tab.goto(origin + page.href, { timeout: settled, waitUntil: 'load' });
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 900 });
    findings.push(...await overflowFindings(tab, width));
    if (axeWidths.includes(width)) findings.push(...await axeFindings(tab, width));
  }
  await spaceText(tab);
  findings.push(...(await overflowFindings(tab, widths.at(-1))).map((finding) => `with text spacing ${finding}`));
  await tab.evaluate(() => { document.adoptedStyleSheets = []; });
  await tab.setViewportSize({ width: widths[0], height: 900 });
  // The script adds tools (choices, sorting); what the page says is to be the same.
  const withScript = await tab.evaluate(() => {
    document.querySelectorAll('main .tools').forEach((tools) => tools.remove());
    return document.querySelector('main')?.innerText ?? '';
  });
  await tab.close();

  const plainTab = await plain.newPage();
  await plainTab.goto(origin + page.href, { timeout: settled, waitUntil: 'load' });
  const without = await plainTab.locator('main').innerText().catch(() => '');
  if (!without) findings.push('has no main text without JavaScript');
  else if (words(without) !== words(withScript)) findings.push('says something else without JavaScript');
  await plainTab.close();
  return findings;
}

function options(argv) {
  const rest = [...argv];
  const at = rest.indexOf('--sample');
  const count = at < 0 ? null : Number(rest.splice(at, 2)[1]);
  const [publicDir] = rest.filter((word) => !word.startsWith('--'));
  if (!publicDir || (count !== null && !(count >= 0))) {
    console.error('usage: node run.mjs PUBLIC_DIR [--sample N] [--no-vnu]');
    process.exit(2);
  }
  return { publicDir, count, vnu: !rest.includes('--no-vnu') };
}

const { publicDir, count, vnu } = options(process.argv.slice(2));
const site = readSite(publicDir);
const visited = site.pages.filter((page) => !page.redirect);
const chosen = count === null ? visited : sample(visited, count);
const server = await serve(publicDir, site.base);
const browser = await launch();
const context = await browser.newContext({ bypassCSP: false });
const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: widths[0], height: 900 } });
const html = vnu ? checkHtml(publicDir, site.pages) : null;  // meanwhile
// Two pages at a time; what is found is told in the order of the pages.
const found = new Array(chosen.length);
let next = 0;
async function lookAtPages() {
  while (next < chosen.length) {
    const at = next++;
    found[at] = await checkPage(context, plain, server.origin, chosen[at])
      .catch((error) => [`cannot be looked at: ${error.message.split('\n')[0]}`]);
  }
}
await Promise.all([lookAtPages(), lookAtPages()]);
await browser.close();
await server.close();

let failed = 0;
let passed = 0;
chosen.forEach((page, at) => {
  if (found[at].length === 0) passed += 1;
  else {
    failed += 1;
    for (const finding of new Set(found[at])) console.log(`${page.address}: ${finding}`);
  }
});
if (html) {
  const findings = await html;
  for (const finding of findings) console.log(finding);
  if (findings.length === 0) passed += 1;
  else failed += 1;
}
console.log(`${chosen.length} of ${visited.length} pages looked at${vnu ? `, ${site.pages.length} files through the Nu checker` : ''}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
