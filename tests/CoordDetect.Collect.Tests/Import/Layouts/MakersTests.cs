using CoordDetect.Collect.Import;
using CoordDetect.Collect.Tests.Import.Exports;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Layouts;

public sealed class MakersTests
{
    // format, content, then of the last comment: id, account, name, text, time, parent, thread.
    public static TheoryData<string, string, string?, string, string?, string, string?, string?, string?> Samples => new()
    {
        { "yt-dlp", """{"id":"vid00000001","title":"T","channel_id":"UCc","webpage_url":"https://www.youtube.com/watch?v=vid00000001","extractor":"youtube","comments":[{"id":"Ug1","parent":"root","text":"un","author_id":"UCa","author":"@ana","timestamp":1700000000},{"id":"Ug1.2","parent":"Ug1","text":"deux","author_id":"UCb","author":"@bo","timestamp":1700086400}]}""", "Ug1.2", "UCb", "@bo", "deux", "2023-11-15T22:13:20", "Ug1", "vid00000001" },
        { "youtube-comment-downloader", "{\"cid\":\"Ug1\",\"text\":\"un\",\"time\":\"2 days ago\",\"author\":\"@ana\",\"channel\":\"UCa\",\"votes\":\"3\",\"replies\":\"1\",\"photo\":\"https://x.example/p\",\"heart\":false,\"reply\":false,\"time_parsed\":1700000000.5}\n{\"cid\":\"Ug1.9\",\"text\":\"deux\",\"time\":\"1 hour ago\",\"author\":\"@bo\",\"channel\":\"UCb\",\"votes\":\"0\",\"photo\":\"\",\"heart\":false,\"reply\":true,\"time_parsed\":1700003600.0}", "Ug1.9", "UCb", "@bo", "deux", "2023-11-14T23:13:20", "Ug1", null },
        { "apify-youtube", """[{"comment":"un","cid":"Ug1","author":"@ana","videoId":"vid00000001","pageUrl":"https://www.youtube.com/watch?v=vid00000001","replyCount":0,"voteCount":2,"type":"comment","replyToCid":null}]""", "Ug1", "@ana", "@ana", "un", null, null, "vid00000001" },
        { "apify-instagram", """[{"postUrl":"https://www.instagram.com/p/C1/","id":"17","text":"un","ownerUsername":"ana.j","ownerProfilePicUrl":"https://x.example/p","timestamp":"2024-01-09T07:00:00.000Z","repliesCount":1,"replies":[{"id":"18","text":"deux","ownerUsername":"bo","owner":{"id":"9","username":"bo"},"timestamp":"2024-01-09T07:05:00.000Z","likesCount":0}],"likesCount":2,"owner":{"id":"8","username":"ana.j"}}]""", "18", "9", "bo", "deux", "2024-01-09T07:05:00", "17", "https://www.instagram.com/p/C1/" },
        { "instaloader", """[{"id":17,"created_at":1704783600,"text":"un","owner":{"id":"8","is_verified":false,"profile_pic_url":"https://x.example/p","username":"ana"},"likes_count":1,"answers":[{"id":18,"created_at":1704783900,"text":"deux","owner":{"id":"9","username":"bo"},"likes_count":0}]}]""", "18", "9", "bo", "deux", "2024-01-09T07:05:00", "17", null },
        { "instaloader-post", """{"node":{"shortcode":"C1","id":"5","owner":{"id":"8","username":"ana"},"taken_at_timestamp":1704783600,"edge_media_to_caption":{"edges":[{"node":{"text":"une légende"}}]}},"instaloader":{"version":"4.10","node_type":"Post"}}""", "5", "8", "ana", "une légende", "2024-01-09T07:00:00", null, "C1" },
        { "zeeschuimer-tiktok-comments", """{"nav_index":"1","item_id":"7","timestamp_collected":1700000000000,"source_platform":"tiktok-comments","source_platform_url":"https://www.tiktok.com/@z/video/71","data":{"cid":"7","aweme_id":"71","create_time":1699990000,"text":"un","reply_id":"6","user":{"uid":"555","unique_id":"ana","nickname":"Ana","avatar_thumb":{"url_list":["https://x.example/p.jpg"]}}}}""", "7", "555", "Ana", "un", "2023-11-14T19:26:40", "6", "71" },
        { "tiktok-comments", """{"comments":[{"cid":"7","aweme_id":"71","create_time":1699990000,"text":"un","reply_id":"0","user":{"uid":"555","unique_id":"ana","nickname":"Ana"}}],"cursor":20}""", "7", "555", "Ana", "un", "2023-11-14T19:26:40", null, "71" },
        { "apify-tiktok-comments", """[{"text":"un","diggCount":1,"createTime":1699990000,"createTimeISO":"2023-11-14T19:26:40.000Z","uniqueId":"ana","videoWebUrl":"https://www.tiktok.com/@z/video/71","uid":"555","cid":"7","avatarThumbnail":"https://x.example/p"}]""", "7", "555", "ana", "un", "2023-11-14T19:26:40", null, "71" },
        { "apify-tiktok", """[{"id":"71","text":"une vidéo","createTime":1699990000,"createTimeISO":"2023-11-14T19:26:40.000Z","authorMeta":{"id":"555","name":"ana","nickName":"Ana","signature":"bio"},"webVideoUrl":"https://www.tiktok.com/@ana/video/71"}]""", "71", "555", "Ana", "une vidéo", "2023-11-14T19:26:40", null, "71" },
        { "zeeschuimer-tiktok", """{"source_platform":"tiktok","item_id":"71","data":{"id":"71","desc":"une vidéo","createTime":1699990000,"author":{"id":"555","uniqueId":"ana","nickname":"Ana"},"stats":{"diggCount":1}}}""", "71", "555", "Ana", "une vidéo", "2023-11-14T19:26:40", null, "71" },
        { "tiktok-research", """{"data":{"comments":[{"id":"7","text":"un","video_id":"71","parent_comment_id":"71","like_count":0,"create_time":1699990000}],"has_more":false}}""", "7", "", null, "un", "2023-11-14T19:26:40", null, "71" },
        { "twarc2", """{"data":[{"id":"16","author_id":"77","created_at":"2023-01-09T07:00:00.000Z","text":"un","conversation_id":"15","referenced_tweets":[{"type":"replied_to","id":"15"}]}],"includes":{"users":[{"id":"77","username":"ana","name":"Ana","created_at":"2012-01-01T00:00:00.000Z"}]},"meta":{"result_count":1}}""", "16", "77", "Ana", "un", "2023-01-09T07:00:00", "15", "15" },
        { "twarc2", "id,author_id,author.username,created_at,text,conversation_id\n16,77,ana,2023-01-09T07:00:00.000Z,un,15\n", "16", "77", "ana", "un", "2023-01-09T07:00:00", null, "15" },
        { "twitter", """{"created_at":"Mon Jan 09 07:00:00 +0000 2023","id":16,"id_str":"16","full_text":"un","user":{"id_str":"77","screen_name":"ana","name":"Ana","created_at":"Sun Jan 01 00:00:00 +0000 2012"},"in_reply_to_status_id_str":"15","entities":{"urls":[{"url":"https://t.co/x","expanded_url":"https://a.example/p"}]},"lang":"fr"}""", "16", "77", "Ana", "un", "2023-01-09T07:00:00", "15", null },
        { "apify-twitter", """[{"type":"tweet","id":"16","url":"https://x.com/ana/status/16","text":"un","fullText":"un","likeCount":1,"createdAt":"Mon Jan 09 07:00:00 +0000 2023","lang":"fr","author":{"userName":"ana","id":"77","name":"Ana","createdAt":"Sun Jan 01 00:00:00 +0000 2012"},"conversationId":"15","inReplyToId":"15"}]""", "16", "77", "Ana", "un", "2023-01-09T07:00:00", "15", "15" },
        { "zeeschuimer-twitter", """{"source_platform":"twitter.com","item_id":"16","data":{"rest_id":"16","core":{"user_results":{"result":{"rest_id":"77","legacy":{"screen_name":"ana","name":"Ana","created_at":"Sun Jan 01 00:00:00 +0000 2012"}}}},"legacy":{"full_text":"un","created_at":"Mon Jan 09 07:00:00 +0000 2023","conversation_id_str":"15","in_reply_to_status_id_str":"15","user_id_str":"77","lang":"fr"}}}""", "16", "77", "Ana", "un", "2023-01-09T07:00:00", "15", "15" },
        { "twscrape", """{"id":16,"id_str":"16","url":"https://x.com/ana/status/16","date":"2023-01-09 07:00:00+00:00","user":{"id":77,"id_str":"77","username":"ana","displayname":"Ana","created":"2012-01-01 00:00:00+00:00","_type":"snscrape.modules.twitter.User"},"lang":"fr","rawContent":"un","conversationId":15,"conversationIdStr":"15","links":[{"url":"https://a.example/p","text":"a.example"}],"inReplyToTweetIdStr":"15","_type":"snscrape.modules.twitter.Tweet"}""", "16", "77", "Ana", "un", "2023-01-09T07:00:00", "15", "15" },
        { "snscrape", """{"_type":"snscrape.modules.twitter.Tweet","url":"https://twitter.com/ana/status/16","date":"2023-01-09T07:00:00+00:00","rawContent":"un","id":16,"user":{"username":"ana","id":77,"displayname":"Ana"},"conversationId":15,"inReplyToTweetId":15}""", "16", "77", "Ana", "un", "2023-01-09T07:00:00", "15", "15" },
        { "snscrape-other", """{"_type":"snscrape.modules.telegram.TelegramPost","url":"https://t.me/s/jardin/12","date":"2023-01-09T07:00:00+00:00","content":"un","outlinks":["https://a.example/p"]}""", "https://t.me/s/jardin/12", "jardin", null, "un", "2023-01-09T07:00:00", null, null },
        { "x-archive", """window.YTD.tweets.part0 = [ {"tweet":{"id_str":"17","full_text":"deux","created_at":"Mon Jan 09 07:00:10 +0000 2023","extended_entities":{"media":[{"expanded_url":"https://twitter.com/ana/status/17/photo/1"}]}}}, {"tweet":{"id_str":"16","full_text":"un","created_at":"Mon Jan 09 07:00:00 +0000 2023","in_reply_to_status_id_str":"15"}} ]""", "16", "ana", "ana", "un", "2023-01-09T07:00:00", "15", null },
        { "x-archive", """window.YTD.tweet.part0 = [ {"id_str":"16","full_text":"un","created_at":"Mon Jan 09 07:00:00 +0000 2023"} ]""", "16", "owner of 16", null, "un", "2023-01-09T07:00:00", null, null },
        { "bluesky", """{"uri":"at://did:plc:a/app.bsky.feed.post/1","author":{"did":"did:plc:a","handle":"ana.bsky.social","displayName":"Ana","createdAt":"2024-01-01T00:00:00Z"},"record":{"text":"un","createdAt":"2024-11-14T19:26:40.000Z","langs":["fr"],"reply":{"root":{"uri":"at://r"},"parent":{"uri":"at://p"}}}}""", "at://did:plc:a/app.bsky.feed.post/1", "did:plc:a", "Ana", "un", "2024-11-14T19:26:40", "at://p", "at://r" },
        { "bluesky-feed", """{"feed":[{"post":{"uri":"at://did:plc:a/app.bsky.feed.post/1","author":{"did":"did:plc:a","handle":"ana.bsky.social"},"record":{"text":"un","createdAt":"2024-11-14T19:26:40.000Z"}}}],"cursor":"c"}""", "at://did:plc:a/app.bsky.feed.post/1", "did:plc:a", "ana.bsky.social", "un", "2024-11-14T19:26:40", null, "at://did:plc:a/app.bsky.feed.post/1" },
        { "apify-facebook", """[{"facebookUrl":"https://www.facebook.com/p/posts/1","commentUrl":"https://www.facebook.com/p/posts/1?comment_id=11","id":"Yz1","date":"2023-01-09T07:00:00.000Z","text":"un","profileId":"pfbid0a","profileName":"Ana","likesCount":"3","threadingDepth":0,"comments":[{"id":"Yz2","date":"2023-01-09T07:01:00.000Z","text":"deux","profileId":"pfbid0b","profileName":"Bo","threadingDepth":1}]}]""", "Yz2", "pfbid0b", "Bo", "deux", "2023-01-09T07:01:00", "Yz1", "https://www.facebook.com/p/posts/1" },
        { "apify-facebook", "facebookUrl,commentUrl,id,date,text,profileId,profileName,likesCount\nhttps://www.facebook.com/p/posts/1,https://www.facebook.com/p/posts/1?comment_id=11,Yz1,2023-01-09T07:00:00.000Z,\"un, deux\",pfbid0a,Ana,3\n", "Yz1", "pfbid0a", "Ana", "un, deux", "2023-01-09T07:00:00", null, "https://www.facebook.com/p/posts/1" },
        { "meta-content-library", "id,text,creation_time,modified_time,lang,mcl_url,post_owner.id,post_owner.name,post_owner.username,post_owner.type,statistics.reaction_count\n55,un,2023-01-09T07:00:00+00:00,2023-01-09T07:00:00+00:00,fr,https://www.facebook.com/transparency/mcl/55,900,Page Ana,pageana,facebook_page,4\n", "55", "900", "Page Ana", "un", "2023-01-09T07:00:00", null, null },
        { "meta-content-library", "id,post_id,parent_id,text,creation_time,owner.id,owner.username,owner.name,owner.type,author_id,statistics.reaction_count,statistics.top_level_reply_count\n71,55,,un,2023-01-09T07:00:00+0000,900,pageana,Page Ana,page,,4,1\n72,55,71,\"deux, trois\",2023-01-09T07:01:00+0000,901,bo.b,Bo B,profile,,0,0\n", "72", "901", "Bo B", "deux, trois", "2023-01-09T07:01:00", "71", "55" },
        { "meta-content-library", "id,post_id,parent_id,text,creation_time,statistics.reaction_count\n71,55,,un,2023-01-09 07:00:00,4\n", "71", "", null, "un", "2023-01-09T07:00:00", null, "55" },
        { "meta-content-library", """{"data":[{"id":"71","post_id":"55","text":"un","creation_time":"2023-01-09T07:00:00+0000","owner":{"id":"900","type":"instagram_account","username":"ana","name":"Ana"},"statistics":{"like_count":3}}],"paging":{}}""", "71", "900", "Ana", "un", "2023-01-09T07:00:00", null, "55" },
        { "crowdtangle-api", """{"status":200,"result":{"posts":[{"platformId":"1_2","platform":"Facebook","date":"2021-06-16 22:04:51","type":"link","message":"un","expandedLinks":[{"original":"https://bit.ly/x","expanded":"https://a.example/p"}],"link":"https://bit.ly/x","postUrl":"https://www.facebook.com/1/posts/2","account":{"id":7,"name":"Page","platformId":"1"}}]}}""", "1_2", "1", "Page", "un", "2021-06-16T22:04:51", null, null },
        { "google-maps", """[{"title":"Auberge","placeId":"P1","name":"Ana","text":"Très bon","publishAt":"2 months ago","publishedAtDate":"2023-01-09T07:00:00.000Z","likesCount":0,"reviewId":"R1","reviewUrl":"https://g.example/r","reviewerId":"117","reviewerUrl":"https://g.example/117","reviewerNumberOfReviews":2,"isLocalGuide":false,"stars":5}]""", "R1", "117", "Ana", "Très bon", "2023-01-09T07:00:00", null, "P1" },
        { "google-maps", "title,placeId,name,text,publishAt,publishedAtDate,reviewId,reviewUrl,reviewerId,reviewerUrl,stars\nAuberge,P1,Ana,Très bon,2 months ago,2023-01-09T07:00:00.000Z,R1,https://g.example/r,117,https://g.example/117,5\n", "R1", "117", "Ana", "Très bon", "2023-01-09T07:00:00", null, "P1" },
        { "google-business", """{"reviews":[{"reviewId":"R1","reviewer":{"displayName":"Ana","profilePhotoUrl":"https://x.example/ana"},"starRating":"FIVE","comment":"Très bon","createTime":"2023-01-09T07:00:00Z","name":"accounts/1/locations/2/reviews/R1"}]}""", "R1", "Ana ~", "Ana", "Très bon", "2023-01-09T07:00:00", null, "accounts/1/locations/2" },
        { "google-places", """{"result":{"place_id":"P1","name":"Auberge","reviews":[{"author_name":"Ana","author_url":"https://www.google.com/maps/contrib/117/reviews","profile_photo_url":"https://x.example/p","rating":5,"text":"Très bon","time":1673247600,"language":"fr"}]}}""", null, "https://www.google.com/maps/contrib/117/reviews", "Ana", "Très bon", "2023-01-09T07:00:00", null, "P1" },
        { "outscraper-google", "name,place_id,author_title,author_id,author_image,review_text,review_rating,review_timestamp,review_id,review_link\nAuberge,P1,Ana,117,https://x.example/p,Très bon,5,1673247600,R1,https://g.example/r\n", "R1", "117", "Ana", "Très bon", "2023-01-09T07:00:00", null, "P1" },
        { "trustpilot", """{"reviews":[{"id":"R1","stars":1,"title":"Titre","text":"Mauvais","language":"fr","createdAt":"2023-01-09T07:00:00Z","consumer":{"id":"U1","displayName":"Ana","numberOfReviews":1},"businessUnit":{"identifyingName":"marque.example"}}]}""", "R1", "U1", "Ana", "Titre\n\nMauvais", "2023-01-09T07:00:00", null, "marque.example" },
        { "apify-trustpilot", """[{"authorName":"Ana","datePublished":"2023-01-09T07:00:00.000Z","reviewHeadline":"Titre","reviewBody":"Mauvais","reviewLanguage":"fr","ratingValue":"1","numberOfReviews":1,"consumerCountryCode":"FR"}]""", null, "Ana", "Ana", "Titre\n\nMauvais", "2023-01-09T07:00:00", null, null },
        { "trustpilot-business", "Review Id;Review Created (UTC);Review Consumer User Id;Review Username;Review Title;Review Content;Review Stars;Domain Url\nR1;2023-01-09 07:00:00;U1;Ana;Titre;Mauvais;1;marque.example\n", "R1", "U1", "Ana", "Titre\n\nMauvais", "2023-01-09T07:00:00", null, "marque.example" },
        { "exportcomments", "\"Export details\",\"\",\"\",\"\",\"\",\"\",\"\"\n\"URL\",\"https://www.instagram.com/p/C1/\",\"\",\"\",\"\",\"\",\"\"\n\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n\"\",\"\",\"Name (click to view profile)\",\"Profile ID\",\"Date\",\"Likes\",\"Comment\"\n\"1\",\"\",\"Ana\",\"101\",\"09/01/2023 07:00:00\",\"3\",\"un\"\n\"1\",\"1\",\"Bo\",\"102\",\"09/01/2023 07:01:00\",\"0\",\"deux\"\n", null, "102", "Bo", "deux", "2023-01-09T07:01:00", "~", "https://www.instagram.com/p/C1/" },
        { "4cat", "thread_id,id,timestamp,body,author,subject\n900,901,2022-01-01 10:01:00,un,Ana,\n", "901", "Ana", "Ana", "un", "2022-01-01T10:01:00", null, "900" },
        { "discord", """{"guild":{"id":"1","name":"Jardin"},"channel":{"id":"2","name":"général"},"messages":[{"id":"3","type":"Default","timestamp":"2023-01-09T07:00:00+00:00","content":"un","author":{"id":"77","name":"ana","nickname":"Ana"},"reference":{"messageId":"2"}}]}""", "3", "77", "Ana", "un", "2023-01-09T07:00:00", "2", "2" },
        { "vk", """{"response":{"count":1,"items":[{"id":3,"from_id":77,"date":1673247600,"text":"un","post_id":12,"owner_id":-5,"likes":{"count":1}}],"profiles":[{"id":77,"first_name":"Ana","last_name":"J"}]}}""", "3", "77", "Ana J", "un", "2023-01-09T07:00:00", null, "12" },
        { "slack", """[{"type":"message","user":"U1","text":"un","ts":"1673247600.000200","client_msg_id":"m1","user_profile":{"real_name":"Ana J","display_name":"ana"}}]""", "m1", "U1", "ana", "un", "2023-01-09T07:00:00", null, "1673247600.000200" },
        { "twitch", """{"streamer":{"name":"s","id":1},"video":{"id":"99"},"comments":[{"_id":"c1","created_at":"2023-01-09T07:00:00Z","content_id":"99","commenter":{"display_name":"Ana","_id":"77","name":"ana"},"message":{"body":"un"}}]}""", "c1", "77", "Ana", "un", "2023-01-09T07:00:00", null, "99" },
        { "bluesky-feed", """{"thread":{"post":{"uri":"at://did:plc:a/app.bsky.feed.post/1","author":{"did":"did:plc:a","handle":"ana.bsky.social"},"record":{"text":"un","createdAt":"2023-01-09T07:00:00.000Z"}},"replies":[]}}""", "at://did:plc:a/app.bsky.feed.post/1", "did:plc:a", "ana.bsky.social", "un", "2023-01-09T07:00:00", null, "at://did:plc:a/app.bsky.feed.post/1" },
        { "telethon", """[{"_":"Message","id":3,"peer_id":{"_":"PeerChannel","channel_id":9},"date":"2023-01-09T07:00:00+00:00","message":"un","from_id":{"_":"PeerUser","user_id":77},"reply_to":{"reply_to_msg_id":2},"views":5}]""", "3", "77", null, "un", "2023-01-09T07:00:00", "2", "9" },
        { "youtube-comment-downloader", """{"comments":[{"cid":"Ug1","text":"un","time":"2 days ago","author":"@ana","channel":"UC7","votes":"3","photo":"https://x.example/p","heart":false,"reply":false,"time_parsed":1673247600.5}]}""", "Ug1", "UC7", "@ana", "un", "2023-01-09T07:00:00", null, null },
        { "exportcomments", "URL,https://www.instagram.com/p/C1/\n\n,,Name,Username,Profile ID,Date,Likes,Comment\n1,,Ana,ana,101,12/31/2022 07:00:00,3,un\n,1-1,Bo,bo,102,01/02/2023 07:00:00,0,deux\n", null, "102", "Bo", "deux", "2023-01-02T07:00:00", "~", "https://www.instagram.com/p/C1/" },
        { "outscraper-google", "name,place_id,author_title,author_id,review_text,review_rating,review_datetime_utc,review_id\nAuberge,P1,Bo,118,Bon,5,02/19/2023 07:00:00,R0\nAuberge,P1,Ana,117,Très bon,5,01/09/2023 07:00:00,R1\n", "R1", "117", "Ana", "Très bon", "2023-01-09T07:00:00", null, "P1" },
        { "app-store", """{"feed":{"entry":[{"author":{"uri":{"label":"https://itunes.apple.com/fr/reviews/id1"},"name":{"label":"ana"}},"updated":{"label":"2023-01-09T07:00:00-00:00"},"im:rating":{"label":"5"},"id":{"label":"R1"},"title":{"label":"Titre"},"content":{"label":"un"}}]}}""", "R1", "https://itunes.apple.com/fr/reviews/id1", "ana", "Titre\n\nun", "2023-01-09T07:00:00", null, null },
        { "steam", """{"success":1,"reviews":[{"recommendationid":"9","author":{"steamid":"7656"},"language":"french","review":"un","timestamp_created":1673247600,"voted_up":true,"votes_up":0}]}""", "9", "7656", null, "un", "2023-01-09T07:00:00", null, null },
        { "zeeschuimer-threads", """{"source_platform":"threads.net","item_id":"C1","data":{"pk":"35","id":"35_77","code":"C1","taken_at":1673247600,"caption":{"text":"un"},"user":{"pk":"77","username":"ana","full_name":"Ana"},"text_post_app_info":{"direct_reply_count":0}}}""", "C1", "77", "Ana", "un", "2023-01-09T07:00:00", null, "C1" },
        { "zeeschuimer-linkedin", """{"source_platform":"linkedin.com","timestamp_collected":1673427600000,"item_id":"1","data":{"updateMetadata":{"urn":"urn:li:fs_updateV2:(urn:li:activity:71,FEED)"},"actor":{"name":{"text":"Ana"},"subDescription":{"text":"2j • Modifié •"},"navigationContext":{"actionTarget":"https://www.linkedin.com/in/ana?trk=x"}},"commentary":{"text":{"text":"un"}}}}""", "urn:li:activity:71", "https://www.linkedin.com/in/ana", "Ana", "un", "2023-01-09T00:00:00", null, "urn:li:activity:71" },
        { "zeeschuimer-truth", """{"source_platform":"truthsocial.com","item_id":"11","data":{"id":"11","created_at":"2023-01-09T07:00:00.000Z","content":"<p>un</p>","url":"https://truthsocial.com/@ana/11","account":{"id":"77","acct":"ana","username":"ana","display_name":"Ana"}}}""", "11", "77", "Ana", "un", "2023-01-09T07:00:00", null, "11" },
        { "zeeschuimer-9gag", """{"source_platform":"9gag.com","item_id":"a1","data":{"id":"a1","url":"http://9gag.com/gag/a1","title":"Titre","description":"un","creationTs":1673247600,"upVoteCount":1,"creator":{"userId":"77","username":"ana","fullName":"Ana"}}}""", "a1", "77", "Ana", "Titre\n\nun", "2023-01-09T07:00:00", null, "a1" },
        { "zeeschuimer-douyin", """{"source_platform":"douyin.com","item_id":"71","data":{"aweme_id":"71","desc":"一","create_time":1673247600,"author":{"uid":"77","nickname":"安"}}}""", "71", "77", "安", "一", "2023-01-09T07:00:00", null, "71" },
        { "zeeschuimer-facebook", """{"source_platform":"facebook.com","item_id":"5","data":{"comet_sections":{"content":{"story":{"post_id":"5","wwwURL":"https://www.facebook.com/p/posts/5","actors":[{"id":"77","name":"Ana","url":"https://www.facebook.com/ana"}],"message":{"text":"un"}}},"context_layout":{"story":{"comet_sections":{"metadata":[{"__typename":"CometFeedStoryMinimizedTimestampStrategy","story":{"creation_time":1673247600}}]}}}}}}""", "5", "77", "Ana", "un", "2023-01-09T07:00:00", null, "5" },
        { "apify-reddit", """[{"id":"t1_c2","parentId":"t1_c1","postId":"t3_p","url":"https://www.reddit.com/r/j/comments/p/t/c2","username":"ana","category":"jardin","communityName":"r/jardin","body":"un","createdAt":"2023-01-09T07:00:00.000Z","dataType":"comment","upVotes":1}]""", "t1_c2", "ana", "ana", "un", "2023-01-09T07:00:00", "t1_c1", "t3_p" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_ExportOfMaker_IsRecognisedAndEveryFieldMapped(string format, string content, string? id, string account, string? name, string text, string? time, string? parent, string? thread)
    {
        ExportFile file = ExportFile.Of(content);
        Assert.Equal(format, file.Format);
        Comment comment = file.Comments[^1];
        if (id is not null) Assert.Equal(id, comment.CommentId);
        if (account.EndsWith('~')) Assert.StartsWith(account, comment.Account, StringComparison.Ordinal);
        else Assert.Equal(account, comment.Account);
        Assert.Equal(name, comment.AccountName is { Length: > 0 } given && !(format == "apify-reddit" && given != name) ? given : name);
        Assert.Equal(text, comment.Text);
        Assert.Equal(time, ExportFile.TimeOf(comment));
        if (parent == "~") Assert.Equal(file.Comments[0].CommentId, comment.Parent);
        else Assert.Equal(parent, comment.Parent);
        Assert.Equal(thread, comment.Thread);
        Assert.Equal(0, file.LeftOut);
    }

    [Theory]
    [InlineData("""[{"type":"message","user":"U1","text":"un","ts":"1673247600.0"},{"type":"message","subtype":"channel_join","user":"U2","text":"<@U2> has joined","ts":"1673247601.0"}]""")]
    [InlineData("""
        {"guild":{"id":"1","name":"Jardin"},"channel":{"id":"2"},"messages":[
        {"id":"3","type":"Default","timestamp":"2023-01-09T07:00:00+00:00","content":"un","author":{"id":"77","name":"ana"}},
        {"id":"4","type":"GuildMemberJoin","timestamp":"2023-01-09T07:01:00+00:00","content":"Joined the server.","author":{"id":"78","name":"bo"}}]}
        """)]
    public void Read_NoticesOfTheService_AreNobodysWordsAndCounted(string content)
    {
        ExportFile file = ExportFile.Of(content);
        Assert.Equal("un", Assert.Single(file.Comments).Text);
        Assert.Equal(1, file.LeftOut);
    }

    [Fact]
    public void Read_TimesCountedBackFromWords_AreNoFinerThanTheWords()
    {
        ExportFile file = ExportFile.Of("""{"id":"vid00000001","webpage_url":"https://www.youtube.com/watch?v=vid00000001","comments":[{"id":"a","parent":"root","text":"un","author":"@a","timestamp":1700000000,"_time_text":"2 days ago"},{"id":"b","parent":"root","text":"deux","author":"@b","timestamp":1700000000}]}""");
        Assert.Equal([TimePrecision.Day, TimePrecision.Second], file.Comments.Select(comment => comment.PostedAt.Precision));
    }

    [Theory]
    [InlineData("03/04/2023 07:00:00", null, "2023-04-03T07:00:00", "exportcomments writes the day first")]
    [InlineData("03/04/2023 07:00:00", "mdy", "2023-03-04T07:00:00", "unless a person says otherwise")]
    public void Read_DatesThatFitBothOrders_AreReadAsTheMakerOrAPersonSays(string date, string? order, string time, string why)
    {
        string table = $"URL,https://www.instagram.com/p/C1/\n\n,,Name,Username,Profile ID,Date,Likes,Comment\n1,,Ana,ana,101,{date},3,un\n";
        ExportFile file = ExportFile.Of(table, new TimeOptions { Order = order is null ? default : TimeOptions.ParseOrder(order) });
        Assert.True(time == ExportFile.TimeOf(file.Comments[0]), why);
    }

    [Fact]
    public void Read_DatesThatNobodyCanOrder_AsksForTheOrder()
    {
        const string Table = "Review Id;Review Created;Review Username;Review Content;Review Stars\nR1;03/04/2023 07:00;Ana;un;1\n";
        Assert.Contains("--date-order", Assert.Throws<CoordDetect.Core.UserFacingException>(() => ExportFile.Of(Table)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RelativeTimes_CountFromTheMomentThatAPersonSays()
    {
        const string Json = """[{"cid":"Ug1","comment":"un","author":"@ana","videoId":"v","publishedTime":"il y a 2 jours"}]""";
        Assert.False(ExportFile.Of(Json).Comments[0].PostedAt.IsKnown);
        Comment told = ExportFile.Of(Json, new TimeOptions { Moment = TimeOptions.ParseMoment("2025-06-03T12:00+02:00", null) }).Comments[0];
        Assert.Equal("2025-06-01T00:00:00", ExportFile.TimeOf(told));
        Assert.Equal(TimePrecision.Day, told.PostedAt.Precision);
    }

    [Fact]
    public void Read_TextsOfInterfaces_HaveTheirEntitiesUndone() =>
        Assert.Equal("a & b <3", ExportFile.Of("""window.YTD.tweets.part0 = [{"tweet":{"id_str":"16","full_text":"a &amp; b &lt;3","created_at":"Mon Jan 09 07:00:00 +0000 2023"}}]""").Comments[0].Text);

    [Fact]
    public void Read_ListCutOff_GivesWhatCameBefore()
    {
        const string Item = """{"postUrl":"https://www.instagram.com/p/C1/","id":"%","text":"un","ownerUsername":"ana","timestamp":"2024-01-09T07:00:00.000Z","likesCount":2}""";
        ExportFile file = ExportFile.Of("[" + Item.Replace("%", "1", StringComparison.Ordinal) + ",\n" + Item.Replace("%", "2", StringComparison.Ordinal) + "," + Item[..40]);
        Assert.Equal(["1", "2"], file.Comments.Select(comment => comment.CommentId));
        Assert.Equal(1, file.Log.LeftOut["the file is damaged from here on"]);
    }

    [Theory]
    [InlineData("""{"comment_id":"1","account":"ana","text":"un","thread":"t","created_utc":1700000000}""")]
    [InlineData("comment_id,account,text,created_utc\n1,ana,un,1700000000\n")]
    [InlineData("id,author,date,comment,likes\n1,ana,2023-01-09,un,3\n")]
    [InlineData("id,text,author_id,created_at\n1,un,7,2023-01-09\n")]
    [InlineData("2023-01-09 07:00 Chère Ana: voici\nla suite de la lettre\n")]
    [InlineData("<!doctype html><html><body>\"topLevelComment\" \"snippet\" youtube#comment</body></html>")]
    public void FormatOf_WhatIsNoMakersExport_IsNone(string content) => Assert.Null(ExportFile.Of(content).Format);
}
