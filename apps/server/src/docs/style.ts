/** The looks of the reference: the reader's own fonts and colour scheme, nothing that is loaded. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5d6778; --line: #e2e6ec; --page: #fff; --panel: #f6f7f9; --accent: #3550c9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ef; --soft: #98a2b3; --line: #2b323e; --page: #12161d; --panel: #1a2029; --accent: #93a7ff; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--page); font: 15px/1.55 system-ui, sans-serif; }
.frame { display: grid; grid-template-columns: 16rem minmax(0, 1fr); max-width: 82rem; margin: 0 auto; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 2rem 1rem; border-right: 1px solid var(--line); font-size: 14px; }
nav strong { display: block; margin: 1.2rem 0 .2rem; color: var(--soft); font-weight: 600; }
nav a { display: block; padding: .1rem 0; color: inherit; text-decoration: none; }
nav a:hover, main a { color: var(--accent); }
main { padding: 2rem 3rem 6rem; }
h1 { margin: 0 0 .5rem; font-size: 2rem; }
h2 { margin: 3.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.35rem; }
h3 { margin: 1.8rem 0 .4rem; font-size: 1rem; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
pre { padding: 1rem; overflow-x: auto; background: var(--panel); border-radius: 6px; }
.path { color: var(--soft); }
.path b { color: var(--accent); }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child { width: 34%; padding-left: calc(var(--depth, 0) * 1.4rem); }
.type { width: 9.5rem; color: var(--soft); white-space: nowrap; }
.mark { display: inline-block; margin-left: .4rem; padding: 0 .4rem; border: 1px solid var(--line); border-radius: 4px; color: var(--soft); font-size: 12px; }
.words { color: var(--soft); }
@media (max-width: 50rem) {
  .frame { display: block; }
  nav { position: static; height: auto; columns: 2; border-right: 0; border-bottom: 1px solid var(--line); }
  nav strong { break-after: avoid; }
  main { padding: 1rem; }
  table, tbody, tr { display: block; }
  th { display: none; }
  tr { padding: .4rem 0 .4rem calc(var(--depth, 0) * 1.4rem); border-bottom: 1px solid var(--line); }
  tr:has(th) { padding: 0; }
  td, td:first-child { display: inline; padding: 0 .4rem 0 0; border: 0; }
  td:last-child { display: block; padding: 0; }
}
`;
