// Reads the colour tokens of a theme's stylesheets and checks the pairs that the theme uses, in light and in dark mode:
// 4.5:1 for text, 3:1 for marks, borders that carry meaning, and focus. Usage: node contrast.mjs FILE [FILE …]
// A file is a stylesheet or a theme.json; later ones override earlier ones, as in a page.
import { readFileSync } from 'node:fs';

const text = 4.5;
const mark = 3;
const pairs = [
  ['ink', 'paper', text], ['ink', 'margin', text], ['ink', 'soft', text], ['ink', 'warm-soft', text],
  ['quiet', 'paper', text], ['quiet', 'margin', text], ['quiet', 'soft', text],
  ['deep', 'paper', text], ['deep', 'margin', text], ['deep', 'soft', text], ['deep', 'warm-soft', text],
  ['on-deep', 'deep', text], ['paper', 'ink', text],
  ['warm', 'paper', text], ['warm', 'margin', text], ['warm', 'warm-soft', text], ['warm', 'soft', text],
  ['on-foot', 'foot', text], ['focus', 'paper', mark], ['focus', 'margin', mark], ['focus', 'warm-soft', mark],
];

const tokensIn = (block) => Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map((m) => [m[1], m[2]]));

// What theme.json calls on_deep is --on-deep.
function tokensOfTheme(json) {
  const { dark = {}, ...light } = JSON.parse(json).tokens ?? {};
  const named = (colours) => Object.fromEntries(Object.entries(colours).map(([name, value]) => [name.replaceAll('_', '-'), value]));
  return { light: named(light), dark: named(dark) };
}

// The :root rules before any "@media print", apart: those in dark mode and the others.
function tokens(css) {
  const screen = css.split(/@media print/)[0];
  const dark = [...screen.matchAll(/@media \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}/g)].map((m) => m[1]).join(';');
  const light = [...screen.replace(/@media \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{[^}]*\}/g, '').matchAll(/:root\s*\{([^}]*)\}/g)].map((m) => m[1]).join(';');
  return { light: tokensIn(light), dark: tokensIn(dark) };
}

function luminance(hex) {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node contrast.mjs FILE [FILE …]');
  process.exit(2);
}
const light = {};
const darkOnly = {};
for (const file of files) {
  const content = readFileSync(file, 'utf8');
  const found = file.endsWith('.json') ? tokensOfTheme(content) : tokens(content);
  Object.assign(light, found.light);
  Object.assign(darkOnly, found.dark);
}
const modes = { light, dark: { ...light, ...darkOnly } };
let failed = 0;
let passed = 0;
for (const [mode, colours] of Object.entries(modes)) {
  for (const [front, back, least] of pairs) {
    const value = ratio(luminance(colours[front]), luminance(colours[back]));
    if (value >= least) passed += 1;
    else {
      failed += 1;
      console.log(`${mode}: ${front} ${colours[front]} on ${back} ${colours[back]} is ${value.toFixed(2)}:1, less than ${least}:1`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
