// From when to when: only ties that have evidence in the period are shown. When that is comes after the picture, which need not wait for it.
import { label } from './filters.js';

const DAY_MS = 86400000;

export function period(form, network, words, ask) {
  const lang = document.documentElement.lang;
  const dates = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
  const [from, until] = [slider(form, words.from), slider(form, words.until)];
  const chosen = { within: null, said: '' };
  let days = null;
  const tell = () => {
    for (const one of [from, until]) {
      one.told.textContent = dates.format((days.first + Number(one.range.value)) * DAY_MS);
      one.range.setAttribute('aria-valuetext', one.told.textContent);
    }
  };
  const choose = (moved, other, isPast) => {
    // The one that is moved takes the other along.
    if (isPast(Number(moved.range.value), Number(other.range.value))) other.range.value = moved.range.value;
    tell();
    const [low, high] = [Number(from.range.value), Number(until.range.value)];
    const isAll = low === 0 && high === days.span;
    chosen.within = isAll ? null : within(days, low, high, network.a.length);
    chosen.said = isAll ? '' : [dates.formatRange((days.first + low) * DAY_MS, (days.first + high) * DAY_MS), days.undated > 0 ? words.say(words.undated, { n: days.undated }) : ''].filter(Boolean).join(' · ');
    ask();
  };
  from.range.addEventListener('input', () => choose(from, until, (one, two) => one > two));
  until.range.addEventListener('input', () => choose(until, from, (one, two) => one < two));
  return {
    chosen,
    everything: () => {
      [from.range.value, until.range.value] = [0, from.range.max];
      [chosen.within, chosen.said] = [null, ''];
      if (days?.edge.length > 0) tell();
    },
    // The days as the server sends them.
    load: (data) => {
      days = read(data, network);
      for (const one of [from, until]) {
        one.range.max = days.span;
        one.range.disabled = days.edge.length === 0;
      }
      [from.range.value, until.range.value] = [0, days.span];
      if (days.edge.length > 0) tell();
      else from.told.textContent = words.timeless;
    },
  };
}

function slider(form, text) {
  const range = document.createElement('input');
  // No output: a label would take it for what it names.
  const told = document.createElement('span');
  Object.assign(range, { type: 'range', min: 0, max: 0, value: 0, step: 1, disabled: true, autocomplete: 'off' });
  label(form, text, range).insertBefore(told, range);
  return { range, told };
}

// By the places of the ties; those that are not drawn are left out.
function read(data, network) {
  const placeOf = new Map();
  for (let e = 0; e < network.edgeIds.length; e += 1) placeOf.set(network.edgeIds[e], e);
  const days = { first: data.first, span: 0, edge: [], from: [], last: [], undated: 0 };
  let id = 0;
  const dated = new Set();
  for (let i = 0; i < data.edge.length; i += 1) {
    id += data.edge[i];
    const place = placeOf.get(id);
    if (place === undefined) continue;
    dated.add(place);
    days.edge.push(place);
    days.from.push(data.from[i]);
    days.last.push(data.from[i] + data.days[i]);
    days.span = Math.max(days.span, data.from[i] + data.days[i]);
  }
  days.undated = network.edgeIds.length - dated.size;
  return days;
}

// A coincidence lies in a period where both its comments do.
function within(days, low, high, edges) {
  const shown = new Uint8Array(edges);
  for (let i = 0; i < days.edge.length; i += 1) if (days.from[i] >= low && days.last[i] <= high) shown[days.edge[i]] = 1;
  return shown;
}
