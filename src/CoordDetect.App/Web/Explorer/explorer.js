// The network of a case: WebGL through sigma, filters by signal, confidence, weight and period, points that lead to accounts and lines that lead to evidence.
// Where the points stand was found on the server.
import { build, decode } from './network.js';
import { draw, palette } from './drawing.js';
import { filters } from './filters.js';
import { legend } from './legend.js';
import { picture } from './picture.js';
import { finding, pointing } from './pointing.js';
import { table } from './table.js';
import { tied } from './tied.js';

const host = document.getElementById('explorer');
if (host) start(host).catch(fail);

function fail(problem) {
  console.error(problem);
  const said = document.createElement('p');
  said.className = 'explorer-foot';
  said.textContent = problem.message;
  host.replaceChildren(said);
  host.dataset.failed = problem.stack;
}

async function start(host) {
  const words = JSON.parse(host.dataset.words);
  const network = decode(await load(host.dataset.source));
  const { controls, stage, about, counts } = furnish(host, words.label);
  const colours = palette();
  const graph = build(network, colours, stage.clientWidth);
  const renderer = draw(graph, stage);
  const tell = (node) => { about.textContent = node === null ? '' : describe(network, words, node); };
  finding(controls, network, graph, renderer, words.find, tell, (n) => { about.textContent = n === 0 ? words.nobody : say(words.many, { n }); });
  const levels = new Map(words.levels.map(([level, name]) => [Number(level), name]));
  const { list, found } = legend(network, colours, words, say, levels, (one) => chosen.show(one));
  stage.parentElement.after(list);
  const choose = tied(network, graph, renderer, colours, () => chosen.everything(), (nodes) => fitting(renderer, nodes));
  const rows = table(document.querySelector('#ties tbody'), network, host.dataset, words, say, choose);
  const fit = () => fitting(renderer, [...network.nodeShown.keys()].filter((n) => network.nodeShown[n]));
  const chosen = filters(controls, network, graph, renderer, colours, { ...words, say }, found, ({ accounts, pairs, period }) => {
    counts.textContent = [say(words.counts, { accounts, pairs }), period].filter(Boolean).join(' · ');
    host.dataset.nodes = accounts;
    host.dataset.edges = pairs;
    rows();
  }, fit);
  document.getElementById('network-files').append(picture(stage, renderer, words));
  pointing(network, graph, renderer, colours, host.dataset, stage, tell);
  zoom(stage, renderer, words, fit);
  // The browser may turn dark while the page is open.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { location.reload(); });
  // For tests and for whoever looks into the page.
  host.explorer = { network, graph, renderer };
  performance.mark('explorer-ready');
  host.dataset.ready = '';
  // Without them all else can be done.
  await load(host.dataset.days).then(chosen.days).catch((problem) => {
    console.error(problem);
    about.textContent = problem.message;
  });
  host.dataset.dated = '';
}

async function load(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.json();
}

function furnish(host, name) {
  const controls = document.createElement('form');
  controls.className = 'explorer-controls';
  controls.addEventListener('submit', (event) => event.preventDefault());
  const stage = document.createElement('div');
  stage.className = 'explorer-stage';
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', name);
  const frame = document.createElement('div');
  frame.className = 'explorer-frame';
  frame.append(stage);
  const foot = document.createElement('p');
  foot.className = 'explorer-foot';
  const counts = document.createElement('span');
  counts.setAttribute('role', 'status');
  const about = document.createElement('span');
  about.className = 'explorer-about';
  foot.append(counts, about);
  host.replaceChildren(controls, frame, foot);
  return { controls, stage, about, counts };
}

function describe(network, words, node) {
  const parts = [network.labels[node], network.sites[network.site[node]]];
  if (network.finding[node]) parts.push(say(words.finding, { n: network.finding[node] }), words.levels.find(([level]) => Number(level) === network.confidence[node])?.[1]);
  parts.push(say(words.ties, { n: network.degree[node] }));
  return parts.filter(Boolean).join(' · ');
}

// Texts as the server writes them: {name} is a value, {name|one|many} the form that the language asks for at it.
function say(text, values) {
  const { lang } = document.documentElement;
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) =>
    (many === undefined ? values[name].toLocaleString(lang) : new Intl.PluralRules(lang).select(values[name]) === 'one' ? one : many));
}

// For those without a wheel, and for the keyboard.
function zoom(stage, renderer, words, fit) {
  const camera = renderer.getCamera();
  const box = document.createElement('div');
  box.className = 'explorer-zoom';
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 200;
  for (const [sign, name, act] of [['+', words.closer, () => camera.animatedZoom({ duration })], ['−', words.farther, () => camera.animatedUnzoom({ duration })], ['⤢', words.all, fit]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', name);
    button.title = name;
    button.addEventListener('click', act);
    box.append(button);
  }
  stage.after(box);
}

// Brings some points into the middle, as large as they fit; everything where there are none.
function fitting(renderer, nodes) {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const n of nodes) {
    const { x, y } = renderer.getNodeDisplayData(n);
    [left, right, low, high] = [Math.min(left, x), Math.max(right, x), Math.min(low, y), Math.max(high, y)];
  }
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 300;
  if (left > right) renderer.getCamera().animatedReset({ duration });
  else renderer.getCamera().animate({ x: (left + right) / 2, y: (low + high) / 2, angle: 0, ratio: Math.max(0.02, 1.05 * Math.max(right - left, high - low)) }, { duration });
}
