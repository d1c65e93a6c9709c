// Searches the register in the browser: the files of generator/glashelder/search/index.py, which explains them,
// shown in partials/zoeken.html. Nothing is fetched before the visitor wants to search.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MOST_SHARDS = 6; // half a word may touch them all; the best come first
const PER_PAGE = 10;

const root = document.querySelector('.gh-zoek');
const find = (selector) => root.querySelector(selector);
const form = find('form');
const input = find('input');
const list = find('ol');
const more = find('.gh-zoek__meer');
const tips = find('.gh-zoek__tips');
const base = root.dataset.wortel;

// Files

const files = {};

function load(name, options) {
  files[name] ??= fetch(`${base}zoeken/${name}`, options)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  files[name].catch(() => delete files[name]);
  return files[name];
}

async function openIndex() {
  // Never a remembered word list with newer shards.
  const index = await load('woorden.json', { cache: 'no-cache' });
  let word = '';
  index.words ??= Array.from(index.woorden.matchAll(/([A-Z])([^A-Z]*)/g), ([, kept, rest]) => {
    word = word.slice(0, LETTERS.indexOf(kept)) + rest;
    return word;
  });
  return index;
}

function addPostings(text, quality, scores) {
  for (const group of text.split(' ')) {
    const [score, gaps] = group.split(':');
    let number = -1;
    for (const [, whole, letter] of gaps.matchAll(/(\d*)(\D)/g)) {
      number += 52 * whole + LETTERS.indexOf(letter);
      scores.set(number, Math.max(score * quality, scores.get(number) ?? 0));
    }
  }
}

// Words

const fold = (text) => text.normalize('NFKD').toLowerCase().replace(/[\u00ad\u0300-\u036f]/g, '');
const split = (text) => fold(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

function grade(part, word) {
  if (word === part) return 10;
  if (word.startsWith(part)) return 8;
  if (word.endsWith(part)) return part.length > 3 ? 6 : 0;
  return part.length > 4 && word.includes(part) ? 4 : 0;
}

const FORMS = [
  [/(?<=.{4})en$/, ''], // vergunningen, vergunning
  [/(?<=.{4})[ns]$/, ''], // gemeenten, gemeente
  [/([^aeiou])\1en$/, '$1'], // katten, kat
  [/(?<![aeiou])([aeou])([^aeiou])en$/, '$1$1$2'], // scholen, school
  [/ven$/, 'f'], // brieven, brief
  [/zen$/, 's'], // huizen, huis
  [/([aeou])\1([^aeiou])$/, '$1$2en'], // school, scholen
  [/f$/, 'ven'],
  [/(?<=..)s$/, 'zen'],
];

function oneTypo(a, b) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [x, y] = [a.slice(same), b.slice(same)];
  const [restX, restY] = [x.slice(1), y.slice(1)];
  return restX === y || x === restY || restX === restY
    || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}

function matches(words, quality) {
  return words.map((word, at) => ({ word, at, quality: quality(word) }))
    .filter((match) => match.quality)
    .sort((a, b) => b.quality - a.quality || a.word.length - b.word.length);
}

// Search

async function lookUp(typed, index) {
  let marks = [typed];
  for (const [ending, other] of FORMS) if (ending.test(typed)) marks.push(typed.replace(ending, other));
  let found = matches(index.words, (word) => Math.max(...marks.map((form, at) => grade(form, word) * (at ? 0.9 : 1))));
  if (!found.length && typed.length > 3) {
    found = matches(index.words, (word) => (oneTypo(typed, word) ? 3 : 0));
    marks = found.map(({ word }) => word);
  }
  const shards = {};
  const chosen = [];
  let complete = true;
  for (const match of found) {
    // The list of a word already holds the documents of the longer words around it.
    if (chosen.some(({ word }) => grade(word, match.word))) continue;
    const shard = index.scherven.findLastIndex((first) => first <= match.at);
    complete &&= shard in shards || Object.keys(shards).length < MOST_SHARDS;
    if (complete) shards[shard] ??= load(`treffers-${shard}.json?${index.versie}`);
    if (shard in shards) chosen.push({ ...match, shard });
  }
  const scores = new Map();
  for (const { at, shard, quality } of chosen) {
    addPostings((await shards[shard])[at - index.scherven[shard]], quality, scores);
  }
  return { scores, marks, complete };
}

