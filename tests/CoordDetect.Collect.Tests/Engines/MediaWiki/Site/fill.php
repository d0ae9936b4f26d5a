<?php
// Fills the wiki as people do: each comment is an edit of a talk page by its author, at its own time, signed with ~~~~.
// Writes what it wrote as JSON. The people are invented.

use MediaWiki\MediaWikiServices;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\IPUtils;
use Wikimedia\Timestamp\ConvertibleTimestamp;

require_once '/usr/share/mediawiki/maintenance/Maintenance.php';

class Fill extends Maintenance {
	private const PEOPLE = [ 'Odile Brézin', 'Marc-Antoine', 'Loïc T.', 'Zoé 1984', '192.0.2.7', 'Fée du Logis', 'Étienne_Rault', "L'Ami Pierrot" ];
	private const WORDS = [
		'Je suis d’accord avec la fusion des deux sections, mais pas avec le titre.', 'La source citée ne dit pas cela : il faut relire la page 12.',
		"Merci pour la relecture !\n\nJ’ai corrigé la date de 1887 et le lien mort.", 'Contre, faute de sources secondaires.',
		"Voici ce que je propose :\n* garder l’introduction ;\n* déplacer le tableau en annexe.\nQu’en pensez-vous ?", "'''Pour''', avec [[Accueil|cette réserve]] : « il ne faut pas tout réécrire ».",
		'<s>Je retire mon vote.</s> Finalement, je le maintiens.', 'Voir https://example.org/archives?a=1&b=2 pour le détail (en anglais).',
		'Notification envoyée. Quelqu’un a-t-il une photo libre de droits du pont vu depuis la rive gauche ?', 'Le 3 mars 2019, un autre contributeur disait déjà la même chose.',
	];
	private array $truth = [];
	private array $users = [];
	private int $clock;

	public function execute() {
		$this->clock = strtotime( '2024-01-09T07:41:00Z' );
		foreach ( self::PEOPLE as $at => $name ) $this->users[] = $this->person( $name, $at );
		foreach ( [ 'Pont de la Trinquette', 'Café Volubile', 'Pont de la Trinquette/Archive 1' ] as $number => $page ) $this->talk( $page, $number );
		$this->tavern( 'Taverne' );
		$this->output( json_encode( $this->truth, JSON_UNESCAPED_UNICODE ) . "\n" );
	}

	private function person( string $name, int $at ): User {
		if ( IPUtils::isIPAddress( $name ) ) return User::newFromName( $name, false );
		$user = User::newFromName( $name );
		$user->addToDatabase();
		if ( $at % 3 === 2 ) {
			$options = MediaWikiServices::getInstance()->getUserOptionsManager();
			$options->setOption( $user, 'nickname', "[[Utilisateur:{$user->getName()}|<span style=\"color:#a33\">''Signature de {$user->getName()}''</span>]] <sup>[[Discussion utilisateur:{$user->getName()}|☎]]</sup>" );
			$options->setOption( $user, 'fancysig', true );
			$user->saveSettings();
		}
		return $user;
	}

	// Three sections of seven comments: a question, answers to it, answers to answers; the fifth comment takes the indentation back.
	private function talk( string $page, int $number ): void {
		$levels = [ 0, 1, 2, 1, 2, 3, 0 ];
		for ( $section = 0; $section < 3; $section++ ) {
			$open = [];
			foreach ( $levels as $step => $level ) {
				$count = count( $this->truth );
				$this->clock += 60 * ( 37 + 211 * ( $count % 11 ) ) + 86400 * ( $count % 5 );
				$words = self::WORDS[( $count * 7 + $number ) % count( self::WORDS )];
				$user = $this->users[( $count * 3 + $section ) % count( $this->users )];
				$heading = $step === 0 ? "\n== Section " . ( $section + 1 ) . " : que faire ? ==\n" : "\n";
				$this->append( $page, $user, $heading . $this->indented( $words, $level ) . ' ~~~~' );
				$open = array_slice( $open, 0, $level );
				$open[] = $this->note( $page, $user, $open ? end( $open ) : null, $this->plain( $words ) );
			}
		}
	}

