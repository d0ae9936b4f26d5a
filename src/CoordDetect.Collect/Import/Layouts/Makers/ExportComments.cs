using CoordDetect.Collect.Import.Exports;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>exportcomments.com: rows about the export, then the comments, numbered "1" and "1-1" where one answers another.</summary>
internal static class ExportComments
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        new("exportcomments", "exportcomments")
        {
            Needs = ["Comment", "Date", "Name|Name (click to view profile)|Username|Author", "Profile ID|Comment ID|SubId|(view source)|Name (click to view profile)|Live video timestamp"],
            Thread = "$.URL|$.Post URL|$.Link",
            CommentId = "Comment ID",
            Number = "#1|#2|Id",
            NumberBelow = "#2|SubId",
            Account = "Profile ID|Author ID|User ID|Profile URL|Username",
            Name = "Name|Name (click to view profile)|Author|Username",
            Text = "Comment",
            Time = "Date",
            IsDayFirst = true,
            Url = "(view source)|Link|Comment URL",
            Kept = [("likes", "Likes"), ("stars", "Rating|Stars"), ("followers", "Followers")],
            Finish = (comment, _) => comment with { Platform = ServiceOf(comment.Thread ?? comment.Url) ?? comment.Platform },
        },
    ];

    // The service is named by the address that was exported.
    private static string? ServiceOf(string? address) => ExportFields.HostOf(address)?.Split('.') switch
    {
        [.., "youtu", "be"] => "youtube",
        [.., "x" or "twitter", "com"] => "x",
        [.., ("facebook" or "instagram" or "youtube" or "tiktok" or "linkedin" or "reddit" or "vk" or "threads" or "twitch" or "vimeo" or "trustpilot") and var name, _] => name,
        _ => null,
    };
}