async function search(query) {
  const index = await openIndex();
  const typed = [...new Set(split(query))];
  const telling = typed.filter((word) => !index.stopwoorden.includes(word));
  const words = await Promise.all((telling.length ? telling : typed).map((word) => lookUp(word, index)));
  const totals = new Map();
  for (const { scores } of words) {
    for (const [number, score] of scores) {
      const { count, total } = totals.get(number) ?? { count: 0, total: 0 };
      totals.set(number, { number, count: count + 1, total: total + score });
    }
  }
  const best = [...totals.values()].sort((a, b) => b.count - a.count || b.total - a.total || a.number - b.number);
  return {
    numbers: best.filter(({ count }) => count === best[0].count).map(({ number }) => number),
    allWords: best[0]?.count === words.length,
    complete: words.every(({ complete }) => complete),
    marks: words.flatMap(({ marks }) => marks),
  };
}

async function textOf(number) {
  const { versie, perBestand } = await openIndex();
  return (await load(`titels-${Math.floor(number / perBestand)}.json?${versie}`))[number % perBestand];
}

// Page

const NOTHING = { numbers: [], marks: [] };
let result = NOTHING;
let announcement;
let busy = false;

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = `gh-zoek__${className}`;
  made.append(...children);
  return made;
}

function marked(title) {
  const folded = Array.from({ length: title.length }, (_, at) => fold(title[at])[0] ?? ' ').join('');
  const longestFirst = result.marks.sort((a, b) => b.length - a.length);
  const nodes = [];
  let end = 0;
  for (const { 0: part, index } of folded.matchAll(new RegExp(longestFirst.join('|'), 'g'))) {
    nodes.push(title.slice(end, index), element('mark', 'deel', title.slice(index, index + part.length)));
    end = index + part.length;
  }
  return [...nodes, title.slice(end)];
}

function item([address, title, kind, summary]) {
  const link = element('a', 'titel', ...marked(title));
  link.href = base + address;
  return element('li', 'treffer', link, ' ', element('span', 'soort', kind), element('p', 'tekst', summary));
}

async function itemsFrom(start) {
  const texts = await Promise.all(result.numbers.slice(start, start + PER_PAGE).map(textOf));
  more.hidden = start + PER_PAGE >= result.numbers.length;
  return texts.map(item);
}

function sentence(query) {
  const count = result.numbers.length;
  const amount = count === 1 ? '1 resultaat' : `${count} resultaten`;
  if (!count) return `Geen resultaten voor '${query}'.`;
  if (result.allWords) return `${result.complete ? '' : 'Minstens '}${amount} voor '${query}'.`;
  return `Geen resultaten met alle woorden van '${query}'. Wel ${amount} met een deel van de woorden.`;
}

function announce(text) {
  clearTimeout(announcement);
  announcement = setTimeout(() => { find('[role=status]').textContent = text; }, 300);
}

function fail() {
  more.hidden = true;
  tips.hidden = false;
  announce('Zoeken lukt nu niet. Controleer uw internetverbinding en probeer het opnieuw.');
}

async function show(query) {
  const asked = split(query).length > 0;
  result = asked ? await search(query) : NOTHING;
  list.replaceChildren(...await itemsFrom(0));
  tips.hidden = !asked || result.numbers.length > 0;
  announce(asked ? sentence(query) : '');
}

function remember(query) {
  const address = new URL(location);
  address.searchParams.delete('zoek');
  if (query) address.searchParams.set('zoek', query);
  history.replaceState(history.state, '', address);
}

async function update() {
  // One search at a time: while it waits for the network, letters gather for the next.
  if (busy) return;
  busy = true;
  let query;
  do {
    query = input.value.trim();
    remember(query);
    await show(query).catch(() => { list.replaceChildren(); fail(); });
  } while (query !== input.value.trim());
  busy = false;
}

async function showMore() {
  const items = await itemsFrom(list.children.length);
  list.append(...items);
  items[0].firstChild.focus();
}

form.hidden = false;
form.addEventListener('submit', (event) => { event.preventDefault(); update(); });
input.addEventListener('input', update);
input.addEventListener('focus', () => openIndex().catch(() => {}), { once: true });
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  input.value = '';
  update();
});
more.addEventListener('click', () => showMore().catch(fail));
input.value = new URLSearchParams(location.search).get('zoek') ?? '';
if (input.value) update();
