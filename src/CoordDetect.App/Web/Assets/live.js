// Makes progress move where a page shows any; pages work without it.
for (const job of document.querySelectorAll('[data-job]')) {
  const events = new EventSource(job.dataset.job);
  events.onmessage = (event) => {
    const state = JSON.parse(event.data);
    job.querySelector('.job-text').textContent = state.text;
    const bar = job.querySelector('progress');
    if (state.share === null) bar.removeAttribute('value'); else bar.value = state.share;
    if (!state.open) { events.close(); location.reload(); }
  };
}