	// What else is written on talk pages: votes, quotes, indentation taken back, two people in a paragraph, unsigned words that others signed.
	private function tavern( string $page ): void {
		$this->append( $page, $this->users[0], "{| class=\"wikitable\"\n| Archives : [[Discussion:Pont de la Trinquette/Archive 1|2023]]\n|}\nBienvenue à la taverne ; signez vos messages.\n" );
		$this->say( $page, 0, null, "\n== Vote ==\n# '''Pour''', sans réserve aucune. ~~~~", 'Pour, sans réserve aucune.' );
		$this->say( $page, 1, null, "\n# Contre. Le plan actuel suffit. ~~~~", 'Contre. Le plan actuel suffit.' );
		$vote = $this->say( $page, 3, null, "\n# Pour, mais plus tard. ~~~~", 'Pour, mais plus tard.' );
		$this->say( $page, 5, $vote, "\n#: Plus tard, c’est quand ? ~~~~", 'Plus tard, c’est quand ?' );
		$first = $this->say( $page, 4, null, "\n== Citations ==\n<blockquote>Le pont fut bâti en 1887 par la commune.</blockquote>\nCette phrase est fausse, selon moi. ~~~~", 'Cette phrase est fausse, selon moi.' );
		$second = $this->say( $page, 5, $first, "\n:Le registre dit 1889. ~~~~", 'Le registre dit 1889.' );
		$this->say( $page, 6, $second, "\n::On a donc deux dates. ~~~~", 'On a donc deux dates.' );
		$this->say( $page, 7, null, "\n<span class=\"outdent-template\">┌────────┘</span><br>Revenons à la marge pour la suite. ~~~~", 'Revenons à la marge pour la suite.' );
		$this->say( $page, 0, null, "\n== Un paragraphe ==\nQuelqu’un peut-il vérifier le plan ? ~~~~", 'Quelqu’un peut-il vérifier le plan ?' );
		$this->say( $page, 1, null, ' Je l’ai vérifié ce matin même. ~~~~', 'Je l’ai vérifié ce matin même.' );
		$name = $this->users[3]->getName();
		$this->say( $page, 3, null, "\n== Sans signature ==\nJe passe souvent par là sans signer. <small>— ''Le message qui précède, non signé, a été déposé par [[Utilisateur:$name|$name]] ([[Discussion utilisateur:$name|discuter]]), le ~~~~~''</small>", 'Je passe souvent par là sans signer.' );
		$this->append( $page, $this->users[2], "\n== Sans personne ==\nUne note que personne n’a signée." );
	}

	private function say( string $page, int $who, ?string $parent, string $wikitext, string $words ): string {
		$this->append( $page, $this->users[$who], $wikitext );
		$id = $this->note( $page, $this->users[$who], $parent, $words );
		$this->clock += 4500;
		return $id;
	}

	// Identifiers as wikis write them: c-Name-20240109081800.
	private function note( string $page, User $user, ?string $parent, string $words ): string {
		$minute = intdiv( $this->clock, 60 ) * 60;
		$id = 'c-' . str_replace( ' ', '_', $user->getName() ) . '-' . gmdate( 'YmdHis', $minute );
		$this->truth[] = [ 'id' => $id, 'parent' => $parent, 'author' => $user->getName(), 'time' => $minute, 'kind' => 'comment',
			'thread' => $GLOBALS['wgServer'] . '/index.php?title=' . wfUrlencode( Title::newFromText( "Discussion:$page" )->getPrefixedDBkey() ), 'text' => $words ];
		return $id;
	}

	private function indented( string $words, int $level ): string {
		$mark = str_repeat( ':', $level );
		$lines = array_filter( explode( "\n", $words ), static fn ( $line ) => $level === 0 || $line !== '' );
		return implode( "\n", array_map( static fn ( $line ) => $mark . $line, $lines ) );
	}

	private function plain( string $words ): string {
		return str_replace( [ "'''", '[[Accueil|', ']]', '<s>', '</s>', "\n*" ], [ '', '', '', '', '', "\n" ], $words );
	}

	private function append( string $page, User $user, string $text ): void {
		ConvertibleTimestamp::setFakeTime( $this->clock );
		$services = MediaWikiServices::getInstance();
		$wiki = $services->getWikiPageFactory()->newFromTitle( Title::newFromText( "Discussion:$page" ) );
		$before = $wiki->exists() ? $wiki->getContent()->getText() : '';
		$content = ContentHandler::makeContent( $before . $text, $wiki->getTitle() );
		$options = ParserOptions::newFromUser( $user );
		$options->setTimestamp( wfTimestamp( TS_MW, $this->clock ) );
		$signed = $services->getContentTransformer()->preSaveTransform( $content, $wiki->getTitle(), $user, $options );
		$updater = $wiki->newPageUpdater( $user );
		$updater->setContent( SlotRecord::MAIN, $signed );
		$updater->saveRevision( CommentStoreComment::newUnsavedComment( 'réponse' ), EDIT_SUPPRESS_RC );
	}
}

$maintClass = Fill::class;
require_once RUN_MAINTENANCE_IF_MAIN;
