using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CoordDetect.Collect.Import;

namespace CoordDetect.Collect.Audience;

/// <summary>The names under which exports write what an audit reads, in French and English; case, accents, spaces and signs do not matter.</summary>
internal static class AudienceFields
{
    private static readonly (AudienceField Field, string Names)[] Known =
    [
        (AudienceField.Id, "id userid user_id pk accountid followerid profileid identifiant iddecompte idutilisateur"),
        (AudienceField.Handle, "handle username screenname account follower login pseudo pseudonyme compte nomdutilisateur utilisateur abonne auteur author user userusername accountname profil profile identifiantpublic arobase from member liker commenter stringlistdatavalue"),
        (AudienceField.Name, "name displayname fullname nom nomaffiche nomcomplet authorname"),
        (AudienceField.Bio, "bio biography biographie description about apropos presentation"),
        (AudienceField.Avatar, "avatar avatarhash avatarurl profilepicture profilepicurl profileimageurl profileimage photo photodeprofil picturehash image phash"),
        (AudienceField.Created, "createdat created accountcreated accountcreatedat creation datedecreation comptecreele creele joined joinedat joindate dateinscription inscritle inscription membredepuis"),
        (AudienceField.FollowedAt, "followedat followdate followedon followingsince abonnele abonnedepuis datedabonnement suividepuis suitdepuis subscribedat stringlistdatatimestamp"),
        (AudienceField.LastPost, "lastpost lastpostat lastpostdate lastactive lastactivity lasttweet dernierepublication dernierpost derniereactivite"),
        (AudienceField.Posts, "posts postscount mediacount statusescount tweetcount tweets nbpublications publications nombredepublications nbposts messages postcount videocount"),
        (AudienceField.Followers, "followers followerscount followercount abonnes nbabonnes nombredabonnes edgefollowedby fans"),
        (AudienceField.Following, "following followingcount followscount friends friendscount abonnements nbabonnements nombredabonnements2 suivis suit edgefollow"),
        (AudienceField.Position, "position rank rang index numero n place ordre order"),
        (AudienceField.DefaultAvatar, "defaultavatar defaultprofileimage hasdefaultavatar avatarpardefaut sansphoto"),
        (AudienceField.Verified, "verified isverified verifie certifie bluebadge"),
        (AudienceField.Private, "private isprivate protected prive compteprive protege"),
        (AudienceField.FollowedBack, "followedback followback followsback followedbypage followedbyviewer suivienretour abonnementreciproque mutual reciproque"),
        (AudienceField.Snapshot, "snapshot snapshotdate takenat releve datedureleve collectedat scrapedat retrievedat fetchedat"),
        (AudienceField.Page, "page client pagename followed site marque brand target cible suivi nomdelapage facebookname channel chaine"),
        (AudienceField.Post, "post postid publication contentid mediaid shortcode posturl permalink thread threadid tweetid video videoid lien url"),
        (AudienceField.Object, "object objectid repo repository depot"),
        (AudienceField.Author, "postauthor owner ownerusername auteurdelapublication targetaccount repostfrom"),
        (AudienceField.PostedAt, "postedat publishedat datedepublication publiele postcreated posttimestamp postdate"),
        (AudienceField.Action, "action type kind interaction engagementtype reaction nature typedinteraction"),
        (AudienceField.At, "at date time timestamp datetime createdutc jour day when quand heure horodatage dateheure engagedat likedat commentedat timestampshare"),
        (AudienceField.Text, "text texte comment commentaire message body contenu content"),
        (AudienceField.Rating, "rating stars note etoiles score"),
        (AudienceField.Reach, "reach portee impressions vues views personnestouchees couverture"),
        (AudienceField.Engagements, "engagements engagement interactions totalinteractions nbinteractions reactions totalengagement"),
        (AudienceField.EventKind, "event evenement eventkind typedevenement"),
        (AudienceField.Label, "label note libelle intitule detail titre title"),
    ];

    private static readonly FrozenDictionary<string, AudienceField> ByName = Known
        .SelectMany(k => k.Names.Split(' ').Select(name => (Name: name, k.Field)))
        .DistinctBy(k => k.Name)
        .ToFrozenDictionary(k => k.Name, k => k.Field, StringComparer.Ordinal);

    /// <summary>The fields of columns, each field once: the first column that names it has it.</summary>
    public static AudienceField[] Of(IReadOnlyList<string> columns)
    {
        AudienceField[] fields = new AudienceField[columns.Count];
        HashSet<AudienceField> taken = [];
        for (int i = 0; i < fields.Length; i++)
        {
            AudienceField field = ByName.GetValueOrDefault(Plain(columns[i]));
            if (field != AudienceField.None && taken.Add(field)) fields[i] = field;
        }
        return fields;
    }

    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char c in FieldNames.Normalise(name).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c)) plain.Append(c);
        return plain.ToString();
    }
}
