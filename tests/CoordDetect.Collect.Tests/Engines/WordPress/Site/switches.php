<?php
// Turns the REST interface and the feeds off for strangers, in the way of the usual plugins, while the file "closed" lies beside it.
if (file_exists(__DIR__ . '/closed')) {
    add_filter('rest_authentication_errors', fn ($result) => new WP_Error('rest_disabled', 'The REST API is disabled.', ['status' => 401]));
    remove_action('wp_head', 'rest_output_link_wp_head', 10);
    remove_action('template_redirect', 'rest_output_link_header', 11);
    remove_action('wp_head', 'feed_links', 2);
    remove_action('wp_head', 'feed_links_extra', 3);
}
