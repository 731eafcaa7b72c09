// How report.html looks.
#pragma once

#include <string_view>

namespace jiaokan {

inline constexpr std::string_view kReportStyle = R"css(
:root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fbfaf6; --faint: #77736a; --line: #ddd8cc;
  --edit: #0b6b3a; --edit-bg: #e3f3e8; --gone: #a33; --doubt-bg: #ffe9a8; --gap: #8a4b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e3da; --paper: #1b1b19; --faint: #9a958a;
  --line: #3a3832; --edit: #8fd3a8; --edit-bg: #1f3a29; --gone: #f09a9a; --doubt-bg: #5b4a10; --gap: #e0a860; } }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.35rem; margin: .2rem 0 .6rem; } h3 { font-size: .95rem; margin: 1rem 0 .3rem; }
table { border-collapse: collapse; font-size: .9rem; } td, th { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top; }
th { color: var(--faint); font-weight: normal; } td.n { text-align: right; font-variant-numeric: tabular-nums; }
a { color: inherit; } .quiet { color: var(--faint); font-size: .85rem; }
article { border-top: 2px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 2.5rem; }
@media (max-width: 60rem) { .sides { grid-template-columns: 1fr; } }
.text { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", serif; font-size: 1.08rem; line-height: 1.9; }
.text p { margin: 0 0 .5em; text-indent: 2em; overflow-wrap: anywhere; } .text p.head { font-weight: bold; text-indent: 0; }
.text p.headline { font-size: 1.3em; } .text p.aside { text-indent: 0; color: var(--faint); }
ins { background: var(--edit-bg); text-decoration: none; border-bottom: 2px solid var(--edit); }
ins.normal-form { background: none; border-bottom: 1px dotted var(--faint); }
del { color: var(--gone); opacity: .7; font-size: .85em; } del.normal-form { display: none; }
mark { background: var(--doubt-bg); color: inherit; } .gap { color: var(--gap); font-family: system-ui, sans-serif; font-size: .85em; }
aside ol, aside ul { list-style: none; margin: 0; padding: 0; } aside li { border-bottom: 1px solid var(--line); padding: .3rem 0; }
ins:target, mark:target, del:target { outline: 3px solid var(--edit); outline-offset: 2px; } aside a { text-decoration: none; }
aside .why { color: var(--faint); font-size: .8rem; display: block; } summary { cursor: pointer; color: var(--faint); }
ins, mark, del { scroll-margin-top: 30vh; } .failed { color: var(--gone); }
)css";

}  // namespace jiaokan
