// The network of a case: WebGL through sigma, filters by signal, confidence and weight, points that lead to accounts and lines that lead to evidence.
// Where the points stand was found on the server.
import { build, decode } from './network.js';
import { draw, palette } from './drawing.js';
import { filters } from './filters.js';
import { finding, pointing } from './pointing.js';

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
  const answer = await fetch(host.dataset.source, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const network = decode(await answer.json());
  const { controls, stage, about, counts } = furnish(host, words.label);
  const colours = palette();
  const graph = build(network, colours, stage.clientWidth);
  const renderer = draw(graph, stage);
  const tell = (node) => { about.textContent = node === null ? '' : describe(network, words, node); };
  finding(controls, network, graph, renderer, words.find, tell);
  filters(controls, network, graph, renderer, colours, words, ({ accounts, pairs }) => {
    counts.textContent = say(words.counts, { accounts, pairs });
    host.dataset.nodes = accounts;
    host.dataset.edges = pairs;
  });
  pointing(network, graph, renderer, colours, host.dataset, stage, tell);
  zoom(stage, renderer, words);
  // The browser may turn dark while the page is open.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { location.reload(); });
  // For tests and for whoever looks into the page.
  host.explorer = { network, graph, renderer };
  performance.mark('explorer-ready');
  host.dataset.ready = '';
}

function furnish(host, name) {
  const controls = document.createElement('form');
  controls.className = 'explorer-controls';
  controls.addEventListener('submit', (event) => event.preventDefault());
  const stage = document.createElement('div');
  stage.className = 'explorer-stage';
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', name);
  const foot = document.createElement('p');
  foot.className = 'explorer-foot';
  const counts = document.createElement('span');
  counts.setAttribute('role', 'status');
  const about = document.createElement('span');
  about.className = 'explorer-about';
  foot.append(counts, about);
  host.replaceChildren(controls, stage, foot);
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
function zoom(stage, renderer, words) {
  const camera = renderer.getCamera();
  const box = document.createElement('div');
  box.className = 'explorer-zoom';
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 200;
  for (const [sign, name, act] of [['+', words.closer, () => camera.animatedZoom({ duration })], ['−', words.farther, () => camera.animatedUnzoom({ duration })], ['⤢', words.all, () => camera.animatedReset({ duration })]]) {
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
