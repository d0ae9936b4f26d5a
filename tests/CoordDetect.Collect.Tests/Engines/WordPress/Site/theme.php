<?php
// Changes the theme: php theme.php NAME
require __DIR__ . '/wp-load.php';
switch_theme($argv[1]);
