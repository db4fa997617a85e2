// Every HTML file through the Nu HTML checker, in one run of Java.
import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import vnuJar from 'vnu-jar';

// The checker reads files, so it takes every address below the site's own root for another origin. The browser, which
// is asked as well, says on its console when the content policy blocks anything.
const mistaken = /^Resource violates Content Security Policy \(meta tag\): .* “\/[^/]/;

// Returns one line per message, errors and warnings alike.
export async function checkHtml(publicDir, pages) {
  const child = spawn('java', ['-Xss8m', '-jar', vnuJar, '--format', 'json', '--skip-non-html', publicDir]);
  let report = '';
  child.stderr.on('data', (chunk) => { report += chunk; });
  child.stdout.resume();
  await new Promise((resolve, reject) => { child.on('error', reject); child.on('close', resolve); });
  let messages;
  try {
    messages = JSON.parse(report).messages;
  } catch {
    return [`the Nu checker failed on ${pages.length} files: ${report.slice(0, 500)}`];
  }
  return messages.filter((message) => !mistaken.test(message.message)).map((message) => {
    const file = message.url ? relative(publicDir, fileURLToPath(message.url)) : '?';
    return `${file}:${message.lastLine ?? 0}:${message.firstColumn ?? message.lastColumn ?? 0}: html ${message.subType ?? message.type}: ${message.message}`;
  });
}
