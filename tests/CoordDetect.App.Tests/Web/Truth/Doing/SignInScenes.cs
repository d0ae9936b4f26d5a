using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Storage.Access;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Coming in: by the link that is printed, by a name and a password, or not at all.</summary>
internal static class SignInScenes
{
    private static readonly Saying Note = new("web.signin.note");

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger);
        string link = stage.App.Server.OpenFirst[stage.App.Server.Address.Length..];
        await stage.LeaveAsync();
        await stage.HoldAsync("signin", "nobody has a name yet", "/signin", Note);
        await stage.HoldAsync("signin", "the link again", link, new("web.signin.link-used"), Note);
        await stage.Reader.PostAsync("/signin", ("name", "nadia"), ("password", "guessed at random"));
        stage.Hold("signin", "an unknown name", new("web.signin.failed"), Note);
        await stage.AddUserAsync("nadia", UserRole.Analyst);
        await stage.AddUserAsync("admin", UserRole.Admin);
        // From now on the program prints no link when it is started again.
        await stage.HoldAsync("signin", "there are users", "/signin");
        await stage.HoldAsync("signin", "the link, with users", link, new Saying("web.signin.link-none"));
        await WithUsersAsync(stage);
    }

    private static async Task WithUsersAsync(Stage stage)
    {
        await stage.SignInAsync("nadia");
        Assert.Equal("/cases", stage.Reader.Place.AbsolutePath);
        await stage.HoldAsync("page", "of an admin, for an analyst", "/users", new Saying("web.problem.forbidden.what"));
        await stage.HoldAsync("page", "that there is not", "/nothing", new Saying("web.problem.missing.what"));
        await stage.Reader.SendAsync("/cases", new FormUrlEncodedContent([KeyValuePair.Create("name", "x")]));
        stage.Hold("page", "a form without its token", new Saying("web.problem.stale.what"));
        using (ByteArrayContent garbage = new("--zz\r\nno header of a part\r\n\r\nx\r\n--zz--\r\n"u8.ToArray()))
        {
            garbage.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=zz");
            await stage.Reader.SendAsync("/cases", garbage);
        }
        stage.Hold("page", "a form that cannot be read", new Saying("web.problem.refused.what"));
        await stage.HoldAsync("page", "that there is", "/cases", new Saying("web.cases.none"), new Saying("web.cases.begin"));
        User nadia = (await stage.App.Store.Users.ListAsync()).Single(u => u.Name == "nadia");
        await stage.App.Store.Users.ChangeAsync(nadia.Id, UserRole.Analyst, disabled: true);
        // The password is right, and the sentence must be true of that, too.
        await stage.SignInAsync("nadia");
        Assert.Equal("/signin", stage.Reader.Place.AbsolutePath);
        stage.Hold("signin", "somebody who may not sign in", new Saying("web.signin.failed"));
        await BlockedAsync(stage);
    }

    private static async Task BlockedAsync(Stage stage)
    {
        for (int i = 0; i < 5; i++) await stage.Reader.PostAsync("/signin", ("name", "admin"), ("password", $"guess {i}"));
        await stage.Reader.PostAsync("/signin", ("name", "admin"), ("password", Stage.Password));
        // The right password counts as little as a wrong one, until that time.
        stage.Hold("signin", "after five guesses", new Saying("web.signin.blocked", Values.Any));
        Assert.Equal(429, (int)stage.Reader.Last.StatusCode);
        await stage.HoldAsync("signin", "asked for anew", "/signin");
    }
}
