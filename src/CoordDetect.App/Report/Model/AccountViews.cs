using CoordDetect.Core.Corpus;

namespace CoordDetect.App.Report.Model;

/// <summary>Makes accounts ready to be shown.</summary>
internal static class AccountViews
{
    public static AccountView Of(CommentCorpus corpus, int account)
    {
        Account profile = corpus.AccountAt(account);
        string? name = profile.Name is null || profile.Name == profile.Handle ? null : DisplayText.Name(profile.Name);
        return new AccountView(account, DisplayText.Name(profile.Handle), DisplayText.Name(profile.Site), name);
    }
}
