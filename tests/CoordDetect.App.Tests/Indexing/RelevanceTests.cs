using CoordDetect.App.Indexing;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Indexing;

/// <summary>
/// Forty things that people would type, twenty in French and twenty in English, each with the comments that they mean. Nothing else is found; and what light stems
/// cannot bring together is named: a noun and its verb (remboursement, remboursez), some forms of a verb (recommandons, closed), the people of a verb (gagner, gagnants).
/// </summary>
public sealed class RelevanceTests(RelevantCase relevant) : IClassFixture<RelevantCase>
{
    [Theory]
    [InlineData("sucre", "f01 f02 f25")]
    [InlineData("trop sucré", "f01")]
    [InlineData("recommander", "f03 f04", "f04")]
    [InlineData("délicieuse", "f04")]
    [InlineData("usine", "f05 f06 f07")]
    [InlineData("fermeture usine", "f05 f06", "f05")]
    [InlineData("\"usine de vauriac\"", "f05")]
    [InlineData("greve", "f07 f08")]
    [InlineData("acheter bouteille", "f10")]
    [InlineData("remboursement", "f10 f11", "f10")]
    [InlineData("école maire", "f12 f13")]
    [InlineData("plombier vauriac", "f14")]
    [InlineData("plombiers", "f14 f15")]
    [InlineData("concours -truqué", "f16 f17")]
    [InlineData("gagner concours", "f16 f17 f18", "f18")]
    [InlineData("l'été limonade", "f19")]
    [InlineData("coeur", "f19")]
    [InlineData("eau", "f21 f22")]
    [InlineData("enquêtes mairie", "f22 f23")]
    [InlineData("recete~ citron", "f25")]
    [InlineData("drink sweet", "e01")]
    [InlineData("drinks", "e01 e02")]
    [InlineData("recommend", "e03 e04")]
    [InlineData("delicious", "e03")]
    [InlineData("factory", "e05 e06 e07")]
    [InlineData("factories close", "e05 e06", "e06")]
    [InlineData("\"factory is closing\"", "e05")]
    [InlineData("strike workers", "e07")]
    [InlineData("broken bottle", "e08")]
    [InlineData("refund", "e08 e09")]
    [InlineData("refund -broken", "e09")]
    [InlineData("school", "e10 e11")]
    [InlineData("mayor school", "e10 e11")]
    [InlineData("giveaway winner", "e13")]
    [InlineData("giveaways", "e12 e13")]
    [InlineData("tap wat*", "e14")]
    [InlineData("study", "e15")]
    [InlineData("naive cafe", "e16")]
    [InlineData("buses", "e17")]
    [InlineData("refnd~", "e08 e09")]
    public async Task Find_WhatSomebodyLooksFor_FindsThatAndNothingElse(string query, string right, string missed = "") =>
        Assert.Equal(right.Split(' ').Except(missed.Split(' ')), await relevant.Case.NamesAsync(query));

    /// <summary>The best comes first: more of the words, more often, in fewer others.</summary>
    [Theory]
    [InlineData("sucre", "f25")]
    [InlineData("limonade", "f04 f16 f19 e04")]
    [InlineData("refund", "e08 e09")]
    public async Task Best_WhatSomebodyLooksFor_BeginsWithOneOfTheRightOnes(string query, string right)
    {
        using CaseSearch search = await relevant.Case.SearchAsync(query);
        Page<SearchHit> page = await search.BestAsync(new PageRequest(), CancellationToken.None);
        Assert.Contains(page.Items[0].Comment.Comment.CommentId, right.Split(' '));
    }
}
