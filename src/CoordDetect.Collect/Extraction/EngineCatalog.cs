using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction;

/// <summary>The engines whose markup is known. A new engine is a folder, a page in docs/extractors, and a line here.</summary>
internal static class EngineCatalog
{
    /// <summary>All profiles.</summary>
    public static IReadOnlyList<EngineProfile> Profiles { get; } =
    [
        WordPress.WordPressMarkup.Profile,
        PhpBb.PhpBbMarkup.ProSilver,
        PhpBb.PhpBbMarkup.SubSilver,
        VBulletin.VBulletinMarkup.Version3,
        VBulletin.VBulletinMarkup.Version4,
        VBulletin.VBulletinMarkup.Version5,
        XenForo.XenForoMarkup.Version2,
        XenForo.XenForoMarkup.Version1,
        Smf.SmfMarkup.Profile,
        MyBb.MyBbMarkup.Profile,
        Invision.InvisionMarkup.Version4,
        Invision.InvisionMarkup.Version3,
        Discourse.DiscourseMarkup.Crawler,
        Flarum.FlarumMarkup.Profile,
        NodeBb.NodeBbMarkup.Profile,
        Vanilla.VanillaMarkup.Profile,
        FluxBb.FluxBbMarkup.Profile,
        StackExchange.StackExchangeMarkup.Profile,
        Quora.QuoraMarkup.Profile,
        Reddit.RedditMarkup.Old,
        Reddit.RedditMarkup.Shreddit,
        HackerNews.HackerNewsMarkup.Profile,
        Slashdot.SlashdotMarkup.Profile,
        Lemmy.LemmyMarkup.Profile,
        Lobsters.LobstersMarkup.Profile,
        MesDiscussions.MesDiscussionsMarkup.Profile,
        JeuxVideo.JeuxVideoMarkup.Profile,
        Blogger.BloggerMarkup.Threaded,
        Blogger.BloggerMarkup.Listed,
        OverBlog.OverBlogMarkup.Profile,
        Dotclear.DotclearMarkup.Profile,
        Spip.SpipMarkup.Profile,
        Isso.IssoMarkup.Profile,
        Waline.WalineMarkup.Profile,
        Artalk.ArtalkMarkup.Profile,
        Twikoo.TwikooMarkup.Profile,
        Commento.CommentoMarkup.Profile,
        Coral.CoralMarkup.Profile,
        Reviews.ReviewMarkup.Amazon,
        Reviews.ReviewMarkup.GoogleMaps,
        Reviews.ReviewMarkup.GooglePlay,
        Drupal.DrupalMarkup.Profile,
        Disqus.DisqusMarkup.Rendered,
        BbPress.BbPressMarkup.Profile,
        FacebookMobile.FacebookMobileMarkup.Profile,
        Structured.StructuredMarkup.Microdata,
        Structured.StructuredMarkup.Microformats,
    ];
}
