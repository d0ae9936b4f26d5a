using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>
/// Tells the addresses that do something when they are asked for (vote, rate, mark as read, sign in), that open a form to do something
/// (reply, edit, report), or that show the same words in another dress (print, an old revision): a crawl asks for none of them.
/// </summary>
internal static partial class ActingAddress
{
    /// <summary>Whether an address is such a one.</summary>
    public static bool Is(Uri address) =>
        Parameter().IsMatch(address.Query) || Script().IsMatch(address.AbsolutePath) || Segment().IsMatch(address.AbsolutePath) || Bare().IsMatch(address.Query);

    // Keys that only deeds carry; names of deeds; "action" and "do" unless what they do is to show.
    [GeneratedRegex("""[?&;](?:_?wpnonce|nonce|(?:my_)?post_?key|sesc|csrf\w*|_?token|authenticity_token|form_token|hash|oldid|diff|undo\w*|printable|print|veaction|redlink|rating|rate|vote|up_?vote|down_?vote|bbp_reply_to|reply_?to(?:com)?|reply|quote\w*|answer|respond|edit|delete|remove|report|flag|like|unlike|react|mark\w*|watch|unwatch|(?:un)?subscribe\w*|bookmark\w*|favou?rite|follow|share|logout|login|redirect_to|add-to-cart|prev_next|goto|doprint|mailto|sendto\w*|tell_?a_?friend)(?:=|&|;|$)|[?&;](?:action|do|op|act|sa|mode|task)=(?!(?:view|show|display|read|article|threads?|topics?|posts?|comments?|index|list|cat\w*|section|archive|news|page|forum|board|linear|recent)(?:&|;|$|,))|[?&;]view=(?:next|prev\w*|unread|newest|print|getnewpost|getlastpost|findpost)(?:[&;#]|$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex("""/(?:posting|newreply|newthread|newpost|editpost|ratethread|ratepost|report|reputation|private|usercp|ucp|mcp|modcp|moderation|login|logout|register|subscription|subscriptions|printthread|sendthread|sendmessage|wp-login|wp-signup|wp-register|wp-comments-post|wp-cron|xmlrpc|poll|polls|cart|checkout|ajax|admin-ajax|post|edit|delete|vote|message_new|inscription|connexion)\.(?:php|html?|aspx?|cgi)$|/thread-\d+-(?:nextnewest|nextoldest|newpost|lastpost)\.html$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    // Whole segments at the end, or before a number: "/posts/9/react", "/comment/reply/5", "/threads/x.12/add-reply", "/user/login".
    [GeneratedRegex("""/(?:log-?in|log-?out|sign-?in|sign-?up|sign-?out|register|lost-password|reset-password|forgot|wp-admin|add-reply|reply|edit|delete|vote|upvote|downvote|rate|like|unlike|react|report|flag|subscribe|unsubscribe|watch|unwatch|bookmark|approve|moderate|quote|print|share|draft|mark-read|find-new|whats-new|connexion|inscription|deconnexion|cart|checkout|Sp[eé]cial:[^/]*|Special%3A[^/]*|Sp%C3%A9cial:[^/]*)(?:/\d+|/node/\d+(?:/.*)?)?/?$|/comment/reply/|/wp-admin/""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Segment();

    // "?post/9/vote", "?logout".
    [GeneratedRegex("""^\?(?:login|logout|register|lostpassword|ucp|connexion)(?:$|[&/;])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
