<?php
// What a web server's rewrite rules do: files as they are, everything else to WordPress.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) return false;
$file = rtrim($_SERVER['DOCUMENT_ROOT'] . $path, '/') . '/index.php';
if (strpos($path, '/wp-admin') !== 0) $file = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF'] = '/index.php';
require $file;
