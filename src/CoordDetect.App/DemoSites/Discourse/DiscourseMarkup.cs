using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CoordDetect.App.DemoSites.Discourse;

/// <summary>Writes posts as Discourse cooks them: a quote of the post that is answered, then paragraphs.</summary>
internal static class DiscourseMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The markup of a post.</summary>
    public static string Cooked(DemoThread topic, DemoPost post)
    {
        string own = BodyMarkup.Paragraphs(post.Body.Own, "rel=\"noopener nofollow ugc\"").Value;
        if (post.Parent is not { } parent) return own;
        string name = Encoder.Encode(parent.Member.Handle), quote = BodyMarkup.Paragraphs(post.Body.Quote ?? parent.Body.Excerpt(), "rel=\"noopener nofollow ugc\"").Value;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <aside class="quote no-group" data-username="{name}" data-post="{parent.Number}" data-topic="{topic.Id}">
            <div class="title">
            <div class="quote-controls"></div>
            {name}:</div>
            <blockquote>
            {quote}</blockquote>
            </aside>
            {own}
            """);
    }
}
