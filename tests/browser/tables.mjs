// Uses the tables of a built portal as a reader does: sorts, chooses, puts municipalities side by side, with mouse
// and keyboard. Any portal will do; each kind of table is looked for. Exits 1 when something does not work.
// Usage: node tables.mjs PUBLIC_DIR
import { readFileSync } from 'node:fs';
import { serve } from './server.mjs';
import { launch, readSite } from './site.mjs';

const [publicDir] = process.argv.slice(2);
if (!publicDir) {
  console.error('usage: node tables.mjs PUBLIC_DIR');
  process.exit(2);
}
const site = readSite(publicDir);
const server = await serve(publicDir, site.base);
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const findings = [];
let checked = 0;

const expect = (what, condition) => {
  checked += 1;
  if (!condition) findings.push(what);
};

// The texts of a column, and the numbers behind them, in the order that is shown.
const columnOf = (table, column) => table.evaluate((element, at) => [...element.tBodies[0].rows].map((row) => ({
  text: row.cells[at].textContent.trim(),
  number: row.cells[at].dataset.sort === undefined ? null : Number(row.cells[at].dataset.sort),
  unknown: row.cells[at].querySelector('.unknown') !== null,
})), column);

const inOrder = (cells, way) => cells.every((cell, at) => {
  if (at === 0) return true;
  const before = cells[at - 1];
  if (before.unknown || cell.unknown) return !before.unknown || cell.unknown;
  if (before.number === null || cell.number === null) return true;
  return (cell.number - before.number) * way >= 0;
});

async function checkSorting(where, table) {
  const heads = await table.locator('thead th').count();
  const whole = (await columnOf(table, 0)).map((cell) => cell.text).sort().join('|');
  for (let at = 0; at < heads; at += 1) {
    const head = table.locator('thead th').nth(at);
    const button = head.locator('button.sort');
    expect(`${where}: column ${at + 1} has a button`, await button.count() === 1);
    await button.focus();
    await button.press('Enter');
    expect(`${where}: column ${at + 1} says that it is ascending`, await head.getAttribute('aria-sort') === 'ascending');
    expect(`${where}: column ${at + 1} is ascending, unknown last`, inOrder(await columnOf(table, at), 1));
    await button.press('Enter');
    expect(`${where}: column ${at + 1} says that it is descending`, await head.getAttribute('aria-sort') === 'descending');
    expect(`${where}: column ${at + 1} is descending, unknown last`, inOrder(await columnOf(table, at), -1));
    expect(`${where}: one column says how it is sorted`, await table.locator('[aria-sort]').count() === 1);
  }
  const after = (await columnOf(table, 0)).map((cell) => cell.text).sort().join('|');
  expect(`${where}: sorting loses no row`, whole === after);
}

async function checkChoices(where, tab, table) {
  const selects = tab.locator('main .tools select:not([data-beside] select)');
  for (let at = 0; at < await selects.count(); at += 1) {
    const select = selects.nth(at);
    const total = await table.locator('tbody tr').count();
    const values = await select.locator('option').evaluateAll((options) => options.map((option) => option.value));
    await select.selectOption(values[1]);
    const shown = await table.locator('tbody tr:visible').count();
    expect(`${where}: choosing "${values[1]}" leaves some rows out`, shown > 0 && shown < total);
    const said = await tab.locator('main .tools [role=status]').first().innerText();
    expect(`${where}: says how many rows are shown`, said === `Visar ${shown} av ${total} rader`);
    await select.selectOption('');
    expect(`${where}: all rows come back`, await table.locator('tbody tr:visible').count() === total);
  }
}

async function checkTables(page) {
  const tab = await context.newPage();
  await tab.goto(server.origin + page.href);
  const tables = tab.locator('table[data-table]');
  for (let at = 0; at < await tables.count(); at += 1) {
    const table = tables.nth(at);
    if (await table.locator('tbody tr').count() < 2) continue;
    await checkSorting(`${page.address}, table ${at + 1}`, table);
  }
  if (await tables.count() === 1) await checkChoices(page.address, tab, tables.first());
  await tab.close();
}

async function checkBeside(page) {
  const tab = await context.newPage();
  await tab.goto(server.origin + page.href);
  const place = tab.locator('[data-beside]');
  const names = (await place.locator('select').first().locator('option').allInnerTexts()).slice(1);
  if (names.length >= 2) {
    await place.locator('select').nth(0).selectOption({ label: names[0] });
    await place.locator('select').nth(1).selectOption({ label: names.at(-1) });
    const heads = await place.locator('thead th').allInnerTexts();
    expect(`${page.address}: the chosen stand beside one another`,
      heads.length === 3 && heads[1].startsWith(names[0]) && heads[2].startsWith(names.at(-1)));
    const shared = tab.url();
    const other = await context.newPage();
    await other.goto(shared);
    expect(`${page.address}: the address brings the choice back`,
      await other.locator('[data-beside] thead th').count() === 3);
    await other.goto(`${server.origin}${page.href}#%E0%A4%A`);
    expect(`${page.address}: a broken address does no harm`, await other.locator('table[data-table]').count() === 1);
    await other.close();
  }
  await tab.close();
}

const withTables = site.pages.filter((page) => !page.redirect)
  .map((page) => ({ ...page, html: readFileSync(page.file, 'utf8') }))
  .filter((page) => page.html.includes('data-table'));
const kinds = new Map(withTables.map((page) => [page.kind, page]));
for (const page of kinds.values()) await checkTables(page);
for (const page of withTables.filter((one) => one.html.includes('data-beside'))) await checkBeside(page);
await browser.close();
await server.close();
for (const finding of new Set(findings)) console.log(finding);
console.log(`${kinds.size} kinds of pages with tables, ${checked} expectations, ${findings.length} not met`);
process.exit(findings.length === 0 && kinds.size > 0 ? 0 : 1);
