// Keys for those who look at many findings: j and k for the next and the one before, v or 1 to 5 for the verdict, e for the exports, / for the search.
// Reasons that were begun are kept until they are sent, in this browser only. Pages work without it.
const typing = (target) => target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === '/') {
    const search = document.querySelector('.case-nav a[href$="/search"]');
    if (search) { event.preventDefault(); location.href = search.href; }
    return;
  }
  if (event.key === 'v') {
    const choice = document.querySelector('.review-verdict input[type=radio], [data-key="v"]');
    if (choice) { event.preventDefault(); choice.focus(); choice.scrollIntoView({ block: 'nearest' }); }
    return;
  }
  const thing = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!thing) return;
  event.preventDefault();
  if (thing.matches('a')) location.href = thing.href;
  else if (thing.matches('details')) { thing.open = !thing.open; thing.querySelector('summary').focus(); }
  else if (thing.matches('form')) thing.querySelector('select, input').focus();
  else if (thing.matches('input[type=radio]')) { thing.checked = true; document.querySelector('.review-verdict input[name=reason]').focus(); }
});
for (const form of document.querySelectorAll('form[data-draft]')) {
  const place = 'draft:' + form.dataset.draft;
  const reason = form.querySelector('[name=reason]');
  try {
    if (!reason.value) reason.value = localStorage.getItem(place) ?? '';
    reason.addEventListener('input', () => localStorage.setItem(place, reason.value));
    form.addEventListener('submit', () => sessionStorage.setItem('sent', place));
    const sent = sessionStorage.getItem('sent');
    if (sent && new URLSearchParams(location.search).get('done')?.startsWith('judged')) { localStorage.removeItem(sent); if (sent === place) reason.value = ''; }
    sessionStorage.removeItem('sent');
  } catch { /* A browser that keeps nothing keeps no drafts. */ }
}
