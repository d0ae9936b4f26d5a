<?php
// Installs the blog in French and writes three posts with comments, nested ones, pingbacks and trackbacks through WordPress's own code.
// Prints what it wrote, as JSON: the truth that a crawl is held against.
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
// No mail announces the new blog.
function wp_new_blog_notification() {}
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Le blog des voisins', 'redaction', 'redaction@blog.example', true, '', 'secret', 'fr_FR');
wp_delete_comment(1, true);
wp_delete_post(1, true);
foreach ([
    'permalink_structure' => '/%year%/%monthnum%/%postname%/', 'timezone_string' => 'Europe/Paris', 'date_format' => 'j F Y', 'time_format' => 'G \h i \m\i\n',
    'page_comments' => 1, 'comments_per_page' => 20, 'default_comments_page' => 'newest', 'thread_comments' => 1, 'thread_comments_depth' => 5,
    'show_avatars' => 1, 'posts_per_rss' => 60, 'blogdescription' => 'Nouvelles du quartier',
] as $name => $value) update_option($name, $value);
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules();
mt_srand(20120228);

$people = ['Anaïs', 'Jean-Pierre L.', 'Loïc & Maëlle', 'M. Dupont', 'zoé_42', "Aude d'Orsay", 'Команда', '王小明', 'Bruno « le vrai »', 'Marie <3', 'Hervé', 'Ines'];
$openings = ['Bien vu', "Je ne suis pas d'accord", 'Merci pour cet article', 'À mon avis', "C'est faux", 'Quelle honte', 'Bravo', 'Une question'];
$endings = ['le maire devra répondre', "l'eau n'était pas potable", 'on verra bien en 2013', 'il y a 3 ans que cela dure', 'lisez la page 2 du rapport', 'tout le monde le sait', 'rien ne change', '« on » nous ment'];

function written(int $post, int $parent, string $author, string $site, string $type, string $content, int $time): int {
    $local = (new DateTime('@' . $time))->setTimezone(new DateTimeZone('Europe/Paris'))->format('Y-m-d H:i:s');
    // Through the filters that a visitor's words pass on their way in; notices come in on other ways.
    $clean = $type === 'comment' ? 'wp_filter_comment' : fn ($data) => $data;
    return wp_insert_comment($clean(wp_slash([
        'comment_author_IP' => '', 'comment_agent' => '', 'comment_post_ID' => $post, 'comment_parent' => $parent, 'comment_author' => $author, 'comment_author_email' => md5($author) . '@mail.example',
        'comment_author_url' => $site, 'comment_content' => $content, 'comment_type' => $type, 'comment_approved' => 1,
        'comment_date' => $local, 'comment_date_gmt' => gmdate('Y-m-d H:i:s', $time),
    ])));
}

$truth = [];
$posts = ['Le marché couvert' => 170, "L'école, encore" => 100, 'Budget 2012' => 30];
foreach ($posts as $title => $count) {
    // Spread over the change to summer time.
    $time = gmmktime(7, 3, 11, 3, 24, 2012);
    $post = wp_insert_post(['post_title' => $title, 'post_content' => "<!-- wp:paragraph -->\n<p>Ce que nous savons du sujet, écrit le 3 mars 2012 à 10 h 30.</p>\n<!-- /wp:paragraph -->",
        'post_status' => 'publish', 'post_author' => 1, 'post_date' => '2012-03-24 08:00:00', 'comment_status' => 'open', 'ping_status' => 'open']);
    $made = [];
    for ($i = 0; $i < $count; $i++) {
        $time += mt_rand(60, 5400);
        // The hour that clocks skip: WordPress reads the UTC times of its REST answers as local ones, and shifts those in this hour by another.
        while ((new DateTime(gmdate('Y-m-d H:i:s', $time), new DateTimeZone('Europe/Paris')))->format('Y-m-d H:i:s') !== gmdate('Y-m-d H:i:s', $time)) $time += 3600;
        $parent = ($i > 0 && mt_rand(0, 99) < 55) ? $made[mt_rand(max(0, count($made) - 40), count($made) - 1)] : null;
        if ($parent !== null && $parent['depth'] >= 5) $parent = null;
        $author = $people[mt_rand(0, count($people) - 1)];
        $content = $openings[mt_rand(0, 7)] . ', ' . $endings[mt_rand(0, 7)] . " (n° $i)." . ($i % 7 ? '' : "\n\nVoir <a href=\"https://journal.example/$i\">ceci</a>, ou &lt;rien&gt;.");
        $id = written($post, $parent['id'] ?? 0, $author, $i % 3 ? '' : 'https://voisin.example/', 'comment', $content, $time);
        $made[] = ['id' => $id, 'depth' => ($parent['depth'] ?? 0) + 1];
        $truth[] = ['id' => (string) $id, 'parent' => $parent === null ? null : (string) $parent['id'], 'author' => $author, 'time' => $time, 'kind' => 'comment',
            'thread' => get_permalink($post), 'text' => html_entity_decode(wp_strip_all_tags($content))];
        if ($i % 25 == 9) {
            // The forms that wp-includes/class-wp-xmlrpc-server.php and wp-trackback.php give them.
            $notice = $i % 50 == 9 ? ['pingback', "[&#8230;] comme le dit ce blog n° $i [&#8230;]"] : ['trackback', "<strong>Un autre avis</strong>\n\nNous en parlons aussi, n° $i&#8230;"];
            $id = written($post, 0, "Un autre blog n° $i", "https://autre.example/$i", $notice[0], $notice[1], $time + 30);
            $truth[] = ['id' => (string) $id, 'parent' => null, 'author' => '', 'time' => $time + 30, 'kind' => 'trackback', 'thread' => get_permalink($post), 'text' => ''];
        }
    }
}
echo json_encode($truth, JSON_UNESCAPED_UNICODE);
