// Fills an installed NodeBB (argument 1: its folder) with its own functions, and says what it wrote, one post a line. NodeBB itself lets
// nobody choose when a post was written; its functions do.
'use strict'
const path = require('path')
const { promisify } = require('util')
const folder = process.argv[2]
process.chdir(folder)
const own = (name) => require(path.join(folder, name))
const nconf = own('node_modules/nconf')
nconf.file({ file: path.join(folder, 'config.json') })
nconf.defaults({ base_dir: folder, themes_path: path.join(folder, 'node_modules'), views_dir: path.join(folder, 'public/templates'), upload_path: '/public/uploads', relative_path: '', isPrimary: 'true', isCluster: 'false' })
own('node_modules/winston').level = 'error'
const call = (object, name) => promisify(object[name].bind(object))

const Said = [
  ['Le pont est-il **trop large** pour la rue ?', 'Le pont est-il trop large pour la rue ?'],
  ['Chez nous, le chantier dure depuis *mars*.', 'Chez nous, le chantier dure depuis mars.'],
  ['J’ai lu [ce rapport](https://example.org/rapport) hier soir.', 'J’ai lu ce rapport hier soir.'],
  ['- les piétons\n- les vélos', 'les piétons\nles vélos'],
  ['Le 3 mars 2021, on nous avait promis la fin & le retour du bus.', 'Le 3 mars 2021, on nous avait promis la fin & le retour du bus.']
]
const People = ['Odile Brézin', 'marc', 'fée du logis', 'Zoé', 'leo.m']

const main = async () => {
  const db = own('src/database')
  await call(db, 'init')()
  // Plugins that ask other hosts for pictures.
  await call(db, 'sortedSetRemove')('plugins:active', ['nodebb-plugin-emoji-extended', 'nodebb-plugin-emoji-one', 'nodebb-plugin-soundpack-default'])
  const meta = own('src/meta')
  await call(meta.configs, 'init')()
  // A busy machine is no reason to send readers away.
  await call(meta.configs, 'set')('eventLoopCheckEnabled', 0)
  Object.assign(meta.config, { postDelay: 0, initialPostDelay: 0, newbiePostDelay: 0 })
  const user = own('src/user'); const topics = own('src/topics'); const posts = own('src/posts'); const categories = own('src/categories')
  const say = (post) => process.stdout.write(JSON.stringify(post) + '\n')
  const uids = []
  for (const username of People) uids.push(await call(user, 'create')({ username, password: 'motdepasse', timestamp: 1577836800000 }))
  await call(user, 'setUserFields')(uids[1], { signature: 'Marc, de la rive gauche', picture: 'https://example.org/marc.png' })
  const { cid } = await call(categories, 'create')({ name: 'Le quartier', description: 'Tout ce qui s’y passe' })
  let clock = 1709280000
  let number = 0
  for (const [title, count] of [['Le pont', 47], ['La gare', 3], ['Le marché', 1]]) {
    const here = []
    let topic = null
    for (let i = 0; i < count; i++) {
      clock += 3601 + 977 * (i % 13)
      const who = number % People.length
      const answered = i > 1 && i % 3 > 0 ? here[(i * 7) % here.length] : null
      // An answer that began with all the words of what it answers would be read as quoting them.
      const what = answered && answered.what === number % Said.length ? (number + 1) % Said.length : number % Said.length
      const quotes = answered && i % 2 === 0
      let content = `${Said[what][0]}\n\nNuméro ${number}.`
      if (quotes) content = `@${answered.slug} a dit dans [${title}](/post/${answered.pid}) :\n> ${answered.raw.split('\n').join('\n> ')}\n\n${content}`
      let pid
      if (!topic) {
        const made = await call(topics, 'post')({ uid: uids[who], cid, title, content, timestamp: clock * 1000 })
        topic = made.topicData
        pid = made.postData.pid
      } else pid = (await call(topics, 'reply')({ uid: uids[who], tid: topic.tid, content, toPid: answered ? answered.pid : undefined, timestamp: clock * 1000 })).pid
      here.push({ pid, what, raw: Said[what][0], slug: await call(user, 'getUserField')(uids[who], 'userslug') })
      // Deleted posts leave no words, answers to them stay.
      const deleted = i % 11 === 5
      if (deleted) await call(posts, 'delete')(pid, uids[who])
      if (!deleted) say({ id: String(pid), parent: answered ? String(answered.pid) : null, author: People[who], time: clock, kind: i ? 'comment' : 'post', thread: `/topic/${topic.slug}`, text: `${Said[what][1]} Numéro ${number}.` })
      number++
    }
  }
  process.exit(0)
}
main().catch((problem) => { console.error(problem); process.exit(1) })
